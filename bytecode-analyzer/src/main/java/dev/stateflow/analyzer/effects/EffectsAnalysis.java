package dev.stateflow.analyzer.effects;

import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.ir.model.Effects;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds what methods do to state, through all that they call. Summaries of methods are computed when they are first asked for, as the least
 * fixpoint over the calls between them.
 */
public final class EffectsAnalysis {
    private final MethodEffects methods;
    private final Optional<LoadedApplication> source;
    private final Optional<EffectsAnalysis> compiled;
    private final Map<Target, Summary> summaries = new HashMap<>();
    private final Map<Target, Set<Target>> callers = new HashMap<>();

    /** Looks at methods as they are. */
    public EffectsAnalysis(LoadedApplication application, EntityIndex entities) {
        this(application, entities, Optional.empty(), Optional.empty());
    }

    private EffectsAnalysis(
            LoadedApplication application,
            EntityIndex entities,
            Optional<LoadedApplication> source,
            Optional<EffectsAnalysis> compiled) {
        this.source = source;
        this.compiled = compiled;
        LibraryCalls library =
                new LibraryCalls(application.hierarchy(), entities::isEntity, makesMapsInAccessOrder(application));
        this.methods = new MethodEffects(application, entities, library);
    }

    /**
     * Looks at methods as the user wrote them: there a function counts where it is made, whatever becomes of it. What the compiler has added is looked
     * at as it is, and never counted as one that only reads.
     */
    public static EffectsAnalysis ofSource(LoadedApplication source, LoadedApplication compiled, EntityIndex entities) {
        return new EffectsAnalysis(
                source, entities, Optional.of(source), Optional.of(new EffectsAnalysis(compiled, entities)));
    }

    /**
     * The effects of a method.
     *
     * @param instance internal name of the class of the instance that it runs on; the declaring class for a static method
     */
    public Effects of(String instance, ClassNode owner, MethodNode method) {
        if (source.isPresent() && compiled.isPresent()) {
            Optional<ClassNode> type = source.get().find(owner.name).map(ApplicationClass::node);
            Optional<MethodNode> written = type.flatMap(t -> t.methods.stream()
                    .filter(m -> m.name.equals(method.name) && m.desc.equals(method.desc))
                    .findFirst());
            if (written.isEmpty()) {
                Effects added = compiled.get().of(instance, owner, method);
                return new Effects(added.reads(), added.writes(), added.issuesRemoteOperations(), false);
            }
            return effects(solve(new Target(instance, type.get(), written.get())));
        }
        return effects(solve(new Target(instance, owner, method)));
    }

    private static Effects effects(Summary summary) {
        Set<String> reads = new TreeSet<>(summary.readsOwn());
        reads.addAll(summary.readsOther());
        Set<String> writes = new TreeSet<>(summary.writesOwn());
        writes.addAll(summary.writesOther());
        boolean readOnly = !summary.touchesOwn() && !summary.touchesOther();
        return new Effects(List.copyOf(reads), List.copyOf(writes), summary.remote(), readOnly);
    }

    private Summary solve(Target asked) {
        Deque<Target> open = new ArrayDeque<>();
        if (!summaries.containsKey(asked)) {
            open.add(asked);
        }
        while (!open.isEmpty()) {
            Target target = open.remove();
            Set<Target> unknown = new LinkedHashSet<>();
            Summary before = summaries.getOrDefault(target, Summary.NOTHING);
            Summary after = methods.summarize(target, callee -> {
                callers.computeIfAbsent(callee, c -> new LinkedHashSet<>()).add(target);
                Summary known = summaries.get(callee);
                if (known == null) {
                    unknown.add(callee);
                    return Summary.NOTHING;
                }
                return known;
            });
            summaries.put(target, after);
            unknown.forEach(callee -> summaries.putIfAbsent(callee, Summary.NOTHING));
            open.addAll(unknown);
            if (!after.equals(before)) {
                open.addAll(callers.getOrDefault(target, Set.of()));
            }
        }
        return summaries.getOrDefault(asked, Summary.ANYTHING);
    }

    /** Whether some code calls {@code new LinkedHashMap(int, float, boolean)}: then a look-up may move an entry. */
    private static boolean makesMapsInAccessOrder(LoadedApplication application) {
        for (ApplicationClass type : application.classes().values()) {
            for (MethodNode method : type.node().methods) {
                for (AbstractInsnNode instruction : method.instructions) {
                    if (instruction.getOpcode() == Opcodes.INVOKESPECIAL
                            && instruction instanceof MethodInsnNode call
                            && call.owner.equals("java/util/LinkedHashMap")
                            && call.desc.equals("(IFZ)V")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
