// Objects of the JDK are made from answers: collections, strings, numbers, exceptions.
package construction.jdkobjects;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Integer> list = new ArrayList<>(Arrays.asList(cell.next(), cell.next()));
        Map<String, List<Integer>> map = new LinkedHashMap<>(Collections.singletonMap(cell.text(), new ArrayList<>(list)));
        BigDecimal sum = new BigDecimal(cell.next()).add(new BigDecimal(cell.text().substring(1)));
        BigInteger big = new BigInteger("" + cell.wide()).multiply(BigInteger.valueOf(cell.wide()));
        String chars = new String(new char[] {cell.letter(), cell.letter()});
        Throwable failure = new IllegalStateException(cell.text(), new RuntimeException(cell.text()));
        return Arrays.asList(list, map, sum, big, chars, failure.getMessage(), failure.getCause().getMessage());
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

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public char letter() {
        return (char) ('a' + value++);
    }
}
