// A switch of a hundred cases, each with a call, in one method.
package switches.hundredcases;

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
        for (int i = 0; i < 100; i += 9) {
            seen.add(pick(i, cell));
        }
        return seen;
    }

    private int pick(int i, Cell cell) {
        switch (i) {
            case 0:
                return cell.next() * 0;
            case 1:
                return cell.plus(1);
            case 2:
                return cell.next() - cell.next();
            case 3:
                return cell.next() * 3;
            case 4:
                return cell.plus(4);
            case 5:
                return cell.next() - cell.next();
            case 6:
                return cell.next() * 6;
            case 7:
                return cell.plus(7);
            case 8:
                return cell.next() - cell.next();
            case 9:
                return cell.next() * 9;
            case 10:
                return cell.plus(10);
            case 11:
                return cell.next() - cell.next();
            case 12:
                return cell.next() * 12;
            case 13:
                return cell.plus(13);
            case 14:
                return cell.next() - cell.next();
            case 15:
                return cell.next() * 15;
            case 16:
                return cell.plus(16);
            case 17:
                return cell.next() - cell.next();
            case 18:
                return cell.next() * 18;
            case 19:
                return cell.plus(19);
            case 20:
                return cell.next() - cell.next();
            case 21:
                return cell.next() * 21;
            case 22:
                return cell.plus(22);
            case 23:
                return cell.next() - cell.next();
            case 24:
                return cell.next() * 24;
            case 25:
                return cell.plus(25);
            case 26:
                return cell.next() - cell.next();
            case 27:
                return cell.next() * 27;
            case 28:
                return cell.plus(28);
            case 29:
                return cell.next() - cell.next();
            case 30:
                return cell.next() * 30;
            case 31:
                return cell.plus(31);
            case 32:
                return cell.next() - cell.next();
            case 33:
                return cell.next() * 33;
            case 34:
                return cell.plus(34);
            case 35:
                return cell.next() - cell.next();
            case 36:
                return cell.next() * 36;
            case 37:
                return cell.plus(37);
            case 38:
                return cell.next() - cell.next();
            case 39:
                return cell.next() * 39;
            case 40:
                return cell.plus(40);
            case 41:
                return cell.next() - cell.next();
            case 42:
                return cell.next() * 42;
            case 43:
                return cell.plus(43);
            case 44:
                return cell.next() - cell.next();
            case 45:
                return cell.next() * 45;
            case 46:
                return cell.plus(46);
            case 47:
                return cell.next() - cell.next();
            case 48:
                return cell.next() * 48;
            case 49:
                return cell.plus(49);
            case 50:
                return cell.next() - cell.next();
            case 51:
                return cell.next() * 51;
            case 52:
                return cell.plus(52);
            case 53:
                return cell.next() - cell.next();
            case 54:
                return cell.next() * 54;
            case 55:
                return cell.plus(55);
            case 56:
                return cell.next() - cell.next();
            case 57:
                return cell.next() * 57;
            case 58:
                return cell.plus(58);
            case 59:
                return cell.next() - cell.next();
            case 60:
                return cell.next() * 60;
            case 61:
                return cell.plus(61);
            case 62:
                return cell.next() - cell.next();
            case 63:
                return cell.next() * 63;
            case 64:
                return cell.plus(64);
            case 65:
                return cell.next() - cell.next();
            case 66:
                return cell.next() * 66;
            case 67:
                return cell.plus(67);
            case 68:
                return cell.next() - cell.next();
            case 69:
                return cell.next() * 69;
            case 70:
                return cell.plus(70);
            case 71:
                return cell.next() - cell.next();
            case 72:
                return cell.next() * 72;
            case 73:
                return cell.plus(73);
            case 74:
                return cell.next() - cell.next();
            case 75:
                return cell.next() * 75;
            case 76:
                return cell.plus(76);
            case 77:
                return cell.next() - cell.next();
            case 78:
                return cell.next() * 78;
            case 79:
                return cell.plus(79);
            case 80:
                return cell.next() - cell.next();
            case 81:
                return cell.next() * 81;
            case 82:
                return cell.plus(82);
            case 83:
                return cell.next() - cell.next();
            case 84:
                return cell.next() * 84;
            case 85:
                return cell.plus(85);
            case 86:
                return cell.next() - cell.next();
            case 87:
                return cell.next() * 87;
            case 88:
                return cell.plus(88);
            case 89:
                return cell.next() - cell.next();
            case 90:
                return cell.next() * 90;
            case 91:
                return cell.plus(91);
            case 92:
                return cell.next() - cell.next();
            case 93:
                return cell.next() * 93;
            case 94:
                return cell.plus(94);
            case 95:
                return cell.next() - cell.next();
            case 96:
                return cell.next() * 96;
            case 97:
                return cell.plus(97);
            case 98:
                return cell.next() - cell.next();
            case 99:
                return cell.next() * 99;
            default:
                return -1;
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

    public int plus(int amount) {
        value += amount;
        return value;
    }
}
