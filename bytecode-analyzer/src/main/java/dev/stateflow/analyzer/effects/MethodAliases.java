package dev.stateflow.analyzer.effects;

import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What one method does to single objects, given what the methods do that it calls. */
final class MethodAliases {
    private final EntityIndex entities;
    private final LibraryCalls library;
    private final Mutators mutators;
    private final CallTargets targets;

    MethodAliases(LoadedApplication application, EntityIndex entities, LibraryCalls library, CallTargets targets) {
        this.entities = entities;
        this.library = library;
        this.mutators = new Mutators(application.hierarchy());
        this.targets = targets;
    }

    Aliases look(Target target, Function<Target, Aliases.Summary> known) {
        Optional<Frame<AliasValue>[]> frames = frames(target, known);
        if (frames.isEmpty()) {
            return Aliases.NOTHING;
        }
        Walk walk = new Walk(known);
        for (int i = 0; i < frames.get().length; i++) {
            if (frames.get()[i] != null) {
                walk.visit(target.method().instructions.get(i), frames.get()[i]);
            }
        }
        return new Aliases(
                List.copyOf(walk.changes),
                List.copyOf(walk.keeps),
                Map.copyOf(walk.arguments),
                Set.copyOf(walk.returned));
    }

    /** The values before each instruction; nothing if the method has no code. */
    Optional<Frame<AliasValue>[]> frames(Target target, Function<Target, Aliases.Summary> known) {
        MethodNode method = target.method();
        if (method.instructions.size() == 0) {
            return Optional.empty();
        }
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        AliasInterpreter interpreter =
                new AliasInterpreter(library, targets::fieldName, new Walk(known), isStatic, method.desc);
        try {
            return Optional.of(new Analyzer<>(interpreter).analyze(target.owner().name, method));
        } catch (AnalyzerException e) {
            return Optional.empty();
        }
    }

    /** One pass over a method. */
    private final class Walk implements AliasInterpreter.Results {
        private final Function<Target, Aliases.Summary> known;
        private final List<Aliases.Change> changes = new ArrayList<>();
        private final List<Aliases.Keep> keeps = new ArrayList<>();
        private final Map<AbstractInsnNode, List<Set<Ref>>> arguments = new HashMap<>();
        private final Set<Ref> returned = new HashSet<>();

        Walk(Function<Target, Aliases.Summary> known) {
            this.known = known;
        }

        void visit(AbstractInsnNode insn, Frame<AliasValue> frame) {
            int opcode = insn.getOpcode();
            if (opcode == Opcodes.PUTFIELD) {
                put((FieldInsnNode) insn, fromTop(frame, 1), fromTop(frame, 0));
            } else if (opcode == Opcodes.PUTSTATIC) {
                change(insn, Set.of(Ref.to(new Root.Static(targets.fieldName((FieldInsnNode) insn)))));
            } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
                Set<Ref> array = fromTop(frame, 2).refs();
                change(insn, array);
                if (opcode == Opcodes.AASTORE) {
                    keepInside(insn, array, fromTop(frame, 0).refs());
                }
            } else if (opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE) {
                arguments.put(
                        insn,
                        List.of(fromTop(frame, 1).refs(), fromTop(frame, 0).refs()));
            } else if (opcode == Opcodes.ARETURN) {
                returned.addAll(fromTop(frame, 0).refs());
            } else if (insn instanceof MethodInsnNode call) {
                call(call, arguments(frame, call.desc, opcode != Opcodes.INVOKESTATIC));
            } else if (insn instanceof InvokeDynamicInsnNode call) {
                lambda(call, arguments(frame, call.desc, false));
            }
        }

        private void put(FieldInsnNode access, AliasValue object, AliasValue value) {
            if (isRemote(access.owner, object)) {
                arguments.put(access, List.of(value.refs()));
                return;
            }
            change(access, object.refs());
            for (Ref holder : object.refs()) {
                if (holder.root() instanceof Root.Self && !holder.inside()) {
                    keep(access, targets.fieldName(access), false, value.refs());
                }
            }
            keepInside(access, object.refs(), value.refs());
        }

        private void call(MethodInsnNode call, List<AliasValue> values) {
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            Set<Ref> receiver = isStatic ? Set.of() : values.get(0).refs();
            List<Set<Ref>> passed = values.subList(isStatic ? 0 : 1, values.size()).stream()
                    .map(AliasValue::refs)
                    .toList();
            if (!isStatic && entities.mayBeEntity(call.owner)) {
                arguments.put(call, passed);
            }
            if (!isStatic && isRemote(call.owner, values.get(0))) {
                return;
            }
            for (Target callee : callees(call, isStatic ? AliasValue.ONE : values.get(0))) {
                apply(call, known.apply(callee), receiver, passed);
            }
            if (isLibrary(call)) {
                if (isStatic && mutators.changesArgument(call.owner, call.name) && !passed.isEmpty()) {
                    change(call, passed.get(0));
                } else if (!isStatic && mutators.changesReceiver(call.owner, call.name)) {
                    change(call, receiver);
                    if (mutators.adds(call.owner, call.name)) {
                        passed.forEach(object -> keepInside(call, receiver, object));
                    }
                }
            }
        }

