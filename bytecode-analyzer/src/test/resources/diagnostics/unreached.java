package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

@Entity
class Item {
    @Key
    private final String id;

    Item(String id) {
        this.id = id;
    }

    int price() {
        return 3;
    }
}

@Entity
class User {
    @Key
    private final String name;

    User(String name) {
        this.name = name;
    }

    int buy(Item item) {
        return item.price();
    }

    String name() {
        return name;
    }
}

class Main {
    public static void main(String[] args) {
        Item item = new Item("x");
        System.out.println(item.price());
        List.of(item).forEach(i -> i.price());
        System.out.println(new User("joe").buy(item)); // warning SF0110
    }

    static String plain(User user) {
        return user.name();
    }
}
