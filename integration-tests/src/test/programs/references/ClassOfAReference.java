// getClass, instanceof and Class.cast on references give the entity's class.
package references.classofareference;

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
        Base base = new Base("b");
        Object derived = new Derived("d").self();
        return Arrays.asList(
                base.getClass() == Base.class,
                derived.getClass().getSimpleName(),
                derived instanceof Base,
                base instanceof Derived,
                Base.class.cast(derived).label(),
                Derived.class.isInstance(base));
    }
}

@Entity
class Base {
    @Key
    final String name;

    public Base(String name) {
        this.name = name;
    }

    public String label() {
        return "base " + name;
    }

    public Object self() {
        return this;
    }
}

@Entity
class Derived extends Base {
    public Derived(String name) {
        super(name);
    }

    @Override
    public String label() {
        return "derived " + super.label();
    }
}
