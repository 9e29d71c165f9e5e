package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.effects.EffectsAnalysis;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.normalize.Normalizer;
import dev.stateflow.analyzer.split.FrameShape;
import dev.stateflow.analyzer.split.MethodSplitter;
import dev.stateflow.analyzer.split.NotSplittableException;
import dev.stateflow.analyzer.split.SplitMethod;
import dev.stateflow.analyzer.split.SplitSignature;
import dev.stateflow.ir.model.MethodGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the classes of a compiled application: {@code new ProgramGenerator(analysis, effects, sink).generate()}. */
public final class ProgramGenerator {
    private final ProgramAnalysis analysis;
    private final Program program;
    private final DiagnosticSink sink;
    private final Normalizer normalizer;
    private final MethodSplitter splitter;
    private final EntityTransformer entities;
    private final MemberCollector members;
    private final Accessors accessors = new Accessors();
    private final Dispatch dispatch;
    private final Map<String, ClassNode> changed = new LinkedHashMap<>();
    private final Map<String, ClassNode> steps = new TreeMap<>();
    private final Map<MethodId, MethodGraph> graphs = new HashMap<>();
    private final Set<FrameShape> shapes = new TreeSet<>();
    private final Map<String, List<String>> pointRows = new HashMap<>();
    private final List<String> entitySteps = new ArrayList<>();
    private final List<String> functionSteps = new ArrayList<>();

    /**
     * A generator.
     *
     * @param analysis an analysis that found no errors
     * @param effects tells which members only read
     * @param sink takes what turns out to be impossible
     */
    public ProgramGenerator(ProgramAnalysis analysis, EffectsAnalysis effects, DiagnosticSink sink) {
        this.analysis = analysis;
        this.program = analysis.program();
        this.sink = sink;
        this.normalizer = new Normalizer(analysis);
        this.splitter = new MethodSplitter(analysis);
        this.entities = new EntityTransformer(program);
        this.members = new MemberCollector(analysis, effects);
        this.dispatch = new Dispatch(analysis, accessors);
    }

    /** Writes the classes; incomplete if errors were reported. Called once. */
    public GeneratedProgram generate() {
        for (ApplicationClass type : program.application().classes().values()) {
            generate(type);
        }
        for (String owner : accessors.owners()) {
            accessors.addTo(changed.computeIfAbsent(
                    owner, name -> program.find(name).orElseThrow().copy()));
        }
        return new GeneratedProgram(write(), graphs, pointRows, entitySteps, functionSteps);
    }

    private void generate(ApplicationClass type) {
        ClassNode node = type.copy();
        boolean touched = program.application().isRewritten(type.name());
        List<SplitMethod> split = new ArrayList<>();
        int points = 0;
        for (int i = 0; i < node.methods.size(); i++) {
            MethodNode method = node.methods.get(i);
            MethodId id = new MethodId(type.name(), method.name, method.desc);
            Optional<MethodInfo> info = analysis.find(id);
            if (analysis.isSuspendable(id)) {
                touched = true;
                Optional<SplitMethod> result = split(type, method, info, points);
                if (result.isPresent()) {
                    node.methods.set(i, result.get().node());
                    split.add(result.get());
                    points += result.get().points().size();
                }
            } else if (info.isPresent()) {
                Optional<MethodNode> rewritten = normalizer.rewrite(info.get());
                if (rewritten.isPresent()) {
                    node.methods.set(i, rewritten.get());
                    touched = true;
                }
            }
        }
        if (entities.isPartOfEntity(type.name())) {
            entities.transform(node);
            touched = true;
        }
        if (points > 0) {
            boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
            node.methods.add(dispatch.resume(type.name(), isInterface, split));
        }
        step(type, node, split, points > 0);
        if (touched) {
            changed.put(type.name(), node);
        }
    }

