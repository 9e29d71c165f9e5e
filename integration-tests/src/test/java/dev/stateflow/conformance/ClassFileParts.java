package dev.stateflow.conformance;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the bytes of a class file are. Every byte is counted once, so that the parts add up to the file.
 */
final class ClassFileParts {
    static final String TEXT = "constants: text";
    static final String CONSTANTS = "constants: others";
    static final String CODE = "code";
    static final String REST = "headers and the rest";

    private static final int HEAD = 10;
    private static final int ATTRIBUTE_HEAD = 6;
    private static final int MEMBER_HEAD = 6;

    private final DataInputStream in;
    private final Map<String, Integer> parts = new TreeMap<>();
    private String[] texts = new String[0];

    private ClassFileParts(byte[] classFile) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** The bytes of each part of a well-formed class file; a debug or stack map table is named as its attribute is. */
    static Map<String, Integer> of(byte[] classFile) throws IOException {
        ClassFileParts file = new ClassFileParts(classFile);
        file.read();
        return file.parts;
    }

    private void read() throws IOException {
        in.skipNBytes(8);
        add(REST, HEAD);
        constants();
        in.skipNBytes(6);
        int interfaces = in.readUnsignedShort();
        in.skipNBytes(2L * interfaces);
        add(REST, 8 + 2 * interfaces);
        members();
        members();
        attributes();
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        texts = new String[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> text(i);
                case 5, 6 -> {
                    constant(8);
                    i++; // JVMS 4.4.5: these take two entries
                }
                case 3, 4, 9, 10, 11, 12, 17, 18 -> constant(4);
                case 15 -> constant(3);
                case 7, 8, 16, 19, 20 -> constant(2);
                default -> throw new IOException("constant " + i + " has the unknown tag " + tag);
            }
        }
    }

    private void text(int index) throws IOException {
        int length = in.readUnsignedShort();
        byte[] text = in.readNBytes(length);
        texts[index] = new String(text, StandardCharsets.UTF_8);
        add(TEXT, 3 + length);
    }

    private void constant(int length) throws IOException {
        in.skipNBytes(length);
        add(CONSTANTS, 1 + length);
    }

    private void members() throws IOException {
        int count = in.readUnsignedShort();
        add(REST, 2);
        for (int i = 0; i < count; i++) {
            in.skipNBytes(6);
            add(REST, MEMBER_HEAD);
            attributes();
        }
    }

    private void attributes() throws IOException {
        int count = in.readUnsignedShort();
        add(REST, 2);
        for (int i = 0; i < count; i++) {
            attribute();
        }
    }

    private void attribute() throws IOException {
        String name = texts[in.readUnsignedShort()];
        int length = in.readInt();
        switch (name) {
            case "Code" -> {
                add(REST, ATTRIBUTE_HEAD);
                code();
            }
            case "LineNumberTable", "LocalVariableTable", "LocalVariableTypeTable", "StackMapTable" -> {
                in.skipNBytes(length);
                add(name, ATTRIBUTE_HEAD + length);
            }
            default -> {
                in.skipNBytes(length);
                add(REST, ATTRIBUTE_HEAD + length);
            }
        }
    }

    private void code() throws IOException {
        in.skipNBytes(4);
        int length = in.readInt();
        in.skipNBytes(length);
        add(CODE, length);
        int handlers = in.readUnsignedShort();
        in.skipNBytes(8L * handlers);
        add(REST, 10);
        add("exception tables", 8 * handlers);
        attributes();
    }

    private void add(String part, int bytes) {
        parts.merge(part, bytes, Integer::sum);
    }
}
