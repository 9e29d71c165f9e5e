package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;

final class StateRule {
    StateRule(LoadedApplication application, DiagnosticSink sink) {}

    void check(List<ClassNode> chain) {}
}
