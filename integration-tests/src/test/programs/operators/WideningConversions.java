// Answers are widened on the way to their operands: byte, short, char, int, long, float to the wider type.
package operators.wideningconversions;

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
        Cell cell = new Cell("cell", 3);
        long fromInt = cell.next();
        float fromLong = cell.wide();
        double fromFloat = cell.small();
        int fromChar = cell.letter();
        int fromByte = cell.tiny();
        double fromShort = cell.brief();
        double mixed = cell.next() + cell.wide() + cell.small() + cell.real() + cell.letter();
        return Arrays.asList(fromInt, fromLong, fromFloat, fromChar, fromByte, fromShort, mixed, 1 / 2 * cell.real());
    }

    public double runLargeIntToFloat() {
        Cell cell = new Cell("largeIntToFloat", 16_777_217);
        float rounded = cell.peek();
        return rounded + cell.next();
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

    public int peek() {
        return value;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
    }

    public float small() {
        return value++ / 8f;
    }

    public char letter() {
        return (char) ('a' + value++);
    }

    public byte tiny() {
        return (byte) (100 + value++);
    }

    public short brief() {
        return (short) (30_000 + value++);
    }
}
