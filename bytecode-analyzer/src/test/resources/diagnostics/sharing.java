package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Spot {
    int x;

    void move() {
        x++;
    }
}

record Pair(int a, int b) {}

@Entity
class Store {
    @Key
    private final String id;

    private List<String> names = new ArrayList<>();
    private List<String> frozen = new ArrayList<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private Spot last = new Spot();

    public Store(String id) {
        this.id = id;
    }

    public Store(String id, List<String> names) {
        this.id = id;
        this.names = names;
    }

    public void keep(List<String> list) {
        names = list;
    }

    public void freeze(List<String> list) {
        frozen = list;
    }

    public void read(List<String> list) {
        names.addAll(list);
    }

    public void put(String name, Spot spot) {
        spots.put(name, spot);
    }

    public void through(List<String> list) {
        remember(list);
    }

    private void remember(List<String> list) {
        names = list;
    }

    public void fill(List<String> list) {
        list.add(id);
    }

    public List<String> names() {
        return names;
    }

    public List<String> copy() {
        return new ArrayList<>(names);
    }

    public List<String> view() {
        return Collections.unmodifiableList(names);
    }

    public Spot spot(String name) {
        return spots.get(name);
    }

    public List<String> frozen() {
        return frozen;
    }

    void change() {
        names.add("x");
        spots.get("x").move();
    }
}

@Entity
class Caller {
    @Key
    private final String id = "";

    private List<String> own = new ArrayList<>();
    private List<String> constant = new ArrayList<>();
    private Spot spot = new Spot();

    void changedLater(Store store) {
        List<String> list = new ArrayList<>();
        list.add("a");
        store.keep(list);
        list.add("b"); // warning SF0305
    }

    void changedLaterThroughHelper(Store store, Spot spot) {
        store.put("s", spot);
        moveIt(spot); // warning SF0305
    }

    private static void moveIt(Spot spot) {
        spot.move();
    }

    void changedLaterInConstructor() {
        List<String> list = new ArrayList<>();
        new Store("x", list);
        list.clear(); // warning SF0305
    }

    void deeperInTheCallee(Store store, List<String> list) {
        store.through(list);
        list.remove(0); // warning SF0305
    }

    void inALambda(Store store, List<String> more) {
        List<String> list = new ArrayList<>();
        store.keep(list);
        more.forEach(m -> list.add(m)); // warning SF0305
    }

    void written(Store store, Field field) {
        List<String> list = new ArrayList<>();
        field.value = list;
        list.add("x"); // warning SF0305
    }

    void notKept(Store store) {
        List<String> list = new ArrayList<>();
        store.read(list);
        list.add("b");
    }

    void anotherOneEachTime(Store store, List<String> names) {
        for (String name : names) {
            List<String> list = new ArrayList<>();
            list.add(name);
            store.keep(list);
        }
    }

    void theSameOneEachTime(Store store, List<String> names) {
        List<String> list = new ArrayList<>();
        for (String name : names) {
            list.add(name); // warning SF0305
            store.keep(list);
        }
    }

    void beforeOnly(Store store) {
        List<String> list = new ArrayList<>();
        list.add("a");
        store.keep(list);
        System.out.println(list.size());
    }

    void copied(Store store) {
        List<String> list = new ArrayList<>();
        store.keep(new ArrayList<>(list));
        list.add("x");
    }

    void reassigned(Store store) {
        List<String> list = new ArrayList<>();
        store.keep(list);
        list = new ArrayList<>();
        list.add("x");
    }

    void containerOfWhatWasPassed(Store store, Map<String, Spot> map) {
        store.put("a", map.get("a"));
        map.clear();
    }

    void results(Store store) {
        store.names().add("x"); // warning SF0306
        store.view().size();
        List<String> names = store.names();
        Collections.sort(names); // warning SF0306
        store.spot("x").x = 3; // warning SF0306
        store.spot("x").move(); // warning SF0306
        store.copy().add("x");
        List<String> more = new ArrayList<>(store.names());
        more.add("y");
    }

    void ownPassed(Store store) {
        store.keep(own); // warning SF0307
        store.freeze(own); // warning SF0307
        store.freeze(constant);
        store.read(own);
        store.keep(new ArrayList<>(own));
        own.add("x");
    }

    void resultKept(Store store) {
        own = store.names(); // warning SF0307
        spot = store.spot("x"); // warning SF0307
        constant = store.frozen();
        constant = store.copy();
    }

    void bothKeep(Store store) {
        List<String> list = new ArrayList<>();
        own = list;
        store.keep(list); // warning SF0307
    }

    List<String> filled(Store store) {
        List<String> list = new ArrayList<>();
        store.fill(list); // warning SF0308
        return list;
    }

    void filledForNobody(Store store) {
        store.fill(new ArrayList<>());
    }

    void filledOwn(Store store) {
        store.fill(own); // warning SF0308
    }

    void nothingShared(Store store, Pair pair, String[] words) {
        for (String word : words) {
            store.put(word, new Spot());
        }
        int sum = pair.a() + pair.b();
        own.add("n" + sum);
    }
}

@Entity
class Field {
    @Key
    private final String id = "";

    List<String> value = new ArrayList<>();
}
