package dev.stateflow.maven;

import dev.stateflow.maven.build.Module;
import dev.stateflow.maven.build.OwnModules;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Reads a module out of Maven's model. */
final class MavenModule {
    private MavenModule() {}

    /**
     * A module whose dependencies of all scopes but test are resolved.
     *
     * @throws MojoFailureException if a dependency has no file
     */
    static Module of(MavenProject project, MavenSession session, String application, List<String> applicationModules)
            throws MojoFailureException {
        OwnModules ours = new OwnModules(project.getGroupId(), applicationModules);
        List<Module.Dependency> dependencies = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (!artifact.getArtifactHandler().isAddedToClasspath()
                    || Artifact.SCOPE_TEST.equals(artifact.getScope())) {
                continue;
            }
            File file = artifact.getFile();
            if (file == null) {
                throw new MojoFailureException("dependency " + artifact.getId()
                        + " has no file; if it is a module of this build, run the build up to the package phase");
            }
            boolean runtime = Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                    || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
            // a module of this build that has no classes is named by a folder that was never made
            if (file.exists()) {
                dependencies.add(new Module.Dependency(
                        file.toPath(), runtime, ours.contains(artifact.getGroupId(), artifact.getArtifactId())));
            }
        }
        return new Module(
                application,
                Path.of(project.getBuild().getOutputDirectory()),
                dependencies,
                sourceRoots(project, session),
                project.getBasedir().toPath(),
                Path.of(project.getBuild().getDirectory(), "stateflow"));
    }

    /** The module's own sources, then those of the modules of this build that it depends on: their classes may be split, too. */
    private static List<Path> sourceRoots(MavenProject project, MavenSession session) {
        Set<String> dependencies = new LinkedHashSet<>();
        project.getArtifacts().forEach(artifact -> dependencies.add(artifact.getDependencyConflictId()));
        Set<Path> roots = new LinkedHashSet<>(existing(project));
        for (MavenProject other : session.getProjects()) {
            Artifact artifact = other.getArtifact();
            if (artifact != null && dependencies.contains(artifact.getDependencyConflictId())) {
                roots.addAll(existing(other));
            }
        }
        return List.copyOf(roots);
    }

    private static List<Path> existing(MavenProject project) {
        List<Path> roots = new ArrayList<>();
        project.getCompileSourceRoots().forEach(root -> roots.add(Path.of(root)));
        // the Kotlin plugin need not declare its folder
        roots.add(project.getBasedir().toPath().resolve("src/main/kotlin"));
        return roots.stream().filter(Files::isDirectory).distinct().toList();
    }
}
