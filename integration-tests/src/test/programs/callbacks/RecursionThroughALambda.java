// A lambda calls itself through a field of a holder, with a remote call at each level.
package callbacks.recursionthroughalambda;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Holder holder = new Holder();
        holder.function = n -> n <= 1 ? cell.next() : n * holder.function.apply(n - 1) + cell.next();
        Supplier<Integer>[] self = new Supplier[1];
        self[0] = () -> cell.next() > 10 ? 0 : 1 + self[0].get();
        return Arrays.asList(holder.function.apply(5), self[0].get(), cell.next());
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

class Holder {
    Function<Integer, Integer> function;
}