    private Optional<SplitMethod> split(
            ApplicationClass type, MethodNode method, Optional<MethodInfo> info, int firstPoint) {
        if ((method.access & Opcodes.ACC_ABSTRACT) != 0) {
            SplitSignature.apply(method);
            return Optional.empty();
        }
        try {
            if ((method.access & Opcodes.ACC_NATIVE) != 0 || info.isEmpty()) {
                throw new NotSplittableException("it has no code");
            }
            SplitMethod result = splitter.split(normalizer.normalize(info.get()), firstPoint);
            shapes.addAll(result.shapes());
            graphs.put(info.get().id(), result.graph());
            return Optional.of(result);
        } catch (NotSplittableException e) {
            sink.report(notSplittable(Places.ofMethod(type.node(), method), e));
            return Optional.empty();
        }
    }

    private void step(ApplicationClass type, ClassNode node, List<SplitMethod> split, boolean resumable) {
        Optional<EntityClass> entity = program.entities().find(type.name());
        if (entity.isEmpty() && !resumable) {
            return;
        }
        String name = Abi.step(type.name());
        if (program.find(name).isPresent()) {
            sink.report(Diagnostic.of(
                            DiagnosticCode.NOT_SPLITTABLE,
                            Places.ofClass(program.find(name).orElseThrow().node()),
                            "the name " + Names.binary(name) + " is needed for a generated class")
                    .withHelp("give the class another name"));
            return;
        }
        List<String> rows = MethodSplitter.rows(split);
        pointRows.put(type.name(), rows);
        String points = Table.of(rows);
        if (entity.isPresent()) {
            List<EntityMember> table = members.of(entity.get());
            node.methods.add(dispatch.invoke(type.name(), table));
            steps.put(name, StepClass.ofEntity(entity.get(), entities.chain(type.name()), table, points, resumable));
            entitySteps.add(Names.binary(name));
        } else {
            steps.put(name, StepClass.ofFunction(type.node(), points));
            functionSteps.add(Names.binary(name));
        }
    }

    private Map<String, byte[]> write() {
        OutputHierarchy hierarchy = new OutputHierarchy(program.hierarchy());
        Map<String, ClassNode> all = new TreeMap<>(changed);
        all.putAll(steps);
        for (FrameShape shape : shapes) {
            all.put(shape.className(), FrameClass.of(shape));
        }
        all.values().forEach(node -> {
            if ((node.access & Opcodes.ACC_INTERFACE) == 0) {
                hierarchy.add(node.name, node.superName);
            }
        });
        ClassFileWriter writer = new ClassFileWriter(hierarchy);
        Map<String, byte[]> classes = new TreeMap<>();
        for (ClassNode node : all.values()) {
            try {
                classes.put(node.name, writer.write(node));
            } catch (ClassFileWriter.TooLargeException e) {
                tooLarge(node, e);
            } catch (NotSplittableException e) {
                sink.report(notSplittable(Places.ofClass(original(node)), e));
            } catch (ClassFileWriter.InvalidCodeException e) {
                sink.report(invalid(node, writer, e));
            }
        }
        return classes;
    }

    private void tooLarge(ClassNode node, ClassFileWriter.TooLargeException problem) {
        ClassNode original = original(node);
        Place place = original.methods.stream()
                .filter(m -> problem.isAbout(new MethodId(original.name, m.name, m.desc)))
                .findFirst()
                .map(m -> Places.ofMethod(original, m))
                .orElseGet(() -> Places.ofClass(original));
        sink.report(notSplittable(place, problem));
    }

    /** Blames the input if it is to blame. */
    private Diagnostic invalid(ClassNode node, ClassFileWriter writer, ClassFileWriter.InvalidCodeException e) {
        Optional<String> before = program.find(node.name).flatMap(type -> writer.problem(type.bytes()));
        if (before.isEmpty()) {
            throw e;
        }
        return Diagnostic.of(
                        DiagnosticCode.UNREADABLE_CLASS_FILE,
                        Places.ofClass(original(node)),
                        "the code of " + Names.binary(node.name))
                .note(before.get());
    }

    private ClassNode original(ClassNode node) {
        return program.find(node.name).map(ApplicationClass::node).orElse(node);
    }

    private static Diagnostic notSplittable(Place place, NotSplittableException problem) {
        return Diagnostic.of(DiagnosticCode.NOT_SPLITTABLE, place, String.valueOf(problem.getMessage()))
                .withHelp("split it into smaller methods");
    }
}
