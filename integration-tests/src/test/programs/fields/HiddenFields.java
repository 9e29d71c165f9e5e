// A field that hides one of the same name in a superclass, and private fields of the same name at two levels.
package fields.hiddenfields;

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
        Derived derived = new Derived("d");
        derived.value += 5;
        ((Base) derived).value += 100;
        return Arrays.asList(derived.value, ((Base) derived).value, derived.both(), derived.secrets());
    }
}

@Entity
class Base {
    @Key
    final String name;

    public Base(String name) {
        this.name = name;
    }

    int value = 1;
    private int secret = 10;

    public int secrets() {
        return secret++;
    }
}

@Entity
class Derived extends Base {
    int value = 2;
    private int secret = 20;

    public Derived(String name) {
        super(name);
    }

    public String both() {
        return value + "/" + super.value;
    }

    @Override
    public int secrets() {
        return super.secrets() * 100 + secret++;
    }
}
