package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the instance fields of one class that a method reads, by itself or through the class's other methods. Errs on the side of reading: any
 * receiver of the class counts as {@code this}.
 */
final class FieldReads {
    private final List<ClassNode> chain;
    private final Set<String> classes = new HashSet<>();

    FieldReads(LoadedApplication application, List<ClassNode> chain) {
        this.chain = chain;
        for (ClassNode node : chain) {
            classes.addAll(application.hierarchy().supertypes(node.name));
        }
        classes.remove("java/lang/Object");
    }

    /**
     * A field that is read.
     *
     * @param owner internal name of the declaring class
     * @param name its name
     * @param isFinal whether it is declared final
     * @param place the read
     */
    record Read(String owner, String name, boolean isFinal, Place place) {
        /** As users know it. */
        String field() {
            return Names.simple(owner) + "." + name;
        }
    }

    /** The fields that a method reads, as far as they are wanted, in the order of the code. Nothing if there is no such method here. */
    Set<Read> from(String name, String descriptor, Predicate<Read> wanted) {
        Set<Read> reads = new LinkedHashSet<>();
        Set<MethodNode> seen = new HashSet<>();
        Deque<Found> open = new ArrayDeque<>();
        resolve(0, name, descriptor).ifPresent(open::add);
        while (!open.isEmpty()) {
            Found found = open.remove();
            if (!seen.add(found.method())) {
                continue;
            }
            for (AbstractInsnNode instruction : found.method().instructions) {
                if (instruction instanceof FieldInsnNode access && access.getOpcode() == Opcodes.GETFIELD) {
                    read(found, access).filter(wanted).ifPresent(reads::add);
                } else if (instruction instanceof MethodInsnNode call && classes.contains(call.owner)) {
                    boolean exact = call.getOpcode() == Opcodes.INVOKESPECIAL;
                    int start = exact ? Math.max(0, indexOf(call.owner)) : 0;
                    resolve(start, call.name, call.desc).ifPresent(open::add);
                }
            }
        }
        return reads;
    }

    private Optional<Read> read(Found in, FieldInsnNode access) {
        int start = indexOf(access.owner);
        if (start < 0) {
            return Optional.empty();
        }
        for (ClassNode owner : chain.subList(start, chain.size())) {
            for (FieldNode field : owner.fields) {
                if (field.name.equals(access.name) && field.desc.equals(access.desc)) {
                    return Optional.of(new Read(
                            owner.name,
                            field.name,
                            (field.access & Opcodes.ACC_FINAL) != 0,
                            Places.at(in.owner(), in.method(), access, field.name)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found> resolve(int start, String name, String descriptor) {
        for (ClassNode owner : chain.subList(start, chain.size())) {
            for (MethodNode method : owner.methods) {
                if (method.name.equals(name) && method.desc.equals(descriptor)) {
                    return Optional.of(new Found(owner, method));
                }
            }
        }
        return Optional.empty();
    }

    private int indexOf(String name) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).name.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private record Found(ClassNode owner, MethodNode method) {}
}
