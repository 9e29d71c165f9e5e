package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.verify.IrVerifier;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.step.SplitProgram;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.RemoteOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The IR of every program says what its class files say. */
class IrVerifierTest {
    @TestFactory
    Stream<DynamicTest> theGraphsAreThoseOfTheCode() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaFlags flags : Suite.ALL_FLAGS) {
            for (CompiledProgram program : Suite.compiled(flags)) {
                if (program.program().refused().isEmpty()) {
                    tests.add(DynamicTest.dynamicTest(
                            program.program() + ", " + flags.name(),
                            () -> assertThat(problems(program, ir -> ir)).isEmpty()));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void plantedErrorsAreFound() throws IOException {
        CompiledProgram program = Suite.compiled(JavaFlags.DEFAULT).stream()
                .filter(p -> p.program().name().equals("WhileLoop"))
                .findFirst()
                .orElseThrow();

        assertThat(problems(
                        program,
                        ir -> changed(ir, g -> new MethodGraph(g.nodes(), withoutLast(g.control()), g.data()))))
                .isNotEmpty();
        assertThat(problems(program, ir -> changed(ir, IrVerifierTest::withoutSaved)))
                .anyMatch(problem -> problem.contains("frame"));
    }

    private static List<String> problems(CompiledProgram program, UnaryOperator<Application> error) throws IOException {
        CompilerOutput output = SplitProgram.compile(program);
        return IrVerifier.verify(
                List.of(program.root()),
                program.libraries(),
                error.apply(output.application().orElseThrow()),
                output.classes());
    }

    private static List<ControlEdge> withoutLast(List<ControlEdge> edges) {
        return edges.isEmpty() ? edges : edges.subList(0, edges.size() - 1);
    }

    private static MethodGraph withoutSaved(MethodGraph graph) {
        List<Node> nodes = graph.nodes().stream()
                .map(node -> node instanceof RemoteOperation o
                        ? new RemoteOperation(
                                o.id(), o.kind(), o.targets(), o.member(), o.result(), List.of(), o.line())
                        : node)
                .toList();
        return new MethodGraph(nodes, graph.control(), graph.data());
    }

    private static Application changed(Application ir, UnaryOperator<MethodGraph> error) {
        List<Operator> operators = ir.operators().stream()
                .map(o -> new Operator(
                        o.entity(),
                        o.className(),
                        o.supertypes(),
                        o.instantiable(),
                        o.key(),
                        o.state(),
                        o.constructors(),
                        o.methods().stream()
                                .map(m -> new Method(
                                        m.declaringClass(),
                                        m.name(),
                                        m.descriptor(),
                                        m.exposed(),
                                        m.parameters(),
                                        m.result(),
                                        m.effects(),
                                        error.apply(m.graph()),
                                        m.source()))
                                .toList(),
                        o.source()))
                .toList();
        return new Application(ir.name(), operators, ir.functions(), ir.valueClasses());
    }
}
