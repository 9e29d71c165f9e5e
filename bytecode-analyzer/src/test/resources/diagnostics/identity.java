import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Reads {
    @Key
    private final String key = "x";

    private int count;

    @Override
    public boolean equals(Object other) { // error SF0211
        return other instanceof Reads r && r.key.equals(key) && count > 0;
    }

    @Override
    public int hashCode() { // error SF0211
        return helper();
    }

    private int helper() {
        return key == null ? 0 : deeper();
    }

    private int deeper() {
        return count;
    }

    @Override
    public String toString() {
        return key;
    }
}

class InheritsThem extends Reads {}

@Entity
class MethodKey {
    private final String name = "x".trim();

    @Key
    String key() {
        return name;
    }

    @Override
    public String toString() { // error SF0211
        return name;
    }
}
