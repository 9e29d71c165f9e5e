package dev.stateflow.benchmarks;

import dev.stateflow.benchmarks.byhand.BuyerStep;
import dev.stateflow.benchmarks.byhand.Shelf;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.List;

/** Who does the work. */
public enum Implementation {
    /** Method calls between objects. */
    PLAIN("plain Java") {
        @Override
        public Workload workload() {
            return new PlainWorkload();
        }
    },
    /** The hand-written state machine, without a runtime below it. */
    BY_HAND_BARE("by hand, bare") {
        @Override
        public Workload workload() {
            return new BareWorkload(byHand());
        }
    },
    /** What the compiler makes, without a runtime below it. */
    SPLIT_BARE("split, bare") {
        @Override
        public Workload workload() {
            return new BareWorkload(SplitApplication.compile());
        }
    },
    /** The hand-written state machine; messages and records stay objects. */
    BY_HAND("by hand") {
        @Override
        public Workload workload() {
            return new SteppedWorkload(byHand(), false);
        }
    },
    /** What the compiler makes; messages and records stay objects. */
    SPLIT("split") {
        @Override
        public Workload workload() {
            return new SteppedWorkload(SplitApplication.compile(), false);
        }
    },
    /** The hand-written state machine; messages and records are encoded and decoded at every step. */
    BY_HAND_ENCODED("by hand, encoded") {
        @Override
        public Workload workload() {
            return new SteppedWorkload(byHand(), true);
        }
    },
    /** What the compiler makes; messages and records are encoded and decoded at every step. */
    SPLIT_ENCODED("split, encoded") {
        @Override
        public Workload workload() {
            return new SteppedWorkload(SplitApplication.compile(), true);
        }
    };

    private final String title;

    Implementation(String title) {
        this.title = title;
    }

    /** How the report names it. */
    public String title() {
        return title;
    }

    /** Sets the work up. */
    public abstract Workload workload();

    static CompiledApplication byHand() {
        return new CompiledApplication("benchmarks", List.of(BuyerStep.STEP, Shelf.Step.STEP), List.of(), List.of());
    }
}
