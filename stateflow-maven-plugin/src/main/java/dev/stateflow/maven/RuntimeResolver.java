package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.Emitter;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds the runtime of a target: in the local repository, the repositories that plugins come from, or among the modules of the build. Only
 * when a bundle needs it, so that nobody downloads the runtimes of targets they don't use, and no runtime's libraries are ever on the
 * plugin's class path.
 */
final class RuntimeResolver {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    RuntimeResolver(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /**
     * A self-contained jar of the target.
     *
     * @param artifactId the runtime, or a companion of it
     * @throws EmitException if it is nowhere to be found
     */
    Path resolve(Emitter emitter, String artifactId, String version) throws EmitException {
        Artifact artifact = new DefaultArtifact("dev.stateflow", artifactId, "bundle", "jar", version);
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "stateflow"))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new EmitException(
                    "the runtime of target '" + emitter.target() + "' can't be resolved: " + e.getMessage(), e);
        }
    }
}
