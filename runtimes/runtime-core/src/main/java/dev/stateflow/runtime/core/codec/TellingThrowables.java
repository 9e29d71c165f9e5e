package dev.stateflow.runtime.core.codec;

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
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.UnknownFormatConversionException;
import java.util.UnknownFormatFlagsException;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Exceptions of the JDK that have more to tell than a message, and are made again from that. */
final class TellingThrowables {
    private TellingThrowables() {}

    /** Numbers types: what is new comes last. */
    static void addTo(JdkTypes types, Types registry) {
        add(
                types,
                DateTimeParseException.class,
                e -> texts(e.getMessage(), e.getParsedString(), e.getErrorIndex()),
                a -> new DateTimeParseException(a.orNull(0), a.text(1), a.number(2)));
        add(
                types,
                PatternSyntaxException.class,
                e -> texts(e.getDescription(), e.getPattern(), e.getIndex()),
                a -> new PatternSyntaxException(a.orNull(0), a.orNull(1), a.number(2)));
        add(
                types,
                java.net.URISyntaxException.class,
                e -> texts(e.getInput(), e.getReason(), e.getIndex()),
                a -> new java.net.URISyntaxException(a.text(0), a.text(1), a.number(2)));
        add(
                types,
                java.text.ParseException.class,
                e -> texts(e.getMessage(), e.getErrorOffset()),
                a -> new java.text.ParseException(a.orNull(0), a.number(1)));
        add(
                types,
                MissingResourceException.class,
                e -> texts(e.getMessage(), e.getClassName(), e.getKey()),
                a -> new MissingResourceException(a.orNull(0), a.orNull(1), a.orNull(2)));
        addFormats(types);
        add(
                types,
                IllegalCharsetNameException.class,
                e -> texts(e.getCharsetName()),
                a -> new IllegalCharsetNameException(a.orNull(0)));
        add(
                types,
                UnsupportedCharsetException.class,
                e -> texts(e.getCharsetName()),
                a -> new UnsupportedCharsetException(a.orNull(0)));
        add(
                types,
                MalformedInputException.class,
                e -> texts(e.getInputLength()),
                a -> new MalformedInputException(a.number(0)));
        add(
                types,
                UnmappableCharacterException.class,
                e -> texts(e.getInputLength()),
                a -> new UnmappableCharacterException(a.number(0)));
        types.add(IllegalFormatConversionException.class, new ConversionThrowable(registry));
        addFiles(types);
    }

    private static void addFormats(JdkTypes types) {
        add(
                types,
                UnknownFormatConversionException.class,
                e -> texts(e.getConversion()),
                a -> new UnknownFormatConversionException(a.text(0)));
        add(
                types,
                MissingFormatArgumentException.class,
                e -> texts(e.getFormatSpecifier()),
                a -> new MissingFormatArgumentException(a.text(0)));
        add(
                types,
                MissingFormatWidthException.class,
                e -> texts(e.getFormatSpecifier()),
                a -> new MissingFormatWidthException(a.text(0)));
        add(
                types,
                DuplicateFormatFlagsException.class,
                e -> texts(e.getFlags()),
                a -> new DuplicateFormatFlagsException(a.text(0)));
        add(
                types,
                UnknownFormatFlagsException.class,
                e -> texts(e.getFlags()),
                a -> new UnknownFormatFlagsException(a.text(0)));
        add(
                types,
                IllegalFormatFlagsException.class,
                e -> texts(e.getFlags()),
                a -> new IllegalFormatFlagsException(a.text(0)));
        add(
                types,
                FormatFlagsConversionMismatchException.class,
                e -> texts(e.getFlags(), (int) e.getConversion()),
                a -> new FormatFlagsConversionMismatchException(a.text(0), (char) a.number(1)));
        add(
                types,
                IllegalFormatPrecisionException.class,
                e -> texts(e.getPrecision()),
                a -> new IllegalFormatPrecisionException(a.number(0)));
        add(
                types,
                IllegalFormatWidthException.class,
                e -> texts(e.getWidth()),
                a -> new IllegalFormatWidthException(a.number(0)));
        add(
                types,
                IllegalFormatCodePointException.class,
                e -> texts(e.getCodePoint()),
                a -> new IllegalFormatCodePointException(a.number(0)));
    }

