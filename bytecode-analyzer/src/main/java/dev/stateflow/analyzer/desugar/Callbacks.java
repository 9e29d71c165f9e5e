package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.load.FunctionNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/** The loops that stand for methods of the JDK: ordinary classes, which are split like the user's. They come with the compiler. */
final class Callbacks {
    private static final String SOURCE = "dev/stateflow/analyzer/callbacks/";

    /** As docs/compiled-form.md names it. */
    private static final String RUNTIME_ITERATION = "dev/stateflow/runtime/core/abi/Iteration";

    private Callbacks() {}

    /** The class with the loops for a type of the JDK, by its simple name; empty if there is none. */
    static Optional<ClassNode> find(String simpleName) {
        return read(FunctionNames.CALLBACKS + simpleName);
    }

    /** The classes that the decided calls need, and all that those mention. */
    static Collection<ClassNode> neededBy(Decisions decisions) {
        Map<String, ClassNode> needed = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        decisions.loops().values().forEach(loop -> open.add(loop.owner()));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!needed.containsKey(name)) {
                read(name).ifPresent(node -> {
                    needed.put(name, node);
                    open.addAll(mentioned(node));
                });
            }
        }
        return needed.values();
    }

    private static Collection<String> mentioned(ClassNode node) {
        Map<String, Boolean> names = new ConcurrentHashMap<>();
        node.accept(new ClassRemapper(new ClassWriter(0), new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
                if (name.startsWith(FunctionNames.CALLBACKS)) {
                    names.put(name, true);
                }
                return name;
            }
        }));
        return names.keySet();
    }

    private static Optional<ClassNode> read(String name) {
        String source = SOURCE + name.substring(FunctionNames.CALLBACKS.length());
        try (InputStream in = Callbacks.class.getResourceAsStream("/" + source + ".class")) {
            if (in == null) {
                return Optional.empty();
            }
            ClassNode node = new ClassNode();
            new ClassReader(in.readAllBytes())
                    .accept(
                            new ClassRemapper(node, new Remapper(Opcodes.ASM9) {
                                @Override
                                public String map(String type) {
                                    if (type.equals(SOURCE + "Iteration")) {
                                        return RUNTIME_ITERATION;
                                    }
                                    return type.startsWith(SOURCE)
                                            ? FunctionNames.CALLBACKS + type.substring(SOURCE.length())
                                            : type;
                                }
                            }),
                            ClassReader.SKIP_FRAMES);
            return Optional.of(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
