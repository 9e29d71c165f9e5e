package dev.stateflow.simulation;

import dev.stateflow.runtime.core.record.InstanceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** One run: draws what happens next until everything has ended, then looks whether it is right. */
final class Simulation {
    /** After faults are over, everything must end within this number of steps. */
    private static final int MOST_CALM_STEPS = 6_000;

    /** How often clients that wait repeat their requests when nothing else happens any more. */
    private static final int MOST_REPETITIONS = 4;

    private static final String TIME = "milliseconds pass: ";
    private static final String REPEATED = "nothing happens any more; the client repeats ";

    private static final Pattern WORKER = Pattern.compile("worker \\d+");

    private final Scenario scenario;
    private final Schedule schedule;
    private final boolean traced;
    private final World world;
    private final Clients clients;
    private final Binding binding;
    private final List<String> trace = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Iterator<String> script;
    private final boolean scripted;
    private int chaos;
    private final int faultRate;
    private int step;
    private int repetitions;

    private Simulation(Scenario scenario, Bindings kind, Set<Bug> bugs, Schedule schedule, boolean traced) {
        this.scenario = scenario;
        this.schedule = schedule;
        this.traced = traced;
        this.clients = new Clients(scenario.calls(new Random(schedule.seed())).stream()
                .filter(c -> !schedule.without().contains(c.id()))
                .toList());
        this.world = new World(scenario.application(), clients, bugs);
        this.binding = kind.in(world);
        List<String> steps = schedule.script();
        this.scripted = steps != null;
        this.script = steps == null ? Collections.emptyIterator() : steps.iterator();
        SplittableRandom random = at(-1);
        this.chaos = steps == null ? 20 + random.nextInt(380) : Integer.MAX_VALUE;
        this.faultRate = new int[] {0, 40, 12, 5}[random.nextInt(4)];
    }

    static Run run(Scenario scenario, Bindings kind, Set<Bug> bugs, Schedule schedule, boolean traced) {
        return new Simulation(scenario, kind, bugs, schedule, traced).run();
    }

