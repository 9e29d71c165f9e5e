package dev.stateflow.ir.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON so that it reads well and differences are small: what fits on a line stands on one, everything else is broken, one member a line.
 */
final class JsonText {
    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String indented(JsonNode node) {
        JsonText text = new JsonText();
        text.node(node, 0, 0);
        return text.out.toString();
    }

    /** Writes a node at an indentation; {@code used} columns of the line are taken. */
    private void node(JsonNode node, int depth, int used) {
        int start = out.length();
        if (inline(node, start, WIDTH - used)) {
            return;
        }
        out.setLength(start);
        if (node.isObject()) {
            object(node, depth);
        } else {
            array(node, depth);
        }
    }

    private void object(JsonNode node, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            out.append(separator);
            int start = newLine(depth + 1);
            quoted(field.getKey());
            out.append(": ");
            node(field.getValue(), depth + 1, out.length() - start + 1);
            separator = ",";
        }
        newLine(depth);
        out.append('}');
    }

    private void array(JsonNode node, int depth) {
        out.append('[');
        String separator = "";
        for (JsonNode element : node) {
            out.append(separator);
            int start = newLine(depth + 1);
            node(element, depth + 1, out.length() - start + 1);
            separator = ",";
        }
        newLine(depth);
        out.append(']');
    }

    /** Writes a node on one line; gives up, with false, when it is too long. Scalars always fit. */
    private boolean inline(JsonNode node, int start, int room) {
        if (node.isTextual()) {
            quoted(node.textValue());
        } else if (node.isObject()) {
            String separator = "{ ";
            for (Iterator<Map.Entry<String, JsonNode>> fields =
                            node.properties().iterator();
                    fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                out.append(separator);
                quoted(field.getKey());
                out.append(": ");
                if (!inline(field.getValue(), start, room)) {
                    return false;
                }
                separator = ", ";
            }
            out.append(node.isEmpty() ? "{}" : " }");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode element : node) {
                out.append(separator);
                if (!inline(element, start, room)) {
                    return false;
                }
                separator = ", ";
            }
            out.append(node.isEmpty() ? "[]" : "]");
        } else {
            out.append(node);
        }
        return node.isValueNode() || out.length() - start <= room;
    }

    private int newLine(int depth) {
        out.append('\n');
        int start = out.length();
        out.append(INDENT.repeat(depth));
        return start;
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f || c == '\u2028' || c == '\u2029' || isUnpaired(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** A class file may name things with half a surrogate pair, which UTF-8 can't write. */
    private static boolean isUnpaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
