package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.normalize.NormalizedMethod;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Makes state machines of methods. */
public final class MethodSplitter {
    private static final int MAX_PARAMETER_WORDS = 255;

    private final ProgramAnalysis analysis;
    private final AccessibleTypes accessible;

    /** A splitter for an application. */
    public MethodSplitter(ProgramAnalysis analysis) {
        this.analysis = analysis;
        this.accessible = new AccessibleTypes(analysis.program().hierarchy());
    }

    /**
     * Splits a method; its normalised code is used up.
     *
     * @param firstPoint the index of its first suspension point in the table of its class
     * @throws NotSplittableException if the class-file format can't hold the result
     */
    public SplitMethod split(NormalizedMethod method, int firstPoint) {
        String owner = method.origin().id().owner();
        MethodNode node = method.node();
        boolean savesReceiver =
                !method.origin().isStatic() && !analysis.program().entities().isEntity(owner);
        List<SplitPoint> points = new PointPlanner(method, savesReceiver).plan(firstPoint);
        MethodLayout layout = new MethodLayout(owner, node);
        check(node, points, layout);
        SplitMethod result = new SplitMethod(
                method.origin(),
                node,
                points.stream().map(p -> row(method, p)).toList(),
                points.stream().map(SplitPoint::shape).toList(),
                new GraphBuilder(analysis, method, points).build());

        String step = Abi.step(owner, name -> analysis.program().find(name).isPresent());
        List<PointEmitter> emitters = points.stream()
                .map(p -> new PointEmitter(
                        layout,
                        step,
                        accessible,
                        p,
                        analysis.isSplitCall(p.site()),
                        isGuarded(node, p.site().insn())))
                .toList();
        moveVariables(node, layout);
        for (PointEmitter emitter : emitters) {
            node.instructions.insertBefore(emitter.replaced(), emitter.inline().instructions());
            node.instructions.remove(emitter.replaced());
        }
        LabelNode end = new LabelNode();
        node.instructions.add(end);
        for (PointEmitter emitter : emitters) {
            node.instructions.add(emitter.outOfLine().instructions());
        }
        node.instructions.insert(prologue(layout, points, emitters).instructions());
        node.maxLocals = emitters.stream().mapToInt(PointEmitter::maxLocals).reduce(layout.firstTemporary(), Math::max);
        // a bound, for analyses of the result; the class writer computes the exact number
        node.maxStack += 8;
        SplitSignature.apply(node);
        new VariableTable(
                        node,
                        layout,
                        emitters.stream().map(PointEmitter::resume).toList())
                .restrict();
        return result;
    }

    private static void check(MethodNode node, List<SplitPoint> points, MethodLayout layout) {
        if (layout.frame() + 2 > MAX_PARAMETER_WORDS) {
            throw new NotSplittableException("it has too many parameters");
        }
        if (points.stream().anyMatch(p -> !p.shape().fits())) {
            throw new NotSplittableException("too many variables live across a remote operation");
        }
        if (node.instructions.size() == 0) {
            throw new NotSplittableException("it has no code");
        }
    }

    private static boolean isGuarded(MethodNode node, AbstractInsnNode insn) {
        int index = node.instructions.indexOf(insn);
        return node.tryCatchBlocks.stream()
                .anyMatch(block -> node.instructions.indexOf(block.start) <= index
                        && index < node.instructions.indexOf(block.end));
    }

    private static String row(NormalizedMethod method, SplitPoint point) {
        StringBuilder row = new StringBuilder(method.origin().id().name())
                .append('\t')
                .append(method.origin().id().descriptor())
                .append('\t')
                .append(point.line())
                .append('\t')
                .append(point.awaited())
                .append('\t')
                .append(point.history());
        for (SavedValue value : point.saved()) {
            row.append('\t').append(value.name()).append(':').append(value.descriptor());
        }
        return row.toString();
    }

    private static void moveVariables(MethodNode node, MethodLayout layout) {
        for (AbstractInsnNode insn : node.instructions) {
            if (insn instanceof VarInsnNode variable) {
                variable.var = layout.slot(variable.var);
            } else if (insn instanceof IincInsnNode increment) {
                increment.var = layout.slot(increment.var);
            }
        }
    }

    private static Code prologue(MethodLayout layout, List<SplitPoint> points, List<PointEmitter> emitters) {
        Code code = new Code();
        if (layout.self() != 0) {
            code.aload(0).astore(layout.self());
        }
        if (points.isEmpty()) {
            return code;
        }
        if (points.size() == 1) {
            // the frame's class has dispatched by its point already
            return code.aload(layout.frame())
                    .jump(Opcodes.IFNONNULL, emitters.get(0).resume());
        }
        LabelNode start = new LabelNode();
        LabelNode unknown = new LabelNode();
        code.aload(layout.frame()).jump(Opcodes.IFNULL, start);
        code.aload(layout.frame()).field(Opcodes.GETFIELD, Abi.FRAME, "point", "I");
        LabelNode[] targets = emitters.stream().map(PointEmitter::resume).toArray(LabelNode[]::new);
        code.add(new TableSwitchInsnNode(
                points.get(0).index(), points.get(points.size() - 1).index(), unknown, targets));
        code.label(unknown).op(Opcodes.ACONST_NULL).op(Opcodes.ATHROW);
        return code.label(start);
    }

    /** The points of several methods, one after the other; the method is named at its first one. */
    public static List<String> rows(List<SplitMethod> methods) {
        List<String> rows = new ArrayList<>();
        for (SplitMethod method : methods) {
            for (int i = 0; i < method.points().size(); i++) {
                String row = method.points().get(i);
                rows.add(i == 0 ? row : "\t" + row.substring(row.indexOf('\t', row.indexOf('\t') + 1)));
            }
        }
        return rows;
    }
}
