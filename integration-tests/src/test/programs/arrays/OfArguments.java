// Arrays are handed to helpers that change them between remote calls: it is the same array.
package arrays.ofarguments;

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
        int[] numbers = {0, 0, 0};
        fill(numbers, cell);
        int first = numbers[0];
        numbers = fill(numbers, cell);
        Holder holder = new Holder(numbers);
        holder.add(cell);
        return Arrays.asList(first, numbers, holder.numbers == numbers);
    }

    private static int[] fill(int[] numbers, Cell cell) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += cell.next();
        }
        return numbers;
    }
}

class Holder {
    final int[] numbers;

    Holder(int[] numbers) {
        this.numbers = numbers;
    }

    void add(Cell cell) {
        numbers[cell.next() - 7] += cell.next() * 100;
        numbers[2] = cell.next();
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
