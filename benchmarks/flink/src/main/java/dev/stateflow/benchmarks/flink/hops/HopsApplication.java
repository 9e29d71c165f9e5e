package dev.stateflow.benchmarks.flink.hops;

import dev.stateflow.benchmarks.flink.competition.StateflowJob;
import dev.stateflow.conformance.bundle.ProgramBundle;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.emitters.EmitException;
import dev.stateflow.engines.FlinkBundle;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two entities that call each other, as a job. */
record HopsApplication(ProgramBundle programs, Path bundle) {
    /** Compiles it. */
    static HopsApplication in(Path folder) throws IOException, EmitException {
        try (InputStream source = Objects.requireNonNull(HopsApplication.class.getResourceAsStream("Hops.java"))) {
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            Program program = Program.of("bench", "Hops", Files.writeString(folder.resolve("Hops.java"), text), text);
            ProgramBundle programs = ProgramBundle.of(
                    "hops",
                    new ProgramCompiler(folder.resolve("compiled"), ProgramCompiler.entityApi())
                            .compile(List.of(program), JavaFlags.DEFAULT),
                    folder.resolve("qualified"));
            return new HopsApplication(programs, FlinkBundle.of("hops", programs, folder.resolve("bundle")));
        }
    }

    CompiledApplication compiled() {
        return programs.application();
    }

    /** What an entity of the source is called. */
    String entity(String simpleName) {
        return ProgramBundle.entity(programs.programs().get(0), simpleName);
    }

    /** Submits the job; returns its id. */
    String start(FlinkRest rest, KafkaBroker kafka, Topics topics, String layout, String backend, int parallelism) {
        return rest.run(
                rest.upload(bundle),
                new StateflowJob(bundle, compiled())
                        .program(kafka.bootstrapServers(), topics, false, parallelism, "--layout=" + layout)
                        .with(Map.of("state.backend.type", backend, "execution.checkpointing.interval", "1s")));
    }
}
