package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Entity
class Item {
    @Key
    private final String id;

    int price = 3;

    Item(String id) {
        this.id = id;
    }

    int price() {
        return price;
    }
}

@Entity
class User {
    @Key
    private final String name;

    User(String name) {
        this.name = name;
    }

    int calls(Item item) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool(); // warning SF0303
        List<Callable<Integer>> calls = new ArrayList<>();
        calls.add(() -> item.price());
        int size = threads.invokeAll(calls).size(); // error SF0106
        threads.shutdown(); // warning SF0303
        return size;
    }
}
