// A generic helper class keeps references of any type, calls by its bound and gives them back with a cast.
package generics.helperofreferences;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Team<Cell> team = new Team<>(new Cell("a", 1));
        team.add(new Cell("b", 10)).add(team.first());
        Cell best = team.best();
        Team<? extends Cell> unknown = team;
        return Arrays.asList(best.next(), team.first().next(), unknown.best(), team.sum());
    }
}

class Team<T extends Cell> {
    private final List<T> members = new ArrayList<>();

    Team(T first) {
        members.add(first);
    }

    Team<T> add(T member) {
        members.add(member);
        return this;
    }

    T first() {
        return members.get(0);
    }

    T best() {
        T best = first();
        for (T member : members) {
            best = member.next() > best.next() ? member : best;
        }
        return best;
    }

    int sum() {
        int sum = 0;
        for (T member : members) {
            sum += member.next();
        }
        return sum;
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
}
