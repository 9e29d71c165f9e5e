// A method that calls itself from inside a loop: permutations, with an array that is changed and changed back.
package recursion.inaloop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        permute(new int[] {1, 2, 3}, 0, cell, seen);
        seen.add(cell.peek());
        return seen;
    }

    private void permute(int[] numbers, int from, Cell cell, List<Object> seen) {
        if (from == numbers.length) {
            seen.add(Arrays.toString(numbers) + cell.next());
            return;
        }
        for (int i = from; i < numbers.length; i++) {
            swap(numbers, from, i);
            permute(numbers, from + 1, cell, seen);
            cell.next();
            swap(numbers, from, i);
        }
    }

    private static void swap(int[] numbers, int a, int b) {
        int number = numbers[a];
        numbers[a] = numbers[b];
        numbers[b] = number;
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

    public int peek() {
        return value;
    }
}
