package dev.stateflow.analyzer.effects;

import dev.stateflow.analyzer.callgraph.Classifier;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Sums up what one method does, given the summaries of what it calls. */
final class MethodEffects {
    private static final Set<String> OF_OBJECT = Set.of(
            "equals(Ljava/lang/Object;)Z",
            "hashCode()I",
            "toString()Ljava/lang/String;",
            "getClass()Ljava/lang/Class;");
    private static final Set<String> HARMLESS_BOOTSTRAPS = Set.of(
            "java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps");

    private final EntityIndex entities;
    private final LibraryCalls library;
    private final CallTargets targets;

    MethodEffects(LoadedApplication application, EntityIndex entities, LibraryCalls library) {
        this.entities = entities;
        this.library = library;
        this.targets = new CallTargets(application, entities);
    }

    Summary summarize(Target target, Function<Target, Summary> known) {
        MethodNode method = target.method();
        if (method.instructions.size() == 0) {
            return Summary.ANYTHING;
        }
        Walk walk = new Walk(target, known);
        Frame<TrackedValue>[] frames;
        try {
            frames = new Analyzer<>(new OriginInterpreter(library, targets::fieldName, walk::result))
                    .analyze(target.owner().name, method);
        } catch (AnalyzerException e) {
            return Summary.ANYTHING;
        }
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != null) {
                walk.visit(method.instructions.get(i), frames[i]);
            }
        }
        return walk.sum.build();
    }

    /** One pass over a method. */
    private final class Walk {
        private final Target caller;
        private final Function<Target, Summary> known;
        private final SummaryBuilder sum = new SummaryBuilder();

        Walk(Target caller, Function<Target, Summary> known) {
            this.caller = caller;
            this.known = known;
        }

        void visit(AbstractInsnNode instruction, Frame<TrackedValue> frame) {
            int opcode = instruction.getOpcode();
            if (opcode == Opcodes.GETFIELD) {
                FieldInsnNode access = (FieldInsnNode) instruction;
                Origin receiver = fromTop(frame, 0).origin();
                if (isRemote(access.owner, receiver)) {
                    sum.remote();
                } else {
                    sum.read(receiver, targets.fieldName(access));
                }
            } else if (opcode == Opcodes.PUTFIELD) {
                FieldInsnNode access = (FieldInsnNode) instruction;
                Origin receiver = fromTop(frame, 1).origin();
                if (isRemote(access.owner, receiver)) {
                    sum.remote();
                } else {
                    sum.write(receiver, targets.fieldName(access));
                }
            } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
                sum.change(fromTop(frame, 2).origin());
            } else if (opcode == Opcodes.ARETURN) {
                sum.result(fromTop(frame, 0).origin());
            } else if (instruction instanceof MethodInsnNode call) {
                call(call, arguments(frame, call.desc, opcode != Opcodes.INVOKESTATIC));
            } else if (instruction instanceof InvokeDynamicInsnNode call) {
                dynamic(call, arguments(frame, call.desc, false));
            }
        }

        /** What a call returns. */
        Origin result(AbstractInsnNode instruction, List<? extends TrackedValue> arguments) {
            List<Origin> origins = origins(arguments);
            if (!(instruction instanceof MethodInsnNode call)) {
                // a function knows what it captured
                return origins.stream().reduce(Origin.FRESH, Origin::merge);
            }
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            Origin receiver = isStatic ? Origin.FRESH : origins.get(0);
            if (!isStatic && isRemote(call.owner, receiver)) {
                // a copy that came in a message
                return Origin.FRESH;
            }
            List<Target> callees = callees(call, receiver);
            Origin result = Origin.FRESH;
            for (Target callee : callees) {
                result = result.merge(SummaryBuilder.returned(known.apply(callee), receiver, origins));
            }
            if (callees.isEmpty() || isLibrary(call)) {
                for (int i = 0; i < origins.size(); i++) {
                    Origin origin = origins.get(i);
                    result = result.merge(i == 0 && !isStatic ? origin.contents() : origin);
                }
            }
            return result;
        }

        private void call(MethodInsnNode call, List<TrackedValue> arguments) {
            if (call.owner.equals(Classifier.ENTITIES)) {
                if (!call.name.equals("ref")) {
                    sum.remote();
                }
                return;
            }
            if (Classifier.isCancellation(call.owner, call.name) || Classifier.isFork(call)) {
                sum.remote();
                return;
            }
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            List<Origin> origins = origins(arguments);
            Origin receiver = isStatic ? Origin.FRESH : origins.get(0);
            if (call.name.equals("<init>")) {
                if (entities.isEntity(call.owner) && !receiver.self()) {
                    sum.remote();
                }
            } else if (!isStatic && isRemote(call.owner, receiver)) {
                if (!OF_OBJECT.contains(call.name + call.desc)) {
                    sum.remote();
                }
                return;
            } else if (!isStatic
                    && !receiver.equals(Origin.SELF)
                    && !OF_OBJECT.contains(call.name + call.desc)
                    && entities.mayBeEntity(call.owner)) {
                sum.remote();
            }
            for (Target callee : callees(call, receiver)) {
                sum.call(known.apply(callee), receiver, origins);
            }
            if (isLibrary(call)) {
                library(library.change(call.owner, call.name, call.desc), isStatic, arguments);
            } else if (call.getOpcode() == Opcodes.INVOKEINTERFACE) {
                // a lambda may implement it: what it captured was counted where it was made, its arguments are not
                arguments.subList(1, arguments.size()).forEach(this::changeUnlessImmutable);
            }
        }

        private void library(LibraryCalls.Change change, boolean isStatic, List<TrackedValue> arguments) {
            switch (change) {
                case NOTHING -> {}
                case RECEIVER -> {
                    if (!isStatic) {
                        changeUnlessImmutable(arguments.get(0));
                    }
                }
                case ANYTHING -> arguments.forEach(this::changeUnlessImmutable);
            }
        }

        private void dynamic(InvokeDynamicInsnNode call, List<TrackedValue> captured) {
            boolean isLambda = call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory");
            if (isLambda && call.bsmArgs.length > 1 && call.bsmArgs[1] instanceof Handle body) {
                lambda(body, captured);
            } else if (call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
                if (captured.stream().allMatch(value -> library.isImmutable(value.descriptor()))) {
                    return;
                }
                targets.virtual("java/lang/Object", "toString", "()Ljava/lang/String;")
                        .forEach(callee -> sum.call(known.apply(callee), Origin.ELSEWHERE, origins(captured)));
            } else if (!HARMLESS_BOOTSTRAPS.contains(call.bsm.getOwner())) {
                captured.forEach(this::changeUnlessImmutable);
            }
        }

        /** Counts the body of a function where the function is made, since it may be called by code that can't be seen. */
        private void lambda(Handle body, List<TrackedValue> captured) {
            boolean isStatic = body.getTag() == Opcodes.H_INVOKESTATIC;
            boolean isConstructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            List<Origin> arguments = new ArrayList<>(origins(captured));
            Origin receiver = isStatic || isConstructor
                    ? Origin.FRESH
                    : captured.isEmpty() ? Origin.ELSEWHERE : captured.get(0).origin();
            // the parameters that its caller will fill in
            int count = Type.getArgumentCount(body.getDesc());
            while (arguments.size() < count) {
                arguments.add(Origin.ELSEWHERE);
            }
            String owner = body.getOwner();
            boolean remote = isConstructor
                    ? entities.isEntity(owner)
                    : !isStatic && !receiver.equals(Origin.SELF) && entities.mayBeEntity(owner);
            if (remote && !OF_OBJECT.contains(body.getName() + body.getDesc())) {
                sum.remote();
            }
            boolean exact = isStatic || isConstructor || body.getTag() == Opcodes.H_INVOKESPECIAL;
            List<Target> callees = callees(exact, owner, body.getName(), body.getDesc(), receiver);
            callees.forEach(callee -> sum.call(known.apply(callee), receiver, arguments));
            if (!targets.isDeclared(owner, body.getName(), body.getDesc())) {
                LibraryCalls.Change change = library.change(owner, body.getName(), body.getDesc());
                if (change == LibraryCalls.Change.RECEIVER && !isStatic && !isConstructor) {
                    sum.change(receiver);
                } else if (change == LibraryCalls.Change.ANYTHING) {
                    sum.change(receiver);
                    arguments.forEach(sum::change);
                }
            }
        }

        private void changeUnlessImmutable(TrackedValue value) {
            if (!library.isImmutable(value.descriptor()) || value.origin().self()) {
                sum.change(value.origin());
            }
        }

        private List<Target> callees(MethodInsnNode call, Origin receiver) {
            int opcode = call.getOpcode();
            boolean exact = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
            return callees(exact, call.owner, call.name, call.desc, receiver);
        }

        private List<Target> callees(boolean exact, String owner, String name, String descriptor, Origin receiver) {
            String instance = receiver.equals(Origin.SELF) ? caller.instance() : "";
            if (exact) {
                return targets.exact(instance, owner, name, descriptor);
            }
            if (!instance.isEmpty()) {
                return targets.exact(instance, instance, name, descriptor);
            }
            return targets.virtual(owner, name, descriptor);
        }

        private boolean isLibrary(MethodInsnNode call) {
            return !targets.isDeclared(call.owner, call.name, call.desc);
        }

        private boolean isRemote(String owner, Origin receiver) {
            return entities.isEntity(owner) && !receiver.equals(Origin.SELF);
        }
    }

    private static List<Origin> origins(List<? extends TrackedValue> values) {
        return values.stream().map(TrackedValue::origin).toList();
    }

    private static List<TrackedValue> arguments(Frame<TrackedValue> frame, String descriptor, boolean withReceiver) {
        int count = Type.getArgumentCount(descriptor) + (withReceiver ? 1 : 0);
        List<TrackedValue> arguments = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            arguments.add(fromTop(frame, i));
        }
        return arguments;
    }

    private static TrackedValue fromTop(Frame<TrackedValue> frame, int distance) {
        return frame.getStack(frame.getStackSize() - 1 - distance);
    }
}
