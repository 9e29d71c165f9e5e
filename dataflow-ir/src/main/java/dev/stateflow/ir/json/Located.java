package dev.stateflow.ir.json;

import java.util.List;
import java.util.Map;

/**
 * JSON that knows where it stands, so that every complaint can say so.
 */
sealed interface Located {
    Position position();

    /** What it is called in messages. */
    String describe();

    /**
     * A place in the document.
     *
     * @param pointer a JSON pointer
     * @param line counted from 1
     * @param column counted from 1
     */
    record Position(String pointer, int line, int column) {
        IrFormatException exception(String reason) {
            return new IrFormatException(pointer, line, column, reason);
        }

        Position child(String name, int line, int column) {
            return new Position(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), line, column);
        }
    }

    /** An object; its fields in the order of the document. */
    record Obj(Position position, Map<String, Located> fields) implements Located {
        @Override
        public String describe() {
            return "an object";
        }
    }

    /** An array. */
    record Arr(Position position, List<Located> elements) implements Located {
        @Override
        public String describe() {
            return "an array";
        }
    }

    /** A string. */
    record Str(Position position, String value) implements Located {
        @Override
        public String describe() {
            return "a string";
        }
    }

    /** A number that is an int. */
    record Int(Position position, int value) implements Located {
        @Override
        public String describe() {
            return "an integer";
        }
    }

    /** A truth value. */
    record Bool(Position position, boolean value) implements Located {
        @Override
        public String describe() {
            return "a boolean";
        }
    }

    /** What the format has no use for: null, fractions, numbers beyond an int. */
    record Other(Position position, String describe) implements Located {}
}
