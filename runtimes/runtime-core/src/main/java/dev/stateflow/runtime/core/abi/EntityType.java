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
    private final Map<String, Long> timeouts = new HashMap<>();
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
            if (member.timeout() > 0) {
                timeouts.put(member.key(), member.timeout());
            }
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

    /**
     * How long a caller waits for the answer of a method, in milliseconds; 0 if the method says nothing of that.
     *
     * @param memberKey the member key
     */
    public final long timeout(String memberKey) {
        return timeouts.isEmpty() ? 0 : timeouts.getOrDefault(memberKey, 0L);
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
     * @param timeout how long callers wait for an answer, in milliseconds; 0 if it says nothing of that
     * @param readOnly whether it leaves the state as it is; false if that is not known
     * @param parameters the parameters of a call, the new value of a write
     */
    public record MemberInfo(
            MemberKind kind,
            String key,
            String result,
            boolean exposed,
            String name,
            long timeout,
            boolean readOnly,
            List<Parameter> parameters) {
        private static final String READ_ONLY = "readonly";
        private static final String TIMEOUT = "timeout=";

        static MemberInfo parse(String[] columns) {
            MemberKind kind =
                    switch (columns[0]) {
                        case "C" -> MemberKind.CALL;
                        case "G" -> MemberKind.GET;
                        case "S" -> MemberKind.SET;
                        default -> throw new IllegalArgumentException("member kind " + columns[0]);
                    };
            // words, unknown ones included, stand before the parameters, which have colons
            int parameters = 5;
            boolean readOnly = false;
            long timeout = 0;
            while (parameters < columns.length && columns[parameters].indexOf(':') < 0) {
                String word = columns[parameters++];
                readOnly |= word.equals(READ_ONLY);
                timeout = word.startsWith(TIMEOUT) ? Long.parseLong(word.substring(TIMEOUT.length())) : timeout;
            }
            // what the descriptor tells is left out
            String key = columns[1];
            int descriptor = key.indexOf('(');
            return new MemberInfo(
                    kind,
                    key,
                    columns[2].isEmpty() ? key.substring(key.indexOf(')') + 1) : columns[2],
                    columns[3].equals("1"),
                    columns[4].isEmpty() ? key.substring(key.indexOf('#') + 1, descriptor) : columns[4],
                    timeout,
                    readOnly,
                    Parameter.parse(columns, parameters, descriptor < 0 ? "()" : key.substring(descriptor)));
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
