package dev.stateflow.ir.draw;

/**
 * Text that may hold anything, made fit for XML and for the room that there is.
 */
final class Texts {
    private Texts() {}

    static boolean isUnpaired(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Without what no XML document can hold, and what would break a line or reverse its direction. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean control = Character.isISOControl(c)
                    || isUnpaired(c)
                    || (c & 0xfffe) == 0xfffe
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                    || (c >= 0x202a && c <= 0x202e)
                    || (c >= 0x2066 && c <= 0x2069);
            printable.appendCodePoint(control ? (c == '\t' ? ' ' : '\ufffd') : c);
        });
        return printable.toString();
    }

    /** For element content and for attribute values in either kind of quotes, in XML and HTML. */
    static String xml(String text) {
        return printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** At most so many columns of a fixed-width font. */
    static String shorten(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        StringBuilder shortened = new StringBuilder();
        int room = columns - 1;
        for (int c : text.codePoints().toArray()) {
            room -= columns(c);
            if (room < 0) {
                break;
            }
            shortened.appendCodePoint(c);
        }
        return shortened.append('…').toString();
    }

    /** The columns that text takes in a fixed-width font. */
    static int columns(String text) {
        return text.codePoints().map(Texts::columns).sum();
    }

    private static int columns(int c) {
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
