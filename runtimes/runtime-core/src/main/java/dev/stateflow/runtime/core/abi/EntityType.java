package dev.stateflow.runtime.core.abi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The step class of an entity: calls its methods, resumes its frames, makes its objects. Subclasses are generated. */
public abstract class EntityType extends SplitType {
    private final String name;
    private final List<MemberInfo> members;
    private final Map<String, Integer> memberIndex = new HashMap<>();
    private final Map<String, Integer> writeIndex = new HashMap<>();
    private final List<StateField> state;
    private final List<ConstructorInfo> constructors;
    private final KeyInfo key;

    /** All tables in one text, separated by form feeds: one constant is smaller than six. */
    protected EntityType(Class<?> type, String tables) {
        this(type, tables.split("\f", -1));
    }

    private EntityType(Class<?> type, String[] tables) {
        this(tables[0], type, tables[1], tables[2], tables[3], tables[4], tables[5]);
    }

    /** The arguments are tables in the grammar of docs/compiled-form.md. */
    protected EntityType(
            String name, Class<?> type, String points, String members, String state, String constructors, String key) {
        super(type, points);
        this.name = name;
        this.members = Tables.rows(members).stream().map(MemberInfo::parse).toList();
        for (int i = 0; i < this.members.size(); i++) {
            MemberInfo member = this.members.get(i);
            (member.kind() == MemberKind.SET ? writeIndex : memberIndex).put(member.key(), i);
        }
        this.state = Tables.rows(state).stream()
                .map(c -> new StateField(c[0], c[1], c[2]))
                .toList();
        this.constructors =
                Tables.rows(constructors).stream().map(ConstructorInfo::parse).toList();
        String[] keyColumns = Tables.rows(key).get(0);
        this.key = new KeyInfo(keyColumns[0].equals("M"), keyColumns[1], keyColumns[2]);
    }

    /** The entity's public name. */
    public final String name() {
        return name;
    }

    /** What can be called, read and written on an instance from outside, by index. */
    public final List<MemberInfo> members() {
        return members;
    }

    /**
     * The index of a member key, or -1 if the entity has no such member.
     *
     * @param memberKey the member key
     * @param arguments the number of arguments: tells the write of a field, which has one, from its read, which has the same key
     */
    public final int member(String memberKey, int arguments) {
        Integer write = arguments == 1 ? writeIndex.get(memberKey) : null;
        return write != null ? write : memberIndex.getOrDefault(memberKey, -1);
    }

    /** The state fields, superclasses first, in the order in which they are written. */
    public final List<StateField> state() {
        return state;
    }

    /** The public constructors; empty for an abstract entity. */
    public final List<ConstructorInfo> constructors() {
        return constructors;
    }

    /** What the key is. */
    public final KeyInfo key() {
        return key;
    }

    /**
     * Calls a member on the resident instance.
     *
     * @return the result, boxed; null for void, or if the method suspended ({@link Execution#isSuspended()})
     * @throws Throwable what the method throws
     */
    public @Nullable Object invoke(int member, EntityObject self, @Nullable Object[] args, Execution x)
            throws Throwable {
        return self.stateflow$invoke(member, args, x);
    }

    /** An object whose constructor did not run. */
    public EntityObject blank() {
        return make(-1, Execution.NO_ARGUMENTS);
    }

    /**
     * Makes an object: one of the public constructors, by index, or -1 for an object whose constructor did not run. What generated classes implement in place of
     * {@link #blank} and {@link #construct}.
     */
    protected EntityObject make(int constructor, @Nullable Object[] args) {
        throw new IllegalStateException("the abstract entity " + name + " has no instances");
    }

    /** The key of an instance, boxed. */
    public Object key(EntityObject instance) {
        return instance.stateflow$key();
    }

    /** Sets the key field of a reference; does nothing if the key is a method. */
    public void key(EntityObject reference, Object key) {
        reference.stateflow$key(key);
    }

    /**
     * Runs one of the public constructors.
     *
     * @throws Throwable what the constructor throws
     */
    public EntityObject construct(int constructor, @Nullable Object[] args) throws Throwable {
        return make(constructor, args);
    }

    /** How a member is accessed. */
    public enum MemberKind {
        CALL,
        GET,
        SET
    }

    /**
     * A method parameter.
     *
     * @param name the name in the source, or {@code arg0}, {@code arg1}, … if the class file has none
     * @param signature its generic type, JVMS 4.7.9.1
     */
    public record Parameter(String name, String signature) {
        /** Parameters from a column on; a signature that is left out is in the descriptor. */
        static List<Parameter> parse(String[] columns, int from, String descriptor) {
            List<Parameter> parameters = new ArrayList<>();
            for (int i = from; i < columns.length; i++) {
                int colon = columns[i].indexOf(':');
                String signature = columns[i].substring(colon + 1);
                if (signature.isEmpty()) {
                    signature = Tables.parameters(descriptor).get(i - from);
                }
                parameters.add(new Parameter(columns[i].substring(0, colon), signature));
            }
            return List.copyOf(parameters);
        }
    }

    /**
     * What can be called, read or written from outside.
     *
     * @param kind method call, field read or field write
     * @param key what messages name it by
     * @param result the generic result signature; {@code V} for void and for field writes
     * @param exposed whether clients may call it
     * @param name the method or field name
     * @param parameters the parameters of a call, the new value of a write
     */
    public record MemberInfo(
            MemberKind kind, String key, String result, boolean exposed, String name, List<Parameter> parameters) {
        static MemberInfo parse(String[] columns) {
            MemberKind kind =
                    switch (columns[0]) {
                        case "C" -> MemberKind.CALL;
                        case "G" -> MemberKind.GET;
                        case "S" -> MemberKind.SET;
                        default -> throw new IllegalArgumentException("member kind " + columns[0]);
                    };
            String key = columns[1];
            int descriptor = key.indexOf('(');
            String result = columns[2].isEmpty() ? key.substring(key.indexOf(')') + 1) : columns[2];
            String name = columns[4].isEmpty() ? key.substring(key.indexOf('#') + 1, descriptor) : columns[4];
            List<Parameter> parameters = Parameter.parse(columns, 5, descriptor < 0 ? "()" : key.substring(descriptor));
            return new MemberInfo(kind, key, result, columns[3].equals("1"), name, parameters);
        }
    }

    /**
     * A state field.
     *
     * @param declaringClass the class that declares it, dotted
     * @param name the field name
     * @param signature its generic type, JVMS 4.7.9.1
     */
    public record StateField(String declaringClass, String name, String signature) {}

    /**
     * A public constructor.
     *
     * @param descriptor its JVM descriptor
     * @param parameters its parameters
     */
    public record ConstructorInfo(String descriptor, List<Parameter> parameters) {
        static ConstructorInfo parse(String[] columns) {
            return new ConstructorInfo(columns[0], Parameter.parse(columns, 1, columns[0]));
        }
    }

    /**
     * What identifies an instance.
     *
     * @param method whether the key is a method rather than a field
     * @param name the field or method name
     * @param signature the generic type, JVMS 4.7.9.1
     */
    public record KeyInfo(boolean method, String name, String signature) {}
}
