package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

enum Color {
    RED
}

class Mark {
    static final Mark NONE = new Mark();
    static final Mark ALL = new Mark();
    static final int[] TABLE = {1};

    final String text = "text";

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Mark && ((Mark) other).text == text; // error SF0112
    }

    @Override
    public int hashCode() {
        return 1;
    }
}

@Entity
class Shelf {
    @Key
    private final String id;

    String name = "a";
    Mark mark = Mark.NONE;
    Shelf next;
    Color color = Color.RED;
    Object any;

    Shelf(String id) {
        this.id = id;
    }

    boolean lost(Integer a, Integer b, int[] table) {
        Mark none = Mark.NONE;
        boolean result = name == "a"; // error SF0112
        result |= a == b; // error SF0112
        result |= any == name; // error SF0112
        result |= mark != none; // error SF0112
        result |= Mark.TABLE == table; // error SF0112
        return result;
    }

    boolean kept(Mark other, Object[] array, int number) {
        boolean result = name == null || mark == other || next == this || any == array;
        result |= color == Color.RED || getClass() == Shelf.class || Mark.NONE == Mark.ALL;
        result |= number == 5 || name.equals("a") || other.equals(mark);
        return result;
    }
}
