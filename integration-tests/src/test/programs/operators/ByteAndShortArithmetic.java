// Bytes and shorts are promoted to int, calculated and cast back, around remote calls.
package operators.byteandshortarithmetic;

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
        Cell cell = new Cell("cell", 20);
        byte low = cell.tiny();
        byte wrapped = (byte) (cell.tiny() + cell.tiny());
        int promoted = cell.tiny() * cell.tiny();
        short brief = (short) (cell.brief() + cell.brief());
        int unsigned = (byte) (cell.tiny() * 2) & 0xff;
        return Arrays.asList(low, wrapped, promoted, brief, unsigned, (short) -cell.brief(), ~cell.tiny());
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

    public byte tiny() {
        return (byte) (100 + value++);
    }

    public short brief() {
        return (short) (30_000 + value++);
    }
}
