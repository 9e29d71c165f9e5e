package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.normalize.Abi;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * How many values of each kind a frame holds.
 *
 * @param ints int, boolean, byte, char and short values
 * @param longs long values
 * @param floats float values
 * @param doubles double values
 * @param references references
 */
public record FrameShape(int ints, int longs, int floats, int doubles, int references)
        implements Comparable<FrameShape> {
    /** A constructor takes no more words than this, the object, the owner and the point included. */
    private static final int MAX_WORDS = 255;

    private static final int HEADER_WORDS = 3;
    private static final int PROVIDED_INTS = 3;
    private static final int PROVIDED_REFERENCES = 4;

    /** The kinds of values in the order in which frames hold them. */
    public enum Kind {
        INT('I', "i", "I"),
        LONG('J', "j", "J"),
        FLOAT('F', "f", "F"),
        DOUBLE('D', "d", "D"),
        REFERENCE('L', "l", "Ljava/lang/Object;");

        private final char letter;
        private final String prefix;
        private final String descriptor;

        Kind(char letter, String prefix, String descriptor) {
            this.letter = letter;
            this.prefix = prefix;
            this.descriptor = descriptor;
        }

        /** The name of the n-th field of this kind. */
        public String field(int n) {
            return prefix + n;
        }

        /** The type of the fields of this kind. */
        public Type type() {
            return Type.getType(descriptor);
        }

        /** The kind of values of a type. */
        public static Kind of(Type type) {
            return switch (type.getSort()) {
                case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> INT;
                case Type.LONG -> LONG;
                case Type.FLOAT -> FLOAT;
                case Type.DOUBLE -> DOUBLE;
                default -> REFERENCE;
            };
        }
    }

    /** The shape of a frame that holds these values. */
    static FrameShape of(List<SavedValue> values) {
        return new FrameShape(
                count(values, Kind.INT),
                count(values, Kind.LONG),
                count(values, Kind.FLOAT),
                count(values, Kind.DOUBLE),
                count(values, Kind.REFERENCE));
    }

    private static int count(List<SavedValue> values, Kind kind) {
        return (int) values.stream().filter(v -> v.kind() == kind).count();
    }

    /** How many values of a kind there are. */
    public int count(Kind kind) {
        return switch (kind) {
            case INT -> ints;
            case LONG -> longs;
            case FLOAT -> floats;
            case DOUBLE -> doubles;
            case REFERENCE -> references;
        };
    }

    /** Whether a constructor can take that many values. */
    boolean fits() {
        return HEADER_WORDS + ints + 2 * longs + floats + 2 * doubles + references <= MAX_WORDS;
    }

    /** Whether the runtime brings the class of frames of this shape, as it does for those that nearly all suspension points have. */
    public boolean isProvided() {
        return ints <= PROVIDED_INTS && references <= PROVIDED_REFERENCES && longs + floats + doubles == 0;
    }

    /** The internal name of the class of frames of this shape. */
    public String className() {
        StringBuilder name = new StringBuilder(Abi.FRAMES + "Frame");
        for (Kind kind : Kind.values()) {
            if (count(kind) > 0) {
                name.append('_').append(kind.letter).append(count(kind));
            }
        }
        return name.toString();
    }

    /** The descriptor of the constructor that takes the values. */
    public String constructorDescriptor() {
        StringBuilder descriptor = new StringBuilder("(" + Abi.descriptor(Abi.SPLIT_TYPE) + "I");
        for (Kind kind : Kind.values()) {
            descriptor.append(kind.type().getDescriptor().repeat(count(kind)));
        }
        return descriptor.append(")V").toString();
    }

    @Override
    public int compareTo(FrameShape other) {
        return className().compareTo(other.className());
    }
}
