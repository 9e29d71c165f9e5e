// Overrides with narrower results, called by both types: the bridge suspends too.
package dispatch.covariantresults;

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
        Maker plain = new Maker("p");
        Maker special = new SpecialMaker("s");
        SpecialMaker known = (SpecialMaker) special;
        return Arrays.asList(plain.make(1), special.make(2), known.make(3).intValue(), special.self() == known, known.self().extra());
    }
}

@Entity
class Maker {
    @Key
    final String name;

    int made;

    public Maker(String name) {
        this.name = name;
    }

    public Number make(int x) {
        return made++ + x * 0.5;
    }

    public Maker self() {
        return this;
    }
}

@Entity
class SpecialMaker extends Maker {
    public SpecialMaker(String name) {
        super(name);
    }

    @Override
    public Integer make(int x) {
        return made++ + 10 * x;
    }

    @Override
    public SpecialMaker self() {
        made++;
        return this;
    }

    public int extra() {
        return made * 100;
    }
}
