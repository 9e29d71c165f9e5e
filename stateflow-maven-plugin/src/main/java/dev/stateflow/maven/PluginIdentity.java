package dev.stateflow.maven;

import dev.stateflow.maven.build.Digest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Tells plugins apart that could compile the same module differently. */
final class PluginIdentity {
    private PluginIdentity() {}

    /** The coordinates of the plugin and all that it runs with; of snapshots also the content, which changes under one version. */
    static String of(PluginDescriptor plugin) throws IOException {
        Digest digest = new Digest().add(plugin.getId());
        List<Artifact> artifacts = Stream.concat(
                        Stream.ofNullable(plugin.getPluginArtifact()),
                        Stream.ofNullable(plugin.getArtifacts()).flatMap(List::stream))
                .distinct()
                .toList();
        for (Artifact artifact : artifacts) {
            digest.add(artifact.getId());
            File file = artifact.getFile();
            if (artifact.isSnapshot() && file != null) {
                digest.add(file.toPath());
            }
        }
        return digest.hex();
    }
}
