package dev.stateflow.runtime.core.codec;

import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The exceptions that applications share without declaring them. None of them has fields of its own that matter. */
final class JdkThrowables {
    static final Set<Class<?>> KNOWN = Set.of(
            Throwable.class,
            Exception.class,
            RuntimeException.class,
            Error.class,
            EntityExistsException.class,
            CallTimeoutException.class,
            EntityNotFoundException.class,
            CodecException.class,
            AbstractMethodError.class,
            ArithmeticException.class,
            ArrayIndexOutOfBoundsException.class,
            ArrayStoreException.class,
            AssertionError.class,
            ClassCastException.class,
            ClassCircularityError.class,
            ClassFormatError.class,
            ClassNotFoundException.class,
            CloneNotSupportedException.class,
            IllegalAccessError.class,
            IllegalAccessException.class,
            IllegalArgumentException.class,
            IllegalMonitorStateException.class,
            IllegalStateException.class,
            IncompatibleClassChangeError.class,
            IndexOutOfBoundsException.class,
            InstantiationError.class,
            InstantiationException.class,
            InternalError.class,
            InterruptedException.class,
            LinkageError.class,
            NegativeArraySizeException.class,
            NoClassDefFoundError.class,
            NoSuchFieldError.class,
            NoSuchFieldException.class,
            NoSuchMethodError.class,
            NoSuchMethodException.class,
            NullPointerException.class,
            NumberFormatException.class,
            OutOfMemoryError.class,
            ReflectiveOperationException.class,
            SecurityException.class,
            StackOverflowError.class,
            StringIndexOutOfBoundsException.class,
            UnsatisfiedLinkError.class,
            UnsupportedOperationException.class,
            VerifyError.class,
            VirtualMachineError.class,
            java.io.CharConversionException.class,
            java.io.EOFException.class,
            java.io.FileNotFoundException.class,
            java.io.IOException.class,
            java.io.InvalidObjectException.class,
            java.io.NotSerializableException.class,
            java.io.StreamCorruptedException.class,
            java.io.UncheckedIOException.class,
            java.io.UnsupportedEncodingException.class,
            java.io.UTFDataFormatException.class,
            java.net.BindException.class,
            java.net.ConnectException.class,
            java.net.MalformedURLException.class,
            java.net.NoRouteToHostException.class,
            java.net.ProtocolException.class,
            java.net.SocketException.class,
            java.net.SocketTimeoutException.class,
            java.net.UnknownHostException.class,
            java.nio.BufferOverflowException.class,
            java.nio.BufferUnderflowException.class,
            java.nio.InvalidMarkException.class,
            java.nio.ReadOnlyBufferException.class,
            java.nio.channels.ClosedChannelException.class,
            java.nio.charset.CharacterCodingException.class,
            java.nio.file.ClosedFileSystemException.class,
            java.security.DigestException.class,
            java.security.GeneralSecurityException.class,
            java.security.InvalidAlgorithmParameterException.class,
            java.security.InvalidKeyException.class,
            java.security.KeyException.class,
            java.security.NoSuchAlgorithmException.class,
            java.security.NoSuchProviderException.class,
            java.security.SignatureException.class,
            java.security.spec.InvalidKeySpecException.class,
            java.time.DateTimeException.class,
            java.time.temporal.UnsupportedTemporalTypeException.class,
            java.time.zone.ZoneRulesException.class,
            java.util.ConcurrentModificationException.class,
            java.util.EmptyStackException.class,
            java.util.FormatterClosedException.class,
            java.util.IllegalFormatException.class,
            java.util.InputMismatchException.class,
            java.util.NoSuchElementException.class,
            java.util.concurrent.BrokenBarrierException.class,
            java.util.concurrent.CancellationException.class,
            java.util.concurrent.CompletionException.class,
            java.util.concurrent.ExecutionException.class,
            java.util.concurrent.RejectedExecutionException.class,
            java.util.concurrent.TimeoutException.class,
            java.util.zip.DataFormatException.class,
            java.util.zip.ZipException.class);

    private static final Map<String, Class<?>> BY_NAME =
            KNOWN.stream().collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private JdkThrowables() {}

    /**
     * @throws CodecException if there is no such class in the list
     */
    static Class<?> byName(String name) {
        Class<?> known = BY_NAME.get(name);
        if (known == null) {
            throw new CodecException("from a newer version: unknown exception " + name);
        }
        return known;
    }
}
