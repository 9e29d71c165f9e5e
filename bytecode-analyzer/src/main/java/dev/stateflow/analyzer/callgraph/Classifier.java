package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.flow.FlowFrame;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.ir.model.RemoteOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Decides what an instruction is: a remote operation, a call within the application, either of both depending on the receiver, or none of our
 * business.
 *
 * <p>Not remote, although the receiver is an entity: what {@code Object} declares, and reading the key field, which every reference carries.
 */
public final class Classifier {
    /** The class whose static methods are remote operations. */
    public static final String ENTITIES = "dev/stateflow/api/Entities";

    private static final String SCHEDULED_CALL = "dev/stateflow/api/ScheduledCall";

    private static final String OBJECT = "java/lang/Object";

    private final EntityIndex entities;
    private final MemberResolver resolver;
    private final Twins twins;

    /** A classifier for an application with these entities. */
    public Classifier(EntityIndex entities, MemberResolver resolver) {
        this.entities = entities;
        this.resolver = resolver;
        this.twins = new Twins(resolver);
    }

    /** Whether an instruction makes a reference from a class and a key. */
    public static boolean isReferenceConstruction(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call && call.owner.equals(ENTITIES) && call.name.equals("ref");
    }

    /**
     * Classifies an instruction; empty if it is opaque or an ordinary instruction.
     *
     * @param before the values before the instruction
     */
    public Optional<Site> classify(AbstractInsnNode insn, FlowFrame before) {
        if (insn instanceof MethodInsnNode call) {
            Optional<RemoteTarget> creation = CreateMarker.match(insn);
            return creation.isPresent() ? creation.map(t -> Site.remote(insn, t)) : classify(call, before);
        }
        if (insn instanceof FieldInsnNode access) {
            return switch (access.getOpcode()) {
                case Opcodes.GETFIELD -> classify(access, before.fromTop(0), RemoteOperation.Kind.READ);
                case Opcodes.PUTFIELD -> classify(access, before.fromTop(1), RemoteOperation.Kind.WRITE);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private Optional<Site> classify(MethodInsnNode call, FlowFrame before) {
        if (call.owner.equals(ENTITIES)) {
            return byName(call.name, call.desc).map(t -> Site.remote(call, t));
        }
        if (isFork(call)) {
            return Optional.of(Site.remote(call, target(RemoteOperation.Kind.SCHEDULE, call.name, call.desc)));
        }
        if (isCancellation(call.owner, call.name)) {
            return Optional.of(Site.remote(call, cancellation()));
        }
        if (call.owner.startsWith("[")) {
            return Optional.empty();
        }
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        FlowValue receiver = isStatic ? null : before.fromTop(Type.getArgumentCount(call.desc));
        if (call.name.equals("<init>")) {
            return receiver != null && receiver.allocation() != null && entities.isEntity(call.owner)
                    ? Optional.of(Site.remote(call, CreateMarker.creation(call.owner, call.desc)))
                    : Optional.empty();
        }
        return invocation(call, call.owner, call.name, call.desc, receiver);
    }

    /**
     * Classifies the implementation of a lambda or method reference, as the {@code invokedynamic} instruction names it.
     *
     * @param receiver the captured receiver; null if there is none
     */
    Optional<Site> classify(AbstractInsnNode insn, Handle handle, @Nullable FlowValue receiver) {
        if (handle.getOwner().equals(ENTITIES)) {
            return isSchedule(handle)
                    ? Optional.of(Site.remote(
                            insn, target(RemoteOperation.Kind.SCHEDULE, handle.getName(), handle.getDesc())))
                    : byName(handle.getName(), handle.getDesc()).map(t -> Site.remote(insn, t));
        }
        if (isCancellation(handle.getOwner(), handle.getName())) {
            return Optional.of(Site.remote(insn, cancellation()));
        }
        return switch (handle.getTag()) {
            case Opcodes.H_NEWINVOKESPECIAL ->
                entities.isEntity(handle.getOwner())
                        ? Optional.of(Site.remote(insn, CreateMarker.creation(handle.getOwner(), handle.getDesc())))
                        : Optional.empty();
            case Opcodes.H_INVOKESTATIC, Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE, Opcodes.H_INVOKESPECIAL ->
                invocation(insn, handle.getOwner(), handle.getName(), handle.getDesc(), receiver);
            default -> Optional.empty();
        };
    }

    /** The methods of {@link #ENTITIES}: the first argument takes the place of the receiver. */
    private static Optional<RemoteTarget> byName(String name, String descriptor) {
        Optional<RemoteOperation.Kind> kind =
                switch (name) {
                    case "exists" -> Optional.of(RemoteOperation.Kind.EXISTS);
                    case "delete" -> Optional.of(RemoteOperation.Kind.DELETE);
                    case "deadline" -> Optional.of(RemoteOperation.Kind.DEADLINE);
                    case "sleep" -> Optional.of(RemoteOperation.Kind.SLEEP);
                    default -> Optional.empty();
                };
        return kind.map(k -> target(k, name, descriptor));
    }

    private static RemoteTarget target(RemoteOperation.Kind kind, String name, String descriptor) {
        List<Type> parameters = Arrays.asList(Type.getArgumentTypes(descriptor));
        return new RemoteTarget(
                kind, "", "", name, parameters.subList(1, parameters.size()), Type.getReturnType(descriptor));
    }

    /** A reference to {@code Entities.schedule}, which has no loop that stands for it. */
    public static boolean isSchedule(Handle handle) {
        return handle.getOwner().equals(ENTITIES) && handle.getName().equals("schedule");
    }

    /** Whether a call is where a scheduled call parts from the one that schedules it. */
    public static boolean isFork(MethodInsnNode call) {
        return call.owner.equals(FunctionNames.DELAYS) && call.name.equals(FunctionNames.FORK);
    }

    /** Whether a method is the one that takes back a scheduled call. */
    public static boolean isCancellation(String owner, String name) {
        return owner.equals(SCHEDULED_CALL) && name.equals("cancel");
    }

    private static RemoteTarget cancellation() {
        return new RemoteTarget(RemoteOperation.Kind.CANCEL, "", "", "cancel", List.of(), Type.BOOLEAN_TYPE);
    }

    private Optional<Site> invocation(
            AbstractInsnNode insn, String owner, String name, String descriptor, @Nullable FlowValue receiver) {
        Optional<MemberResolver.Declaration> found = resolver.method(owner, name, descriptor);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MemberResolver.Declaration declaration = found.get();
        if (!declaration.application()) {
            return twins.find(declaration, receiver).map(twin -> Site.twin(insn, twin));
        }
        MethodId callee = declaration.id();
        if (declaration.is(Opcodes.ACC_STATIC) || (receiver != null && receiver.isThis())) {
            return Optional.of(Site.local(insn, callee));
        }
        if (isDeclaredByObject(name, descriptor)) {
            return Optional.of(Site.local(insn, callee));
        }
        String type = narrower(owner, receiver);
        if (!entities.mayBeEntity(type) || isCaptured(FunctionNames.LOCAL, receiver)) {
            return Optional.of(Site.local(insn, callee));
        }
        RemoteTarget target = new RemoteTarget(
                RemoteOperation.Kind.CALL,
                type,
                memberKey(declaration),
                name,
                Arrays.asList(Type.getArgumentTypes(descriptor)),
                Type.getReturnType(descriptor));
        if (isCaptured(FunctionNames.SELF, receiver)) {
            return Optional.of(Site.unlessSelf(insn, target, callee));
        }
        return Optional.of(
                entities.isEntity(type) ? Site.remote(insn, target) : Site.either(insn, target, Optional.of(callee)));
    }

    private Optional<Site> classify(FieldInsnNode access, FlowValue receiver, RemoteOperation.Kind kind) {
        if (receiver.isThis()) {
            return Optional.empty();
        }
        Optional<MemberResolver.Declaration> found = resolver.field(access.owner, access.name, access.desc);
        if (found.isEmpty() || !found.get().application()) {
            return Optional.empty();
        }
        String declaring = found.get().type().name();
        if (kind == RemoteOperation.Kind.READ && entities.isKeyField(declaring, access.name)) {
            return Optional.empty();
        }
        String type = narrower(access.owner, receiver);
        if (!entities.mayBeEntity(type)) {
            return Optional.empty();
        }
        Type fieldType = Type.getType(access.desc);
        boolean read = kind == RemoteOperation.Kind.READ;
        RemoteTarget target = new RemoteTarget(
                kind,
                type,
                fieldKey(declaring, access.name),
                access.name,
                read ? List.of() : List.of(fieldType),
                read ? fieldType : Type.VOID_TYPE);
        return Optional.of(
                entities.isEntity(type) ? Site.remote(access, target) : Site.either(access, target, Optional.empty()));
    }

    /** Whether a value comes from the field of a function class that holds a captured {@code this}. */
    private static boolean isCaptured(String field, @Nullable FlowValue receiver) {
        return receiver != null
                && !receiver.hasOtherOrigin()
                && receiver.origins().size() == 1
                && receiver.origins().iterator().next() instanceof FieldInsnNode access
                && access.name.equals(field)
                && FunctionNames.isLambda(access.owner);
    }

    /** The more telling one of the type that the instruction names and the type that the receiver is known to have. */
    private String narrower(String owner, @Nullable FlowValue receiver) {
        if (receiver == null || !receiver.isReference() || entities.isEntity(owner)) {
            return owner;
        }
        String known = receiver.type().getInternalName();
        return entities.isEntity(known) || (!entities.mayBeEntity(known) && entities.mayBeEntity(owner))
                ? known
                : owner;
    }

    private boolean isDeclaredByObject(String name, String descriptor) {
        return resolver.method(OBJECT, name, descriptor).isPresent();
    }

    /** The key by which messages name a method. */
    public static String memberKey(MemberResolver.Declaration declaration) {
        String plain = declaration.member().name() + declaration.member().descriptor();
        return declaration.is(Opcodes.ACC_PRIVATE)
                ? Names.binary(declaration.type().name()) + "#" + plain
                : plain;
    }

    /** The key by which messages name a field. */
    public static String fieldKey(String declaringClass, String name) {
        return Names.binary(declaringClass) + "#" + name;
    }
}
