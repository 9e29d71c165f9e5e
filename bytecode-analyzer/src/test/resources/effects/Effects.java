import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

class Line {
    int quantity;
    List<String> notes = new ArrayList<>();

    Line(int quantity) {
        this.quantity = quantity;
    }

    int quantity() {
        return quantity;
    }

    void add(int more) {
        quantity += more;
    }

    Line self() {
        return this;
    }

    List<String> notes() {
        return notes;
    }
}

interface Rule {
    boolean holds(Line line);
}

class Positive implements Rule {
    @Override
    public boolean holds(Line line) {
        return line.quantity > 0;
    }
}

class Helper {
    static int sum(List<Line> lines) {
        int sum = 0;
        for (Line line : lines) {
            sum += line.quantity();
        }
        return sum;
    }

    static void clear(List<Line> lines) {
        lines.clear();
    }
}

abstract class Parent {
    protected int inherited;

    // effects: reads Parent#inherited, total
    int template() {
        return inherited + hook();
    }

    abstract int hook();
}

@Entity
class Effects extends Parent {
    @Key
    final String key = "x".trim();

    private int total;
    private Line best = new Line(1);
    private List<Line> lines = new ArrayList<>();
    private Map<String, Integer> counts = new HashMap<>();
    private int[] numbers = new int[3];
    private Effects other;

    private final StringBuilder builder = new StringBuilder();
    private final java.util.concurrent.atomic.AtomicInteger counter = new java.util.concurrent.atomic.AtomicInteger();
    private final java.util.concurrent.atomic.LongAdder adder = new java.util.concurrent.atomic.LongAdder();

    // effects: reads total
    int reads() {
        return total;
    }

    // effects: writes total
    void writes() {
        total = 1;
    }

    // effects: reads total; writes total
    void both() {
        total++;
    }

    // effects
    int nothing(int a) {
        return Math.max(a, 3) + Integer.parseInt("3");
    }

    // effects: reads total
    @Override
    int hook() {
        return total;
    }

    // effects: reads total
    int throughSelf() {
        return reads() + 1;
    }

    // effects: reads total; writes total
    int mutual(int n) {
        return n == 0 ? reads() : mutualBack(n - 1);
    }

    // effects: reads total; writes total
    int mutualBack(int n) {
        writes();
        return mutual(n);
    }

    // effects: reads Line#quantity, best
    int readsNested() {
        return best.quantity + best.quantity();
    }

    // effects: reads best; writes Line#quantity, best
    void writesNested() {
        best.quantity = 3;
    }

    // effects: reads Line#quantity, best; writes Line#quantity, best
    void callsNested() {
        best.self().add(3);
    }

    // effects: reads Line#notes, best; writes Line#notes, best
    void changesWhatAGetterGives() {
        best.notes().add("x");
    }

    // effects: reads lines
    int size() {
        return lines.size() + (lines.isEmpty() ? 0 : lines.indexOf(null));
    }

    // effects: reads lines; writes lines
    void add(Line line) {
        lines.add(line);
    }

    // effects: reads Line#quantity, lines
    int iterates() {
        int sum = 0;
        for (Line line : lines) {
            sum += line.quantity;
        }
        return sum;
    }

    // effects: reads Line#quantity, lines; writes Line#quantity, lines
    void iteratesAndWrites() {
        for (Line line : lines) {
            line.quantity++;
        }
    }

    // effects: reads lines; writes lines
    void removes() {
        Iterator<Line> iterator = lines.iterator();
        iterator.next();
        iterator.remove();
    }

    // effects: reads Line#quantity, lines
    List<Integer> streams() {
        return lines.stream()
                .filter(line -> line.quantity > 0)
                .map(Line::quantity)
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.toList());
    }

    // effects: reads total; writes total
    void lambdaWrites() {
        List.of(1, 2).forEach(i -> total += i);
    }

    // effects: reads Line#quantity, lines; writes Line#quantity
    void lambdaWritesElements() {
        lines.forEach(line -> line.add(1));
    }

    // effects: reads lines; writes lines
    void methodReferenceWrites(List<Line> more) {
        more.stream().forEach(lines::add);
    }

    // effects: reads counts
    int looksUp(String name) {
        return counts.getOrDefault(name, 0) + counts.keySet().size();
    }

    // effects: reads counts; writes counts
    void merges(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    // effects: reads lines; writes lines
    void sorts(Comparator<Line> order) {
        Collections.sort(lines, order);
    }

    // effects: reads numbers
    int readsArray() {
        return numbers[1] + numbers.length;
    }

    // effects: reads numbers; writes numbers
    void writesArray() {
        numbers[1] = 3;
    }

    // effects: writes numbers
    void replacesArray() {
        numbers = new int[] {1, 2};
    }

    // effects
    int freshObjects() {
        Line line = new Line(3);
        line.add(4);
        List<Line> list = new ArrayList<>();
        list.add(line);
        StringBuilder text = new StringBuilder("x").append(3);
        int[] array = {1};
        array[0]++;
        return list.size() + text.length() + array[0];
    }

    // effects: reads lines
    List<Line> copies() {
        List<Line> copy = new ArrayList<>(lines);
        copy.add(new Line(1));
        return copy;
    }

    // effects: reads Line#quantity, lines
    int helperReads() {
        return Helper.sum(lines);
    }

    // effects: reads lines; writes lines
    void helperChanges() {
        Helper.clear(lines);
    }

    // effects: changes
    void changesParameter(List<Line> list) {
        list.clear();
    }

    // effects: reads other; remote
    int remote() {
        return other.reads();
    }

    // effects: reads other; remote
    void remoteFields() {
        other.total = other.inherited;
    }

    // effects: remote
    boolean exists(Effects effects) {
        return Entities.exists(effects);
    }

    // effects: remote
    Effects creates() {
        return new Effects();
    }

    // effects
    Effects refers(String name) {
        return Entities.ref(Effects.class, name);
    }

    // effects: reads key, total
    String text() {
        return key + total + Objects.hash(key, 3) + String.format("%d", total);
    }

    // effects: reads total
    int throwsException() {
        if (total > 3) {
            throw new IllegalStateException("too much: " + total);
        }
        return total;
    }

    // effects: changes
    void escapes(java.util.Observable observable) {
        observable.notifyObservers(this);
    }

    // effects: reads Line#quantity, best; writes best
    boolean ruleMayBeALambda(boolean strict) {
        Rule rule = strict ? new Positive() : line -> line.quantity > 1;
        return rule.holds(best);
    }

    // effects: reads Parent#inherited; writes Parent#inherited
    void inheritedField() {
        inherited++;
    }

    // effects: reads builder; writes builder
    void appends() {
        builder.append("x");
    }

    // effects: reads builder
    String readsBuilder() {
        return builder.toString() + builder.length() + builder.charAt(0);
    }

    // effects: reads counter; writes counter
    int increments() {
        return counter.incrementAndGet();
    }

    // effects: reads adder; writes adder
    long adds() {
        adder.increment();
        return adder.sum();
    }

    // effects: reads counter
    long readsCounter() {
        return counter.get() + counter.longValue();
    }
}