        /** What the body of a function does to what it captured counts where the function is made. */
        private void lambda(InvokeDynamicInsnNode call, List<AliasValue> captured) {
            if (!call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                    || call.bsmArgs.length < 2
                    || !(call.bsmArgs[1] instanceof Handle body)) {
                return;
            }
            boolean isStatic = body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            List<Set<Ref>> refs = captured.stream().map(AliasValue::refs).toList();
            if (!isStatic && refs.isEmpty()) {
                return;
            }
            Set<Ref> receiver = isStatic ? Set.of() : refs.get(0);
            List<Set<Ref>> passed = isStatic ? refs : refs.subList(1, refs.size());
            if (!isStatic && isRemote(body.getOwner(), captured.get(0))) {
                return;
            }
            for (Target callee : targets.exact("", body.getOwner(), body.getName(), body.getDesc())) {
                apply(call, known.apply(callee), receiver, passed);
            }
            if (!isStatic
                    && !targets.isDeclared(body.getOwner(), body.getName(), body.getDesc())
                    && mutators.changesReceiver(body.getOwner(), body.getName())) {
                change(call, receiver);
            }
        }

        private void apply(AbstractInsnNode at, Aliases.Summary callee, Set<Ref> receiver, List<Set<Ref>> passed) {
            callee.changed().forEach(object -> change(at, here(object, receiver, passed)));
            for (Aliases.Kept kept : callee.kept()) {
                Set<Ref> object = here(kept.object(), receiver, passed);
                for (Ref holder : receiver) {
                    if (holder.root() instanceof Root.Self && !holder.inside()) {
                        keep(at, kept.field(), kept.inside(), object);
                    }
                }
                keepInside(at, receiver, object);
            }
        }

        /** What an object that a called method knows is called here. */
        private Set<Ref> here(Ref object, Set<Ref> receiver, List<Set<Ref>> passed) {
            Set<Ref> result;
            if (object.root() instanceof Root.Parameter parameter) {
                result = parameter.index() < passed.size() ? passed.get(parameter.index()) : Set.of();
            } else if (object.root() instanceof Root.Self) {
                result = receiver;
            } else if (object.root() instanceof Root.Own own) {
                result = AliasInterpreter.field(own.field(), receiver);
            } else {
                result = Set.of(object);
            }
            return object.inside() ? AliasInterpreter.contents(result) : result;
        }

        private void change(AbstractInsnNode at, Set<Ref> object) {
            if (!object.isEmpty()) {
                changes.add(new Aliases.Change(at, Set.copyOf(object)));
            }
        }

        private void keep(AbstractInsnNode at, String field, boolean inside, Set<Ref> object) {
            if (!object.isEmpty()) {
                keeps.add(new Aliases.Keep(at, field, inside, Set.copyOf(object)));
            }
        }

        /** Something is put into an object: that matters if the object is part of the state. */
        private void keepInside(AbstractInsnNode at, Set<Ref> holders, Set<Ref> object) {
            for (Ref holder : holders) {
                if (holder.root() instanceof Root.Own own) {
                    keep(at, own.field(), true, object);
                }
            }
        }

        @Override
        public boolean isRemote(String owner, AliasValue receiver) {
            return entities.isEntity(owner) && !receiver.isSelf();
        }

        @Override
        public Set<Ref> of(AbstractInsnNode insn, List<? extends AliasValue> values) {
            if (!(insn instanceof MethodInsnNode call)) {
                return AliasInterpreter.made(insn);
            }
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            if (!isStatic && isRemote(call.owner, values.get(0))) {
                return Set.of(Ref.to(new Root.Answer(insn)));
            }
            Set<Ref> receiver = isStatic ? Set.of() : values.get(0).refs();
            List<Set<Ref>> passed = new ArrayList<>();
            values.subList(isStatic ? 0 : 1, values.size()).forEach(value -> passed.add(value.refs()));
            if (isLibrary(call)) {
                return ofLibrary(call, receiver, passed);
            }
            Set<Ref> result = new HashSet<>();
            for (Target callee : callees(call, isStatic ? AliasValue.ONE : values.get(0))) {
                known.apply(callee).returned().forEach(object -> result.addAll(here(object, receiver, passed)));
            }
            return result.isEmpty() ? AliasInterpreter.made(insn) : result;
        }

        private Set<Ref> ofLibrary(MethodInsnNode call, Set<Ref> receiver, List<Set<Ref>> passed) {
            if (call.getOpcode() == Opcodes.INVOKESTATIC) {
                boolean same = mutators.isSameAsArgument(call.owner, call.name) && !passed.isEmpty();
                return same ? passed.get(0) : AliasInterpreter.made(call);
            }
            if (mutators.isView(call.owner, call.name)) {
                return receiver;
            }
            return mutators.isElement(call.owner, call.name)
                    ? AliasInterpreter.contents(receiver)
                    : AliasInterpreter.made(call);
        }

        private List<Target> callees(MethodInsnNode call, AliasValue receiver) {
            int opcode = call.getOpcode();
            if (opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL) {
                return targets.exact("", call.owner, call.name, call.desc);
            }
            return receiver.isSelf()
                    ? targets.any(call.owner, call.name, call.desc)
                    : targets.virtual(call.owner, call.name, call.desc);
        }

        private boolean isLibrary(MethodInsnNode call) {
            return !targets.isDeclared(call.owner, call.name, call.desc);
        }
    }

    private static List<AliasValue> arguments(Frame<AliasValue> frame, String descriptor, boolean withReceiver) {
        int count = Type.getArgumentCount(descriptor) + (withReceiver ? 1 : 0);
        List<AliasValue> arguments = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            arguments.add(fromTop(frame, i));
        }
        return arguments;
    }

    private static AliasValue fromTop(Frame<AliasValue> frame, int distance) {
        return frame.getStack(frame.getStackSize() - 1 - distance);
    }
}
