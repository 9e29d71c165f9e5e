// A text of more than two hundred parts: more than one instruction can take.
package strings.longconcatenation;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Cell cell = new Cell("cell", 1);
        return "a" + cell.next() + "b" + cell.text() + "c" + cell.letter() + "d" + cell.wide() + "e" + cell.real()
                + "k0" + cell.next() + "," + cell.text() + "0" + cell.letter()
                + "k1" + cell.next() + "," + cell.text() + "1" + cell.letter()
                + "k2" + cell.next() + "," + cell.text() + "2" + cell.letter()
                + "k3" + cell.next() + "," + cell.text() + "3" + cell.letter()
                + "k4" + cell.next() + "," + cell.text() + "4" + cell.letter()
                + "k5" + cell.next() + "," + cell.text() + "5" + cell.letter()
                + "k6" + cell.next() + "," + cell.text() + "6" + cell.letter()
                + "k7" + cell.next() + "," + cell.text() + "7" + cell.letter()
                + "k8" + cell.next() + "," + cell.text() + "8" + cell.letter()
                + "k9" + cell.next() + "," + cell.text() + "9" + cell.letter()
                + "k10" + cell.next() + "," + cell.text() + "10" + cell.letter()
                + "k11" + cell.next() + "," + cell.text() + "11" + cell.letter()
                + "k12" + cell.next() + "," + cell.text() + "12" + cell.letter()
                + "k13" + cell.next() + "," + cell.text() + "13" + cell.letter()
                + "k14" + cell.next() + "," + cell.text() + "14" + cell.letter()
                + "k15" + cell.next() + "," + cell.text() + "15" + cell.letter()
                + "k16" + cell.next() + "," + cell.text() + "16" + cell.letter()
                + "k17" + cell.next() + "," + cell.text() + "17" + cell.letter()
                + "k18" + cell.next() + "," + cell.text() + "18" + cell.letter()
                + "k19" + cell.next() + "," + cell.text() + "19" + cell.letter()
                + "k20" + cell.next() + "," + cell.text() + "20" + cell.letter()
                + "k21" + cell.next() + "," + cell.text() + "21" + cell.letter()
                + "k22" + cell.next() + "," + cell.text() + "22" + cell.letter()
                + "k23" + cell.next() + "," + cell.text() + "23" + cell.letter()
                + "k24" + cell.next() + "," + cell.text() + "24" + cell.letter()
                + "k25" + cell.next() + "," + cell.text() + "25" + cell.letter()
                + "k26" + cell.next() + "," + cell.text() + "26" + cell.letter()
                + "k27" + cell.next() + "," + cell.text() + "27" + cell.letter()
                + "k28" + cell.next() + "," + cell.text() + "28" + cell.letter()
                + "k29" + cell.next() + "," + cell.text() + "29" + cell.letter()
                + "k30" + cell.next() + "," + cell.text() + "30" + cell.letter()
                + "k31" + cell.next() + "," + cell.text() + "31" + cell.letter()
                + "k32" + cell.next() + "," + cell.text() + "32" + cell.letter()
                + "k33" + cell.next() + "," + cell.text() + "33" + cell.letter()
                + "end" + cell.next();
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

    public double real() {
        return value++ / 4.0;
    }

    public char letter() {
        return (char) ('a' + value++);
    }
}
