package dev.stateflow.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/** Finds the bundle of the last release of a module. */
final class ReleaseResolver {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    ReleaseResolver(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /** The bundle; empty if there is no release before this version, or the last one has no such bundle. */
    Optional<Path> resolve(String groupId, String artifactId, String classifier, String before) {
        try {
            Artifact range = new DefaultArtifact(groupId, artifactId, classifier, "jar", "(," + before + ")");
            List<Version> versions = system.resolveVersionRange(
                            session, new VersionRangeRequest(range, repositories, "stateflow"))
                    .getVersions();
            for (int i = versions.size() - 1; i >= 0; i--) {
                if (!versions.get(i).toString().endsWith("-SNAPSHOT")) {
                    Artifact release = range.setVersion(versions.get(i).toString());
                    return Optional.of(
                            system.resolveArtifact(session, new ArtifactRequest(release, repositories, "stateflow"))
                                    .getArtifact()
                                    .getFile()
                                    .toPath());
                }
            }
            return Optional.empty();
        } catch (VersionRangeResolutionException | ArtifactResolutionException e) {
            return Optional.empty();
        }
    }
}
