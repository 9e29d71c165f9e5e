// Generic static factories in a chain, with the type inferred from an answer inside.
package generics.inferredchains;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Pair<Integer, String> pair = Pair.of(cell.next(), cell.text());
        Pair<Pair<Integer, String>, Cell> nested = Pair.of(pair.with(cell.next()), cell.same());
        int sum = nested.left.left + nested.right.next() + Pair.of(cell.boxed(), pair).right.left;
        return Arrays.asList(pair.left, pair.right, sum, nested.flip().left.next(), nested.flip().right.right);
    }
}

class Pair<A, B> {
    final A left;
    final B right;

    private Pair(A left, B right) {
        this.left = left;
        this.right = right;
    }

    static <A, B> Pair<A, B> of(A left, B right) {
        return new Pair<>(left, right);
    }

    <C> Pair<C, B> with(C other) {
        return of(other, right);
    }

    Pair<B, A> flip() {
        return of(right, left);
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int value;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int next() {
        return value++;
    }

    public String text() {
        return "v" + value++;
    }

    public Integer boxed() {
        return value++;
    }

    public Cell same() {
        value++;
        return this;
    }
}
