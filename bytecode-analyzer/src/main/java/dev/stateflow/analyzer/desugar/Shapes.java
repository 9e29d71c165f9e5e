package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.Classifier;
import dev.stateflow.analyzer.callgraph.MemberResolver;
import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Knows which methods of the JDK have a loop that stands for them: those of which there is a static method of the same name, with the receiver in front. */
final class Shapes {
    private static final String STREAMS = "java/util/stream/";
    private static final String PIPE = FunctionNames.CALLBACKS + "Pipe";
    private static final String GATHER = FunctionNames.CALLBACKS + "Gather";

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("java/lang/Iterable", "Iterables"),
            Map.entry("java/util/Collection", "Collections"),
            Map.entry("java/util/List", "Collections"),
            Map.entry("java/util/Map", "Maps"),
            Map.entry("java/util/Optional", "Optionals"),
            Map.entry("java/util/Arrays", "Arrays"),
            Map.entry(Classifier.ENTITIES, "Delays"),
            Map.entry("java/util/Comparator", "Comparators"),
            Map.entry(STREAMS + "Stream", "Streams"),
            Map.entry(STREAMS + "IntStream", "IntStreams"),
            Map.entry(STREAMS + "LongStream", "LongStreams"),
            Map.entry(STREAMS + "DoubleStream", "DoubleStreams"),
            Map.entry(STREAMS + "Collectors", "Collectors"));

    private static final Set<String> REPLACED = Set.of(
            STREAMS + "BaseStream",
            STREAMS + "Stream",
            STREAMS + "IntStream",
            STREAMS + "LongStream",
            STREAMS + "DoubleStream");

    private final MemberResolver resolver;
    private final TypeHierarchy hierarchy;
    private final Map<String, Optional<ClassNode>> loops = new HashMap<>();

    Shapes(MemberResolver resolver, TypeHierarchy hierarchy) {
        this.resolver = resolver;
        this.hierarchy = hierarchy;
    }

    /** The loop that stands for a call; empty if there is none, or if the application overrides what is called. */
    Optional<Decisions.Loop> find(MethodInsnNode call) {
        Optional<MemberResolver.Declaration> declared = call.owner.startsWith("[") || call.name.equals("<init>")
                ? Optional.empty()
                : resolver.method(call.owner, call.name, call.desc);
        if (declared.isEmpty() || declared.get().application()) {
            return Optional.empty();
        }
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        List<String> types = isStatic ? List.of(call.owner) : hierarchy.supertypes(call.owner);
        for (String type : types) {
            String place = PLACES.get(type);
            if (place != null) {
                String descriptor = descriptor(isStatic ? "" : "L" + type + ";", call.desc);
                if (has(place, call.name, descriptor) && !isOverridden(call, type)) {
                    return Optional.of(new Decisions.Loop(FunctionNames.CALLBACKS + place, call.name, descriptor));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether values of a type are exchanged for ones of our own, so that all who handle one must be. */
    static boolean isExchanged(Type type) {
        return type.getSort() == Type.OBJECT
                && (REPLACED.contains(type.getInternalName())
                        || type.getInternalName().equals(STREAMS + "Collector"));
    }

    private boolean has(String place, String name, String descriptor) {
        return loops.computeIfAbsent(place, Callbacks::find)
                .map(node -> node.methods.stream()
                        .anyMatch(m -> m.name.equals(name)
                                && m.desc.equals(descriptor)
                                && (m.access & Opcodes.ACC_PUBLIC) != 0))
                .orElse(false);
    }

    private boolean isOverridden(MethodInsnNode call, String type) {
        return hierarchy.applicationSubtypes(type).stream()
                .flatMap(t -> hierarchy.find(t).stream())
                .flatMap(t -> t.methods().stream())
                .anyMatch(m -> m.name().equals(call.name) && m.descriptor().equals(call.desc));
    }

    private static String descriptor(String receiver, String descriptor) {
        StringBuilder result = new StringBuilder("(");
        if (!receiver.isEmpty()) {
            result.append(exchange(Type.getType(receiver)));
        }
        for (Type type : Type.getArgumentTypes(descriptor)) {
            result.append(exchange(type));
        }
        return result.append(')')
                .append(exchange(Type.getReturnType(descriptor)))
                .toString();
    }

    private static String exchange(Type type) {
        if (!isExchanged(type)) {
            return type.getDescriptor();
        }
        return "L" + (REPLACED.contains(type.getInternalName()) ? PIPE : GATHER) + ";";
    }
}
