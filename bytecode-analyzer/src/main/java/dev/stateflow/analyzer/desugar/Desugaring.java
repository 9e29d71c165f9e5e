package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.LoadedApplication;

/** Looks for functions that can't stay what they are, changes them, and looks again, until nothing is left to do. */
public final class Desugaring {
    private Desugaring() {}

    /** What stage 3 finds out about an application when its functions have become what they must. Reports nothing. */
    public static ProgramAnalysis analyse(LoadedApplication application, EntityIndex entities) {
        Decisions decisions = new Decisions();
        ProgramAnalysis analysis = ProgramAnalysis.of(application, entities);
        while (true) {
            new Round(analysis, decisions).decide();
            if (!decisions.takeChanged()) {
                return analysis;
            }
            LoadedApplication base = application.with(Callbacks.neededBy(decisions));
            analysis = ProgramAnalysis.of(new Rewriter(base, entities, decisions).rewrite(), entities);
        }
    }
}