    /** Choices of one step don't depend on how many were made before: so leaving out a fault leaves other draws as they are. */
    private SplittableRandom at(int number) {
        return new SplittableRandom(schedule.seed() * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
    }

    private Run run() {
        try {
            while (advance()) {
                step++;
            }
            end();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            StackTraceElement[] where = e.getStackTrace();
            violations.add("the simulation failed: " + e + (where.length == 0 ? "" : " at " + where[0]));
        }
        violations.addAll(clients.violations());
        return new Run(violations, trace, step);
    }

    private boolean advance() {
        SplittableRandom random = at(step);
        clients.at(step);
        if (scripted && !world.isCalm() && !script.hasNext()) {
            chaos = step;
        }
        if (step == chaos) {
            world.calm();
            note("from now on nothing goes wrong");
        }
        if (step - MOST_CALM_STEPS > chaos) {
            violations.add("it does not end within " + MOST_CALM_STEPS + " steps");
            return false;
        }
        boolean fault = faultRate > 0 && random.nextInt(faultRate) == 0;
        boolean clock = random.nextInt(16) == 0;
        long pick = random.nextLong() >>> 1;
        world.random(random.split());
        if (step < chaos) {
            if (scripted) {
                follow(script.next());
                return true;
            }
            if (fault && goWrong(pick)) {
                return true;
            }
            if (clock && binding.nextDue().isPresent()) {
                pass(1 + world.choose(60));
                return true;
            }
        }
        return goOn(scripted ? 0 : pick) || waitForTime() || repeatRequests() || becomeCalm();
    }

    /** Takes a step of the script, if it is possible. */
    private void follow(String line) {
        if (line.startsWith("  " + TIME)) {
            pass(Long.parseLong(line.substring(2 + TIME.length())));
            return;
        }
        if (line.startsWith("  " + REPEATED)) {
            String id = line.substring(2 + REPEATED.length());
            clients.waiting().stream().filter(c -> c.id().equals(id)).forEach(this::repeat);
            return;
        }
        String name = anyWorker(line.substring(Schedule.FAULT.length()));
        boolean fault = line.startsWith(Schedule.FAULT);
        for (Action action : fault ? possibleFaults() : possibleActions()) {
            if (anyWorker(action.name().get()).equals(name)) {
                perform(action, fault);
                return;
            }
        }
    }

    /** Which of several equal workers takes a step may change when steps before it are left out. */
    private static String anyWorker(String name) {
        return WORKER.matcher(name).replaceAll("worker");
    }

    private boolean goWrong(long pick) {
        return perform(possibleFaults(), pick, true);
    }

    private boolean goOn(long pick) {
        return perform(possibleActions(), pick, false);
    }

    private List<Action> possibleFaults() {
        List<Action> possible = new ArrayList<>();
        binding.faults(possible);
        for (ClientCall call : clients.waiting()) {
            possible.add(Action.of(() -> "the client repeats " + call, () -> submit(call)));
        }
        return possible;
    }

    private List<Action> possibleActions() {
        List<Action> possible = new ArrayList<>();
        binding.actions(possible);
        for (ClientCall call : clients.sendable()) {
            possible.add(Action.of(() -> "the client sends " + call + ": " + Texts.of(call.request()), () -> {
                call.sent(step);
                submit(call);
            }));
        }
        return possible;
    }

    private void submit(ClientCall call) {
        binding.submit(world.application().messages().encode(call.request()));
    }

    private boolean perform(List<Action> possible, long pick, boolean fault) {
        if (possible.isEmpty()) {
            return false;
        }
        perform(possible.get((int) (pick % possible.size())), fault);
        return true;
    }

    private void perform(Action action, boolean fault) {
        if (traced) {
            trace.add((fault ? Schedule.FAULT : "  ") + action.name().get());
        }
        action.effect().run();
    }

    private boolean waitForTime() {
        OptionalLong due = binding.nextDue();
        if (due.isEmpty() || due.getAsLong() <= world.now()) {
            return false;
        }
        pass(due.getAsLong() - world.now());
        return true;
    }

    private void pass(long time) {
        note(TIME + time);
        world.advance(world.now() + time);
    }

    private boolean repeatRequests() {
        List<ClientCall> waiting = clients.waiting();
        if (waiting.isEmpty()) {
            return false;
        }
        if (world.isCalm() && ++repetitions > MOST_REPETITIONS) {
            return false;
        }
        waiting.forEach(this::repeat);
        return true;
    }

    /** What was lost of a call for which no client waits comes again when nothing goes wrong any more. */
    private boolean becomeCalm() {
        if (world.isCalm()) {
            return false;
        }
        chaos = step + 1;
        return true;
    }

    private void repeat(ClientCall call) {
        note(REPEATED + call);
        submit(call);
    }

    private void note(String what) {
        if (traced) {
            trace.add("  " + what);
        }
    }

    private void end() {
        for (ClientCall call : clients.calls()) {
            if (!call.isAnswered()) {
                violations.add(call + " is never answered");
            }
        }
        for (InstanceRecord record : binding.records()) {
            if (!record.continuations().isEmpty()) {
                violations.add("a call waits for ever: " + record.inFlight());
            }
            if (!record.timers().isEmpty()) {
                violations.add("a timer of " + record.address() + " is never fired");
            }
            if (!record.sent().all().isEmpty()) {
                violations.add("a request of " + record.address() + " is never answered");
            }
            if (!record.served().running().isEmpty()) {
                violations.add(
                        record.address() + " never finishes " + record.served().running());
            }
            record.served().callers().forEach((caller, known) -> {
                if (!known.overdue().isEmpty()) {
                    violations.add(record.address() + " never gets " + known.overdue() + " of " + caller);
                }
            });
        }
        String underWay = binding.underWay();
        if (!underWay.isEmpty()) {
            violations.add("never handled: " + underWay);
        }
        if (violations.isEmpty()) {
            scenario.check(new WorldView(binding.records()), clients.calls(), violations);
        }
    }
}
