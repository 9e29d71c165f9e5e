package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Mark {
    private static final Mark NONE = new Mark();

    int weight;

    static Mark none() {
        return NONE;
    }
}

enum Color {
    RED
}

@Entity
class Shelf {
    static final Map<String, Mark> MARKS = new HashMap<>();
    static final Map<String, Color> COLORS = new HashMap<>();
    static final List<String> SHARED = new ArrayList<>();
    static final List<String> CONSTANT = new ArrayList<>();

    @Key
    private final String id;

    Mark mark = new Mark();
    Color color = Color.RED;
    Object any = mark;
    Mark kept = mark;
    List<String> names = new ArrayList<>();
    List<String> fixed = new ArrayList<>();

    Shelf(String id) {
        this.id = id;
    }

    Mark mark() {
        return mark;
    }

    List<Mark> marks() {
        return new ArrayList<>(MARKS.values());
    }

    Object back(Object object) {
        return object;
    }

    Shelf self() {
        return this;
    }

    boolean ofStaticFields(Shelf other, String name) {
        Mark found = MARKS.get(name);
        boolean result = other.mark() == null;
        result |= found == MARKS.get(name); // warning SF0310
        result |= mark == MARKS.get(name); // warning SF0310
        result |= mark == Mark.none(); // warning SF0310
        result |= color == COLORS.get(name);
        result |= MARKS.get(name) == null;
        return result;
    }

    boolean atOnce(String name) {
        return MARKS.get(name) == Mark.none();
    }

    boolean ofAnswers(Shelf other, Object object) {
        boolean result = other.mark() == mark; // warning SF0310
        result |= other.mark == mark; // warning SF0310
        result |= other.back(object) == object; // warning SF0310
        Mark answer = other.mark();
        result |= answer == answer;
        result |= other.marks().stream().findFirst().get() == answer;
        kept = answer;
        result |= kept == answer;
        result |= other.self() == this || other.self() == other;
        result |= other.mark() == null;
        return result;
    }

    boolean ofTexts(String name, Integer number, Mark other) {
        boolean result = same(name, any); // warning SF0310
        result |= same(any, number); // warning SF0310
        result |= same(mark, other);
        result |= equal(name, any);
        return result;
    }

    private static <T> boolean same(T a, T b) {
        return a == b;
    }

    private static boolean equal(Object a, Object b) {
        return a == b || a != null && a.equals(b);
    }

    void keep() {
        names = SHARED; // warning SF0307
        fixed = CONSTANT;
        names.add(id);
    }
}
