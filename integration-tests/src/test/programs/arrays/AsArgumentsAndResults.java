// Arrays travel as values: what comes back is another array with the same elements.
package arrays.asargumentsandresults;

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
        Sorter sorter = new Sorter("s");
        int[] numbers = {3, 1, 2};
        int[] sorted = sorter.sort(numbers);
        String[][] texts = sorter.pair("a", new String[] {"b", null});
        return Arrays.asList(sorted, texts, sorter.sum(4, 5, 6), sorter.sum(), sorter.sort(new int[0]).length);
    }
}

@Entity
class Sorter {
    @Key
    final String name;

    private int used;

    public Sorter(String name) {
        this.name = name;
    }

    public int[] sort(int[] numbers) {
        used++;
        int[] copy = numbers.clone();
        Arrays.sort(copy);
        return copy;
    }

    public String[][] pair(String first, String[] second) {
        return new String[][] {{first, "" + used}, second};
    }

    public long sum(int... numbers) {
        long sum = used * 1000;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
