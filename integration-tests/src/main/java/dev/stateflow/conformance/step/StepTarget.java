package dev.stateflow.conformance.step;

import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.target.ConformanceTarget;
import dev.stateflow.conformance.target.TargetSession;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.function.Function;

/** Runs split programs on the step function. */
public final class StepTarget implements ConformanceTarget {
    private final StepVariant variant;
    private final Function<CompiledProgram, SplitProgram> compiler;
    private final Interference interference;

    /**
     * @param variant how to run
     * @param compiler splits a program; may answer from a cache
     */
    public StepTarget(StepVariant variant, Function<CompiledProgram, SplitProgram> compiler) {
        this(variant, compiler, Interference.NONE);
    }

    /** A target with planted errors. */
    public StepTarget(
            StepVariant variant, Function<CompiledProgram, SplitProgram> compiler, Interference interference) {
        this.variant = variant;
        this.compiler = compiler;
        this.interference = interference;
    }

    @Override
    public String name() {
        return "step function, " + variant.name();
    }

    @Override
    public TargetSession open(CompiledProgram program) throws ClassNotFoundException {
        SplitProgram split = compiler.apply(program);
        SplitClassLoader loader = new SplitClassLoader(split.classes(), StepTarget.class.getClassLoader());
        loader.verifyAll();
        CompiledApplication application = CompiledApplication.parse(split.description(), loader);
        return new StepSession(program, application, loader, new World(application, variant, interference));
    }
}
