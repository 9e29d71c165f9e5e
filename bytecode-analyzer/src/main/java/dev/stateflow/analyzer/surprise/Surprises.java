package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.effects.AliasAnalysis;

/** Runs the rules: {@code Surprises.check(analysis, sink)}. */
public final class Surprises {
    private Surprises() {}

    /** Reports warnings about the methods that can run. */
    public static void check(ProgramAnalysis analysis, DiagnosticSink sink) {
        AliasAnalysis aliases = new AliasAnalysis(
                analysis.program().application(), analysis.program().entities());
        LibraryUseRule library = new LibraryUseRule(analysis.program().hierarchy(), sink);
        LockRule locks = new LockRule(analysis, sink);
        ChangedFields changedFields = new ChangedFields(analysis, aliases);
        SharingRule sharing = new SharingRule(changedFields, aliases, sink);
        StaticRule statics = new StaticRule(analysis.program(), changedFields, aliases, sink);
        PartRule parts = new PartRule(analysis, aliases, sink);
        SmuggledRule smuggled = new SmuggledRule(analysis, aliases, sink);
        LostIdentityRule identity = new LostIdentityRule(analysis, aliases, sink);
        for (MethodInfo method : analysis.methods().values()) {
            if (analysis.program().application().isGenerated(method.id().owner())) {
                // the function's body is looked at where the user wrote it
                continue;
            }
            if (method.flow().isPresent()) {
                library.check(method);
                locks.check(method);
                statics.check(method);
                sharing.check(method);
                parts.check(method);
                identity.check(method);
                smuggled.check(method);
            }
        }
    }
}
