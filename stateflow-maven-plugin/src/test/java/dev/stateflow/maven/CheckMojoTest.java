package dev.stateflow.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
@SuppressWarnings("NullAway.Init") // the harness injects
class CheckMojoTest {
    @TempDir
    Path folder;

    @Inject
    private MavenProject project;

    @BeforeEach
    void aProject() {
        project.setFile(new File(folder.toFile(), "pom.xml"));
        project.setArtifactId("shop");
        project.getBuild().setDirectory(folder.resolve("target").toString());
        project.getBuild().setOutputDirectory(folder.resolve("target/classes").toString());
        project.addCompileSourceRoot(folder.resolve("src/main/java").toString());
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    @MojoParameter(name = "target", value = "nowhere")
    void skippedItLooksAtNothing(CheckMojo mojo) throws Exception {
        mojo.execute();

        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "check")
    void aPomHasNothingToCheck(CheckMojo mojo) throws Exception {
        project.setPackaging("pom");

        mojo.execute();

        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "target", value = "local,loacl")
    void aMisspeltTargetFailsBeforeTheTests(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("unknown target 'loacl', did you mean 'local'?; known targets: flink, local")
                .hasNoCause();
    }

    @Test
    @InjectMojo(goal = "check")
    void sourcesThatAreNotCompiledFail(CheckMojo mojo) throws Exception {
        Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(folder.resolve("src/main/java/Item.java"), "class Item {}");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("nothing is compiled")
                .hasMessageContaining("mvn compile");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "application", value = "shop")
    void anUnreadableClassFileFailsInOneLine(CheckMojo mojo) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        Files.write(classes.resolve("Item.class"), List.of("no class file"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("shop can't be compiled: 1 error")
                .hasNoCause();
        assertThat(folder.resolve("target/stateflow/diagnostics.json"))
                .content()
                .contains("SF0001");
        assertThat(folder.resolve("target/stateflow/application.json")).doesNotExist();
    }
}
