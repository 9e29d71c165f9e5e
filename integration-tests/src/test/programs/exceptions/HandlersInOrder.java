// Several handlers, subclass first: the first that fits is taken, for what calls throw and for what the method throws.
package exceptions.handlersinorder;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            try {
                seen.add(step(i, cell));
            } catch (ArrayIndexOutOfBoundsException e) {
                seen.add("array " + cell.next());
            } catch (IndexOutOfBoundsException e) {
                seen.add("index " + cell.next());
            } catch (RuntimeException e) {
                seen.add("runtime " + e.getMessage() + cell.next());
            } catch (Error e) {
                seen.add("error " + e.getMessage() + cell.next());
            } catch (Throwable e) {
                seen.add("throwable " + cell.next());
            }
        }
        return seen;
    }

    private int step(int i, Cell cell) throws Throwable {
        switch (i) {
            case 0:
                return new int[1][0].length + new int[cell.next()][cell.peek()][5].length;
            case 1:
                return new ArrayList<Integer>().get(cell.next());
            case 2:
                return cell.fails();
            case 3:
                throw new AssertionError("a" + cell.next());
            case 4:
                throw new Throwable("t" + cell.next());
            default:
                return cell.next();
        }
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
