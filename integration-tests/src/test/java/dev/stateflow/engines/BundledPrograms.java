package dev.stateflow.engines;

import dev.stateflow.conformance.Suite;
import dev.stateflow.conformance.bundle.ClientTarget;
import dev.stateflow.conformance.bundle.ProgramBundle;
import dev.stateflow.conformance.observe.Comparison;
import dev.stateflow.conformance.observe.Difference;
import dev.stateflow.conformance.observe.Observation;
import dev.stateflow.conformance.observe.Observer;
import dev.stateflow.conformance.observe.Renderer;
import dev.stateflow.conformance.plain.PlainTarget;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.conformance.target.ConformanceTarget;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The conformance programs in one application, run side by side on one deployment of it. */
final class BundledPrograms {
    /** They sleep for minutes and days, or tell when what they scheduled has run: in the harness, time is simulated, and passes when nothing else happens. */
    private static final Set<String> OF_SIMULATED_TIME = Set.of(
            "SleepInLoop",
            "SleepInRecursion",
            "CancelledCalls",
            "ScheduledByADeletedInstance",
            "ScheduledCalls",
            "ScheduledCallsShareObjects",
            "ScheduledCallsThrow",
            "ScheduledRunnables");

    private final ProgramBundle bundle;

    /** All programs. */
    BundledPrograms(String name) throws IOException {
        this(name, p -> true);
    }

    /** Some of them. */
    BundledPrograms(String name, Predicate<Program> which) throws IOException {
        this.bundle = bundle(name, which.and(p -> p.refused().isEmpty() && !OF_SIMULATED_TIME.contains(p.name())));
    }

    /** One program as an application. */
    static ProgramBundle only(String name, String program) throws IOException {
        return bundle(name, p -> p.name().equals(program));
    }

    private static ProgramBundle bundle(String name, Predicate<Program> which) throws IOException {
        return of(name, Suite.programs().stream().filter(which).toList());
    }

    /** Some programs as an application. */
    static ProgramBundle of(String name, List<Program> programs) throws IOException {
        Path folder = Path.of("target", "bundled-programs", name);
        List<CompiledProgram> compiled = new ProgramCompiler(folder.resolve("compiled"), ProgramCompiler.entityApi())
                .compile(programs, JavaFlags.DEFAULT);
        return ProgramBundle.of(name, compiled, folder.resolve("qualified"));
    }

    ProgramBundle bundle() {
        return bundle;
    }

    /**
     * Runs all programs.
     *
     * @param parallel how many at a time
     * @return what was seen, by program
     */
    Map<CompiledProgram, Observation> run(ConformanceTarget target, int parallel)
            throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            Map<CompiledProgram, Future<Observation>> running = new LinkedHashMap<>();
            for (CompiledProgram program : bundle.programs()) {
                running.put(program, threads.submit(() -> Observer.observe(target, program)));
            }
            Map<CompiledProgram, Observation> seen = new LinkedHashMap<>();
            for (Map.Entry<CompiledProgram, Future<Observation>> each : running.entrySet()) {
                seen.put(each.getKey(), each.getValue().get());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What differs from plain Java; empty if nothing does. */
    List<String> differences(Map<CompiledProgram, Observation> seen, Iterable<InstanceRecord> records)
            throws Exception {
        SortedMap<String, String> states = states(bundle, records);
        List<String> differences = new ArrayList<>();
        for (Map.Entry<CompiledProgram, Observation> each : seen.entrySet()) {
            CompiledProgram program = each.getKey();
            Observation whole = new Observation(each.getValue().outcomes(), of(program, states));
            List<Difference> found = Comparison.compare(Observer.observe(new PlainTarget(), program), whole);
            if (!found.isEmpty()) {
                differences.add(program.program() + ":\n"
                        + found.stream().map(Difference::toString).collect(Collectors.joining("\n")));
            }
        }
        return differences;
    }

    /** What records hold, by address, as the oracle tells it; calls that wait show, too. */
    static SortedMap<String, String> states(ProgramBundle bundle, Iterable<InstanceRecord> records) {
        SortedMap<String, String> states = new TreeMap<>();
        for (InstanceRecord record : records) {
            EntityObject resident = record.resident();
            if (resident != null) {
                states.put(
                        record.address().toString(), Renderer.state(resident, ClientTarget.view(bundle.application())));
            }
            if (!record.continuations().isEmpty()) {
                states.put(record.address() + " in flight", record.inFlight().toString());
            }
        }
        return states;
    }

    /** Those of one program. */
    static SortedMap<String, String> of(CompiledProgram program, SortedMap<String, String> states) {
        String prefix = ProgramBundle.entity(program, "");
        return new TreeMap<>(states.subMap(prefix, prefix + Character.MAX_VALUE));
    }
}
