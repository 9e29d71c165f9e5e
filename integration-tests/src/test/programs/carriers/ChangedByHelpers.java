// An object is handed to helpers and helpers of helpers, which change it between their calls; all see one object.
package carriers.changedbyhelpers;

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
        Cell cell = new Cell("cell", 1);
        Basket basket = new Basket();
        Basket alias = basket;
        int first = Helpers.fill(basket, cell);
        alias.total += cell.next();
        int second = Helpers.twice(alias, cell) - basket.total;
        return Arrays.asList(first, second, basket.total, basket.log, basket == alias);
    }
}

class Basket {
    int total;
    final List<Integer> log = new ArrayList<>();
}

class Helpers {
    static int fill(Basket basket, Cell cell) {
        int before = basket.total;
        basket.total += cell.next();
        add(basket, cell.next());
        return basket.total * 10 + before + cell.next();
    }

    static int twice(Basket basket, Cell cell) {
        return fill(basket, cell) + fill(basket, cell);
    }

    private static void add(Basket basket, int amount) {
        basket.total += amount;
        basket.log.add(amount);
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
