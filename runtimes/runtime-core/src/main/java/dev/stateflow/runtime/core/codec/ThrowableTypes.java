package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.Jdk;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions: class, message, cause, suppressed exceptions and the innermost {@value #MAX_STACK} stack elements, and the declared fields of the application's own. They are
 * made again by running no more than a constructor of {@link Throwable} or of the closest superclass in the JDK.
 */
final class ThrowableTypes {
    static final int MAX_STACK = 256;

    private static final String STEP_FUNCTION = "dev.stateflow.runtime.core.step.StepFunction";

    private static final Set<Class<?>> VAGUE =
            Set.of(Throwable.class, Exception.class, RuntimeException.class, Error.class);

    private ThrowableTypes() {}

    /** Whether exceptions of a JDK class can be made again with all they say: the class is known, and has nothing but what all exceptions have. */
    static boolean isFaithful(Class<?> type) {
        return JdkThrowables.KNOWN.contains(type);
    }

    private static @Nullable Object[] parts(Throwable node, @Nullable Throwable cause, @Nullable Object[] fields) {
        Throwable[] suppressed = node.getSuppressed();
        @Nullable Object[] parts = Arrays.copyOf(fields, fields.length + 1 + suppressed.length, Object[].class);
        parts[fields.length] = cause;
        System.arraycopy(suppressed, 0, parts, fields.length + 1, suppressed.length);
        return parts;
    }

    private static void writeStack(Throwable node, ByteWriter out, GraphWriter graph) {
        StackTraceElement[] stack = node.getStackTrace();
        int length = Math.min(applicationDepth(stack), MAX_STACK);
        out.writeUnsigned(length);
        for (int i = 0; i < length; i++) {
            StackTraceElement e = stack[i];
            writeName(e.getClassLoaderName(), out, graph);
            writeName(e.getModuleName(), out, graph);
            writeName(e.getModuleVersion(), out, graph);
            writeName(e.getClassName(), out, graph);
            writeName(e.getMethodName(), out, graph);
            writeName(e.getFileName(), out, graph);
            out.writeSigned(e.getLineNumber());
        }
    }

    /** How many elements lie above the step function. Those under it are the binding's: they differ from run to run, but a step must not. */
    private static int applicationDepth(StackTraceElement[] stack) {
        int depth = 0;
        while (depth < stack.length && !stack[depth].getClassName().equals(STEP_FUNCTION)) {
            depth++;
        }
        return depth;
    }

    private static void writeName(@Nullable String name, ByteWriter out, GraphWriter graph) {
        out.writeByte(name == null ? 0 : 1);
        if (name != null) {
            out.writeUnsigned(graph.symbol(name));
        }
    }

    private static @Nullable String readName(ByteReader in, GraphReader graph) {
        return in.readByte() == 0 ? null : graph.readSymbol(in);
    }

    static StackTraceElement[] readStack(ByteReader in, GraphReader graph) {
        StackTraceElement[] stack = new StackTraceElement[in.readCount(7)];
        for (int i = 0; i < stack.length; i++) {
            String loader = readName(in, graph);
            String module = readName(in, graph);
            String version = readName(in, graph);
            String type = readName(in, graph);
            String method = readName(in, graph);
            String file = readName(in, graph);
            if (type == null || method == null) {
                throw new CodecException("malformed: a stack element without a class or method");
            }
            stack[i] = new StackTraceElement(loader, module, version, type, method, file, in.readSigned());
        }
        return stack;
    }

    /** Reads the cause and what is suppressed. */
    private static @Nullable Object[] readLinks(int links, ByteReader in, GraphReader graph) {
        @Nullable Object[] linked = new Object[links];
        for (int i = 0; i < links; i++) {
            linked[i] = graph.readValue(in);
        }
        return linked;
    }

    /** Gives an exception its stack, its cause and what is suppressed. */
    static void link(Throwable node, StackTraceElement[] stack, @Nullable Object[] links) {
        node.setStackTrace(stack);
        for (int i = 0; i < links.length; i++) {
            Throwable linked = (Throwable) links[i];
            if (i > 0 && linked != null) {
                node.addSuppressed(linked);
            } else if (linked != null) {
                node.initCause(linked);
            }
        }
    }

    /** Reads over the head of an exception of the application. */
    static void skipHead(ByteReader in) {
        String ignored = readMessage(in);
    }

    static void writeMessage(@Nullable String message, ByteWriter out) {
        out.writeByte(message == null ? 0 : 1);
        if (message != null) {
            out.writeString(message);
        }
    }

    static @Nullable String readMessage(ByteReader in) {
        return in.readByte() == 0 ? null : in.readString();
    }

    /** What all exceptions have in common. */
    abstract static class Common extends NodeType {
        @Override
        final boolean isFillable() {
            return true;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return ThrowableTypes.parts((Throwable) node, ((Throwable) node).getCause(), NONE);
        }

        @Override
        final void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            writeStack((Throwable) node, out, graph);
            super.writeBody(node, parts, out, graph);
        }

        @Override
        final void readBody(Object node, ByteReader in, GraphReader graph) {
            StackTraceElement[] stack = readStack(in, graph);
            link((Throwable) node, stack, readLinks(in.readCount(1), in, graph));
        }
    }

    /** Exceptions of the JDK. */
    static final class OfJdk extends Common {
        private final ConcurrentMap<Class<?>, Constructor<?>> constructors = new ConcurrentHashMap<>();

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            out.writeUnsigned(graph.symbol(node.getClass().getName()));
            writeMessage(((Throwable) node).getMessage(), out);
        }

        @Override
        @SuppressWarnings("NullAway") // a message may be null
        Object readHead(ByteReader in, GraphReader graph) {
            Class<?> type = JdkThrowables.byName(graph.readSymbol(in));
            Constructor<?> constructor = constructors.computeIfAbsent(
                    type, t -> Instantiation.constructor(t, Throwable.class, String.class));
            return Instantiation.make(constructor, readMessage(in));
        }
    }

    /** Exceptions that can't be made again as what they are. */
    static final class Degraded extends Common {
        private final Types types;

        Degraded(Types types) {
            this.types = types;
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            Class<?> stand = node.getClass();
            while (stand != Object.class && !types.isFaithfulThrowable(stand)) {
                stand = stand.getSuperclass();
            }
            boolean specific = !VAGUE.contains(stand) || stand == Error.class;
            if (node instanceof RemoteFailureException again) {
                writeHead(again.originalType(), again.getMessage(), null, out, graph);
                return;
            }
            String original = node.getClass().getName();
            String message = ((Throwable) node).getMessage();
            String full = message == null ? original : original + ": " + message;
            writeHead(original, full, specific ? stand.getName() : null, out, graph);
        }

        private static void writeHead(
                String original, @Nullable String message, @Nullable String stand, ByteWriter out, GraphWriter graph) {
            out.writeUnsigned(graph.symbol(original));
            writeMessage(message, out);
            writeMessage(stand, out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            String original = graph.readSymbol(in);
            String message = readMessage(in);
            String full = message == null ? original : message;
            String stand = readMessage(in);
            String now = stand == null ? null : graph.classNow(stand);
            return now == null || !types.isNameable(now)
                    ? new RemoteFailureException(original, full)
                    : types.makeThrowable(now, full);
        }
    }

    /** Exceptions of the application. */
    static final class Declared extends DeclaredType {
        private final FieldAccess fields;
        private final Constructor<?> constructor;
        private final MethodHandle message;
        private final MethodHandle cause;

        Declared(Class<?> type) {
            this(type, new FieldAccess(type));
        }

        private Declared(Class<?> type, FieldAccess fields) {
            super(type);
            this.fields = fields;
            this.constructor = Instantiation.constructor(type, Throwable.class, String.class);
            Class<?> top = type;
            while (!Jdk.isOwn(top.getSuperclass())) {
                top = top.getSuperclass();
            }
            // what was given to Throwable's constructor, even if the application overrides how it is shown
            this.message = inherited(top, "getMessage", String.class);
            this.cause = inherited(top, "getCause", Throwable.class);
        }

        private static MethodHandle inherited(Class<?> top, String method, Class<?> result) {
            try {
                return MethodHandles.privateLookupIn(top, MethodHandles.lookup())
                        .findSpecial(top.getSuperclass(), method, MethodType.methodType(result), top)
                        .asType(MethodType.methodType(result, Throwable.class));
            } catch (ReflectiveOperationException e) {
                throw new CodecException("exceptions of " + top.getName() + " can't be written", e);
            }
        }

        private static @Nullable Object call(MethodHandle handle, Throwable node) {
            try {
                return handle.invoke(node);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new CodecException("a " + node.getClass().getName() + " can't be written", e);
            }
        }

        @SuppressWarnings("NullAway") // a message may be null
        Throwable make(@Nullable String text) {
            return (Throwable) Instantiation.make(constructor, text);
        }

        @Override
        boolean isFillable() {
            return true;
        }

        @Override
        @Nullable
        Object[] parts(Object node) {
            return ThrowableTypes.parts(
                    (Throwable) node, (Throwable) call(cause, (Throwable) node), fields.references(node));
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            writeMessage((String) call(message, (Throwable) node), out);
        }

        @Override
        void writeBody(Object node, @Nullable Object[] parts, ByteWriter out, GraphWriter graph) {
            writeStack((Throwable) node, out, graph);
            fields.writePrimitives(node, out);
            out.writeUnsigned(1 + ((Throwable) node).getSuppressed().length);
            graph.writeAll(parts, out);
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            return make(readMessage(in));
        }

        @Override
        void readBody(Object node, ByteReader in, GraphReader graph) {
            StackTraceElement[] stack = readStack(in, graph);
            fields.readPrimitives(node, in);
            int links = in.readCount(1);
            fields.readReferences(node, in, graph);
            link((Throwable) node, stack, readLinks(links, in, graph));
        }
    }
}
