package dev.stateflow.conformance.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Moves a package of generated classes, which are the same in name only from program to program, below one of the program's own. */
final class Relocation {
    private static final int UTF8 = 1;
    private static final String SLASHED = "dev/stateflow/callbacks/";

    private final String to;

    /** @param program a name that no other program has */
    Relocation(String program) {
        this.to = SLASHED + program + "/";
    }

    /** All classes, by their new names. */
    Map<String, byte[]> classes(Map<String, byte[]> classes) {
        if (classes.keySet().stream().noneMatch(name -> name.startsWith(SLASHED))) {
            return classes;
        }
        Map<String, byte[]> moved = new TreeMap<>();
        classes.forEach((name, bytes) -> moved.put(text(name), constants(bytes)));
        return moved;
    }

    /** A text that may name such classes. */
    String text(String text) {
        return text.replace(SLASHED, to).replace(SLASHED.replace('/', '.'), to.replace('/', '.'));
    }

    /** Names stand in constants only: those of classes, descriptors, signatures, and strings. */
    private byte[] constants(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length + 256);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
                DataOutputStream out = new DataOutputStream(result)) {
            out.writeLong(in.readLong());
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    out.writeUTF(text(in.readUTF()));
                } else {
                    out.write(in.readNBytes(length(tag)));
                }
                // these two take two places
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("unknown constant " + tag);
        };
    }
}
