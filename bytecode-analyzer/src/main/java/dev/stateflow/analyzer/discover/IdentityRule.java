package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** {@code equals}, {@code hashCode} and {@code toString} run on references, which have a key and no other state. */
final class IdentityRule {
    private static final Set<String> IDENTITY =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    private final LoadedApplication application;
    private final DiagnosticSink sink;

    IdentityRule(LoadedApplication application, DiagnosticSink sink) {
        this.application = application;
        this.sink = sink;
    }

    void check(List<ClassNode> chain, EntityClass.KeyMember key) {
        FieldReads reads = new FieldReads(application, chain);
        Set<String> overridden = new HashSet<>();
        for (ClassNode owner : chain) {
            for (MethodNode method : owner.methods) {
                String member = method.name + method.desc;
                if (!IDENTITY.contains(member) || !overridden.add(member)) {
                    continue;
                }
                // a reference of an entity whose key is a method has no field at all
                Set<FieldReads.Read> state = reads.from(
                        method.name,
                        method.desc,
                        read -> key.method()
                                || !read.owner().equals(key.owner())
                                || !read.name().equals(key.name()));
                if (!state.isEmpty()) {
                    Diagnostic diagnostic = Diagnostic.of(
                            DiagnosticCode.IDENTITY_READS_STATE, Places.ofMethod(owner, method), method.name);
                    for (FieldReads.Read read : state) {
                        diagnostic = diagnostic.note(read.field() + " is read", read.place());
                    }
                    sink.report(diagnostic);
                }
            }
        }
    }
}
