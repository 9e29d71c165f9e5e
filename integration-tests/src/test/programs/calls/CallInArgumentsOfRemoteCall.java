// The arguments of a remote call are remote calls themselves, nested three deep.
package calls.callinargumentsofremotecall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Adder adder = new Adder("adder", 1);
        return adder.add(adder.add(2, adder.add(3, 4)), adder.add(adder.add(5, 6), 7));
    }
}

@Entity
class Adder {
    @Key
    final String name;

    int calls;

    public Adder(String name, int calls) {
        this.name = name;
        this.calls = calls;
    }

    public int add(int a, int b) {
        calls++;
        return a + b;
    }
}
