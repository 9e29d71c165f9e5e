// One instance collects parts from four others; the last part completes the review, which is stored elsewhere.
package shop.reviewcomposition;

import dev.stateflow.api.Accept;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Compose compose = new Compose("request", new Store("store"));
        List<Object> seen = new ArrayList<>();
        for (Part part : new Part[] {new Text("text"), new Rating("rating"), new Text("title")}) {
            seen.add(part.upload(compose));
        }
        seen.add(compose.stored());
        return seen;
    }
}

interface Part {
    boolean upload(Compose to);
}

@Entity
class Text implements Part {
    @Key
    final String name;

    public Text(String name) {
        this.name = name;
    }

    @Override
    public boolean upload(Compose to) {
        return to.part(name, "some " + name);
    }
}

@Entity
class Rating implements Part {
    @Key
    final String name;

    private int uploads;

    public Rating(String name) {
        this.name = name;
    }

    @Override
    public boolean upload(Compose to) {
        uploads++;
        return to.part(name, uploads * 5);
    }
}

@Entity
class Compose {
    @Key
    final String request;

    Store store;

    private final Map<String, Object> parts = new TreeMap<>();

    public Compose(String request, Store store) {
        this.request = request;
        this.store = store;
    }

    @Accept("SF0307") // the parts are complete when they are handed on
    public boolean part(String part, Object content) {
        parts.put(part, content);
        return parts.size() == 3 && store.save(request, parts) == 1;
    }

    public Map<String, Object> stored() {
        return store.load(request);
    }
}

@Entity
class Store {
    @Key
    final String name;

    private final Map<String, Map<String, Object>> reviews = new HashMap<>();

    public Store(String name) {
        this.name = name;
    }

    public int save(String request, Map<String, Object> parts) {
        reviews.put(request, parts);
        return reviews.size();
    }

    public Map<String, Object> load(String request) {
        return reviews.get(request);
    }
}
