package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;

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

class Index {
    final TreeMap<String, Integer> all = new TreeMap<>();
    final SortedMap<String, Integer> low = all.headMap("m"); // warning SF0309

    int size() {
        return low.size() + all.size();
    }
}

@Entity
class Stock {
    @Key
    private final String id;

    private final TreeMap<String, Integer> all = new TreeMap<>();
    private final SortedMap<String, Integer> low = all.headMap("m"); // error SF0209
    private transient SortedMap<String, Integer> high = all.tailMap("m");
    private SortedMap<String, Integer> other = new TreeMap<>();
    private transient TreeMap<String, Integer> cache = new TreeMap<>();
    private Index index = new Index();

    Stock(String id) {
        this.id = id;
    }

    int submaps(Item item) {
        TreeMap<String, Integer> map = new TreeMap<>();
        SortedMap<String, Integer> head = map.headMap("b");
        NavigableMap<String, Integer> reverse = map.descendingMap();
        int price = item.price(); // error SF0109 SF0109
        map.put("a", price);
        return head.size() + reverse.size();
    }

    int subsets(Item item) {
        TreeSet<Integer> set = new TreeSet<>();
        SortedSet<Integer> tail = set.tailSet(2);
        NavigableSet<String> keys = all.navigableKeySet();
        set.add(item.price()); // error SF0109 SF0109
        return tail.size() + keys.size();
    }

    int sublists(Item item, List<Integer> given) {
        List<Integer> linked = new LinkedList<>(given);
        List<Integer> part = linked.subList(0, 1);
        List<Integer> vector = new Vector<>(given);
        List<Integer> ofVector = vector.subList(0, 1);
        List<Integer> array = new ArrayList<>(given);
        List<Integer> ofArray = array.subList(0, 1);
        List<Integer> ofGiven = given.subList(0, 1);
        int price = item.price(); // error SF0109 SF0109
        return price + part.size() + linked.size() + vector.size() + ofVector.size() + array.size() + ofArray.size()
                + ofGiven.size();
    }

    int inAnExpression(Item item) {
        TreeSet<Integer> set = new TreeSet<>();
        return sum(set.headSet(3), item.price()) + set.size(); // error SF0109
    }

    private static int sum(SortedSet<Integer> set, int more) {
        return set.size() + more;
    }

    int ofState(Item item) {
        SortedMap<String, Integer> part = all.subMap("a", "c");
        return item.price() + part.size(); // error SF0109
    }

    int ofWhatTheCallerMayHave(TreeMap<String, Integer> map, Item item) {
        SortedMap<String, Integer> part = map.headMap("b");
        return item.price() + part.size(); // warning SF0309
    }

    int alone(Item item, List<Integer> given) {
        SortedSet<Integer> part = new TreeSet<>(given).headSet(3);
        SortedSet<Integer> copy = new TreeSet<>(part);
        return item.price() + part.size() + copy.size();
    }

    int before(Item item) {
        int size = all.headMap("b").size();
        return size + item.price() + all.tailMap("x").size();
    }

    void keep() {
        TreeMap<String, Integer> map = new TreeMap<>();
        other = map.headMap("b");
    }

    int ofWhatIsNotStored(Item item) {
        SortedMap<String, Integer> part = cache.headMap("m");
        return item.price() + part.size();
    }

    int all() {
        return low.size() + high.size() + other.size() + index.size();
    }
}
