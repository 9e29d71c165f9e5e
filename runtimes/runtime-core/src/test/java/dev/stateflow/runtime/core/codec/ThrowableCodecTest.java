package dev.stateflow.runtime.core.codec;

import static dev.stateflow.runtime.core.codec.ValueCodecTest.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.runtime.core.codec.Samples.Broken;
import dev.stateflow.runtime.core.codec.Samples.Deeper;
import dev.stateflow.runtime.core.codec.Samples.Point;
import dev.stateflow.runtime.core.codec.Samples.UnknownException;
import dev.stateflow.runtime.core.shop.Item;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.WrongMethodTypeException;
import java.lang.reflect.Method;
import java.net.HttpRetryException;
import java.net.URISyntaxException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.DuplicateFormatFlagsException;
import java.util.FormatFlagsConversionMismatchException;
import java.util.IllegalFormatCodePointException;
import java.util.IllegalFormatConversionException;
import java.util.IllegalFormatFlagsException;
import java.util.IllegalFormatPrecisionException;
import java.util.IllegalFormatWidthException;
import java.util.List;
import java.util.MissingFormatArgumentException;
import java.util.MissingFormatWidthException;
import java.util.MissingResourceException;
import java.util.NoSuchElementException;
import java.util.UnknownFormatConversionException;
import java.util.UnknownFormatFlagsException;
import java.util.concurrent.TimeoutException;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThrowableCodecTest {
    static Stream<Throwable> faithful() {
        Throwable rich = new IllegalStateException("outer", new IOException("cause", new Error("root")));
        rich.addSuppressed(new ArithmeticException("suppressed"));
        return Stream.of(
                rich,
                new IllegalStateException(),
                new IllegalArgumentException("a"),
                new NullPointerException(),
                new NullPointerException("n"),
                new ArithmeticException("/ by zero"),
                new IndexOutOfBoundsException(3),
                new ArrayIndexOutOfBoundsException("x"),
                new StringIndexOutOfBoundsException(1),
                new ClassCastException("c"),
                new NumberFormatException("For input string: \"x\""),
                new UnsupportedOperationException(),
                new NoSuchElementException("none"),
                new ConcurrentModificationException(),
                new AssertionError("assert"),
                new AssertionError("with cause", new RuntimeException("c")),
                new StackOverflowError(),
                new EntityNotFoundException("Item[x] does not exist"),
                new EntityExistsException("Item[x] exists already"),
                new UncheckedIOException("u", new FileNotFoundException("f")),
                new IOException("io"),
                new TimeoutException(),
                new InterruptedException("i"),
                new Exception("checked"),
                new Throwable("t"),
                new CodecException("codec"),
                new Item.OutOfStock("apple", 7),
                new Broken("b", 3),
                new Broken("b", 3).initCause(new Item.OutOfStock("fig", 1)),
                new Deeper("d", new Point(1, 2)));
    }

    @ParameterizedTest
    @MethodSource
    void faithful(Throwable thrown) {
        check(roundTrip(thrown), thrown);
    }

    private static void check(@Nullable Throwable read, @Nullable Throwable thrown) {
        if (thrown == null || read == null) {
            assertThat(read).isEqualTo(thrown);
            return;
        }
        assertThat(read.getClass()).isEqualTo(thrown.getClass());
        assertThat(read.getMessage()).isEqualTo(thrown.getMessage());
        assertThat(read.toString()).isEqualTo(thrown.toString());
        assertThat(read.getStackTrace()).isEqualTo(thrown.getStackTrace());
        check(read.getCause(), thrown.getCause());
        assertThat(read.getSuppressed()).hasSameSizeAs(thrown.getSuppressed());
        for (int i = 0; i < thrown.getSuppressed().length; i++) {
            check(read.getSuppressed()[i], thrown.getSuppressed()[i]);
        }
    }

    @Test
    @SuppressWarnings({"ReturnValueIgnored", "NullAway"}) // they are meant to fail
    void helpfulMessagesOfTheVirtualMachineSurvive() {
        int[] none = List.of(new int[0]).get(0);
        String text = System.getProperty("no such property");
        List<Throwable> thrown = new ArrayList<>();
        for (Runnable failing : List.<Runnable>of(
                () -> none[1] = 0, () -> text.length(), () -> ((Object) "x").equals((Integer) (Object) "x"))) {
            try {
                failing.run();
            } catch (RuntimeException e) {
                thrown.add(e);
            }
        }
        assertThat(thrown).hasSize(3);
        thrown.forEach(e -> check(roundTrip(e), e));
        // and once more, the message being computed no longer
        thrown.forEach(e -> check(roundTrip(roundTrip(e)), e));
    }

    @Test
    void declaredFieldsAreThere() {
        Deeper read = roundTrip(new Deeper("d", new Point(1, 2)));
        assertThat(read.where).isEqualTo(new Point(1, 2));
        assertThat(read.code).isEqualTo(3);
        assertThat(read.hidden).isNull();
        assertThat(read).hasMessage("deeper: d");
    }

    @Test
    void unknownExceptionsStandForThemselvesByTheNextKnownClass() {
        Throwable io = roundTrip(new UnknownException("gone").initCause(new Error("why")));
        assertThat(io)
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(UnknownException.class.getName() + ": gone")
                .hasCause(new Error("why"));
        assertThat(io.getStackTrace()[0].getMethodName())
                .isEqualTo("unknownExceptionsStandForThemselvesByTheNextKnownClass");
        assertThat(ValueCodecTest.<Throwable>roundTrip(new HttpRetryException("f", 1)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("java.net.HttpRetryException: f");
        Throwable vague = roundTrip(new WrongMethodTypeException("m"));
        assertThat(vague)
                .isInstanceOfSatisfying(
                        RemoteFailureException.class,
                        e -> assertThat(e.originalType()).isEqualTo("java.lang.invoke.WrongMethodTypeException"));
        RemoteFailureException again = roundTrip(vague);
        assertThat(again.originalType()).isEqualTo("java.lang.invoke.WrongMethodTypeException");
        assertThat(again).hasMessage("java.lang.invoke.WrongMethodTypeException: m");
    }

    static Stream<Throwable> tellingExceptions() {
        return Stream.of(
                parseFailure(),
                new DateTimeParseException(null, "x", 3, new Error("why")),
                new PatternSyntaxException("unclosed", "(a", 2),
                new PatternSyntaxException(null, null, -1),
                new URISyntaxException("a b", "space", 1),
                new ParseException("p", 4),
                new MissingResourceException("m", "c", "k"),
                new UnknownFormatConversionException("q"),
                new MissingFormatArgumentException("s"),
                new MissingFormatWidthException("-d"),
                new DuplicateFormatFlagsException("--"),
                new UnknownFormatFlagsException("?"),
                new IllegalFormatFlagsException("-0"),
                new FormatFlagsConversionMismatchException("#", 'd'),
                new IllegalFormatPrecisionException(2),
                new IllegalFormatWidthException(-3),
                new IllegalFormatCodePointException(0x110000),
                new IllegalCharsetNameException("?"),
                new UnsupportedCharsetException("u"),
                new MalformedInputException(2),
                new UnmappableCharacterException(1),
                new IllegalFormatConversionException('d', String.class),
                new IllegalFormatConversionException('x', Item.class),
                new IllegalFormatConversionException('x', int[][].class),
                new FileSystemException("a", "b", "why"),
                new FileSystemException(null, null, null),
                new AccessDeniedException("a"),
                new FileAlreadyExistsException("a", "b", "why"),
                new NoSuchFileException("a"),
                new NotLinkException("a", "b", "why"),
                new AtomicMoveNotSupportedException("a", "b", "why"),
                new DirectoryNotEmptyException("a"),
                new FileSystemLoopException("a"),
                new NotDirectoryException("a"),
                new InvalidPathException("a", "why", 2));
    }

    /** A class that nobody but the thrower knows. */
    private static final class Hidden extends Number {
        @Override
        public int intValue() {
            return 0;
        }

        @Override
        public long longValue() {
            return 0;
        }

        @Override
        public float floatValue() {
            return 0;
        }

        @Override
        public double doubleValue() {
            return 0;
        }
    }

    @Test
    void aClassThatCannotBeNamedIsToldOfByItsSuperclass() {
        IllegalFormatConversionException one = roundTrip(new IllegalFormatConversionException('d', Hidden.class));
        assertThat(one.getArgumentClass()).isEqualTo(Number.class);
        IllegalFormatConversionException many = roundTrip(new IllegalFormatConversionException('d', Hidden[].class));
        assertThat(many.getArgumentClass()).isEqualTo(Object.class);
        IllegalFormatConversionException other =
                roundTrip(new IllegalFormatConversionException('d', AutoCloseable.class));
        assertThat(other.getArgumentClass()).isEqualTo(Object.class);
    }

    /** All that their public methods tell is the same. */
    @ParameterizedTest
    @MethodSource("tellingExceptions")
    void exceptionsOfTheJdkThatTellMoreThanAMessageTellItAgain(Throwable written) throws ReflectiveOperationException {
        written.addSuppressed(new Error("suppressed"));
        Throwable read = roundTrip(written);
        check(read, written);
        assertThat(read.getSuppressed()).hasSize(1);
        for (Method method : written.getClass().getMethods()) {
            if (method.getName().startsWith("get")
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass().getPackage() != Object.class.getPackage()) {
                assertThat(method.invoke(read)).as(method.getName()).isEqualTo(method.invoke(written));
            }
        }
    }

    private static Throwable parseFailure() {
        try {
            return new Error("" + LocalDate.parse(String.valueOf((Object) "x")));
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Test
    void stacksAreBounded() {
        Throwable read = roundTrip(deep(5_000));
        assertThat(read.getStackTrace()).hasSize(ThrowableTypes.MAX_STACK);
    }

    private static Throwable deep(int depth) {
        return depth == 0 ? new StackOverflowError() : deep(depth - 1);
    }

    @Test
    void exceptionsMayBeCyclic() {
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.addSuppressed(b);
        Exception read = roundTrip(b);
        assertThat(read.getCause()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(read.getCause()).getSuppressed()[0])
                .isSameAs(read);
    }
}
