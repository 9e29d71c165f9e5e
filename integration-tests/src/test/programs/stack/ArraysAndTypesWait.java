// Arrays, class constants and interfaces wait on the operand stack with their own types.
package stack.arraysandtypeswait;

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
        int[] numbers = {1, 2, 3};
        Comparable<String> comparable = "b";
        return Arrays.asList(
                numbers[cell.next()] + numbers.length * cell.next(),
                name(int[].class, cell.next(), Cell.class),
                sum(numbers, cell.next(), new long[] {cell.wide()}, new Object[] {"x"}),
                comparable.compareTo(cell.text()),
                sum(numbers.clone(), cell.next(), null, new String[cell.next() - 6]));
    }

    private static String name(Class<?> a, int b, Class<?> c) {
        return a.getSimpleName() + b + c.getSimpleName();
    }

    private static long sum(int[] a, int b, long[] c, Object[] d) {
        return a[0] + b + (c == null ? 0 : c[0]) + d.length;
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
