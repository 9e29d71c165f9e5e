// An inner class uses fields and methods of its outer entity, and makes remote calls.
package objects.innerclasses;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int total;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 4);
        Adder adder = new Adder(10);
        int first = adder.add(cell);
        Adder second = this.new Adder(100);
        return Arrays.asList(first, second.add(cell), adder.times, total);
    }

    private int note(int n) {
        total += n;
        return total;
    }

    class Adder {
        private final int weight;
        private int times;

        Adder(int weight) {
            this.weight = weight;
        }

        int add(Cell cell) {
            times++;
            int value = cell.next() * weight;
            total++;
            return note(value) + cell.next();
        }
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
}
