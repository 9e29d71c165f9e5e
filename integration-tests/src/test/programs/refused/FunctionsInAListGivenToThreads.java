// refused: SF0106
// Threads would call the functions of a list, which can't be suspended there.
package refused.functionsinalistgiventothreads;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() throws Exception {
        Cell cell = new Cell("c");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        List<Callable<Integer>> calls = new ArrayList<>();
        calls.add(() -> cell.next());
        int sum = threads.invokeAll(calls).get(0).get(); // <- here
        threads.shutdown();
        return sum;
    }
}

@Entity
class Cell {
    @Key
    final String name;

    private int value = 4;

    public Cell(String name) {
        this.name = name;
    }

    public int next() {
        return value++;
    }
}
