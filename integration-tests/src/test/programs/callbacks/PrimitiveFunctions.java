// The primitive specialisations of functional interfaces, with boxing, widening and remote calls inside.
package callbacks.primitivefunctions;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        IntUnaryOperator operator = n -> n + cell.next();
        IntBinaryOperator binary = (a, b) -> a * cell.next() + b;
        ToIntFunction<Cell> read = Cell::next;
        ToLongFunction<Cell> widened = Cell::next;
        IntToDoubleFunction half = n -> n / 2.0 + cell.next();
        LongSupplier supplier = cell::next;
        ObjIntConsumer<Cell> set = (c, n) -> c.value = n;
        IntPredicate less = n -> n < cell.next();
        DoubleFunction<String> text = d -> d + ":" + cell.next();
        ToDoubleBiFunction<Integer, Long> both = (a, b) -> a + b + cell.next();
        List<Object> results = new ArrayList<>();
        results.add(operator.applyAsInt(10));
        results.add(binary.applyAsInt(2, 3));
        results.add(read.applyAsInt(cell));
        results.add(widened.applyAsLong(cell));
        results.add(half.applyAsDouble(5));
        results.add(supplier.getAsLong());
        set.accept(cell, 50);
        results.add(less.test(50));
        results.add(text.apply(1.5));
        results.add(both.applyAsDouble(1, 2L));
        return results;
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
