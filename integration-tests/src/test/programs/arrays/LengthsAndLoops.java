// Loops by index and by element over arrays that remote calls fill and measure.
package arrays.lengthsandloops;

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
        Cell cell = new Cell("cell", 3);
        int[] numbers = new int[cell.next()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = cell.next() * i;
        }
        int sum = 0;
        for (int i = numbers.length; --i >= 0; ) {
            sum = sum * 10 + numbers[i] + cell.next();
        }
        int[][] triangle = new int[numbers.length][];
        for (int i = 0; i < triangle.length; i++) {
            triangle[i] = new int[i + 1];
            for (int j = 0; j <= i; j++) {
                triangle[i][j] = j == 0 || j == i ? 1 : triangle[i - 1][j - 1] + triangle[i - 1][j] + cell.next();
            }
        }
        return Arrays.asList(numbers, sum, triangle);
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