    private static void addFiles(JdkTypes types) {
        addFile(types, FileSystemException.class, FileSystemException::new);
        addFile(types, AccessDeniedException.class, AccessDeniedException::new);
        addFile(types, FileAlreadyExistsException.class, FileAlreadyExistsException::new);
        addFile(types, NoSuchFileException.class, NoSuchFileException::new);
        addFile(types, NotLinkException.class, NotLinkException::new);
        addFile(types, AtomicMoveNotSupportedException.class, AtomicMoveNotSupportedException::new);
        addFile(types, DirectoryNotEmptyException.class, (file, other, reason) -> new DirectoryNotEmptyException(file));
        addFile(types, FileSystemLoopException.class, (file, other, reason) -> new FileSystemLoopException(file));
        addFile(types, NotDirectoryException.class, (file, other, reason) -> new NotDirectoryException(file));
        add(
                types,
                InvalidPathException.class,
                e -> texts(e.getInput(), e.getReason(), e.getIndex()),
                a -> new InvalidPathException(a.text(0), a.text(1), a.number(2)));
    }

    private static <E extends FileSystemException> void addFile(JdkTypes types, Class<E> type, OfFile<E> make) {
        add(
                types,
                type,
                e -> texts(e.getFile(), e.getOtherFile(), e.getReason()),
                a -> make.from(a.orNull(0), a.orNull(1), a.orNull(2)));
    }

    /** The constructor of an exception about files, each of which may be null. */
    private interface OfFile<E> {
        E from(String file, String other, String reason);
    }

    private static @Nullable String[] texts(@Nullable Object... values) {
        return Arrays.stream(values).map(v -> v == null ? null : v.toString()).toArray(String[]::new);
    }

    private static <E extends Throwable> void add(
            JdkTypes types, Class<E> type, Function<E, @Nullable String[]> texts, Function<Arguments, E> make) {
        types.add(type, new Telling<>(type, texts, make));
    }

    /** What an exception told, as it was read. */
    private record Arguments(List<@Nullable String> texts) {
        @SuppressWarnings("NullAway") // constructors of the JDK that take null, or check it themselves
        String orNull(int index) {
            return texts.get(index);
        }

        String text(int index) {
            String text = texts.get(index);
            if (text == null) {
                throw new IllegalArgumentException("a text is missing");
            }
            return text;
        }

        int number(int index) {
            return Integer.parseInt(text(index));
        }
    }

    private static final class Telling<E extends Throwable> extends ThrowableTypes.Common {
        private final Class<E> type;
        private final Function<E, @Nullable String[]> texts;
        private final Function<Arguments, E> make;

        Telling(Class<E> type, Function<E, @Nullable String[]> texts, Function<Arguments, E> make) {
            this.type = type;
            this.texts = texts;
            this.make = make;
        }

        @Override
        void writeHead(Object node, ByteWriter out, GraphWriter graph) {
            @Nullable String[] told = texts.apply(type.cast(node));
            out.writeUnsigned(told.length);
            for (String text : told) {
                ThrowableTypes.writeMessage(text, out);
            }
        }

        @Override
        Object readHead(ByteReader in, GraphReader graph) {
            int count = in.readCount(1);
            List<@Nullable String> told = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                told.add(ThrowableTypes.readMessage(in));
            }
            try {
                return make.apply(new Arguments(told));
            } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
                // some of what is made is of these types itself, but is returned, not thrown
                throw new CodecException("malformed: a " + type.getName() + " can't be made again", e);
            }
        }
    }
}
