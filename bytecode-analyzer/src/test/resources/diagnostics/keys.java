import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

@Entity
class WithoutKey { // error SF0201
    int value;
}

class InheritsNoKey extends WithoutKey {
    String name;
}

@Entity
class TwoFields {
    @Key
    private final String a = "a"; // error SF0202

    @Key
    private final String b = "b";
}

@Entity
class FieldAndMethod {
    @Key
    private final String a = "a"; // error SF0202

    @Key
    String b() {
        return a;
    }
}

@Entity
class NotFinal {
    @Key
    private String key = "a"; // error SF0203
}

@Entity
class NotFinalBesideParameter {
    @Key private String name; // error SF0203

    NotFinalBesideParameter(String name) {
        this.name = name;
    }
}

@Entity
class StaticKey {
    @Key
    static final Object KEY = new Object(); // error SF0203 SF0204
}

class SecondKey extends NotFinal {
    @Key
    private final int more = 1; // error SF0202
}

class InheritsTwoKeys extends SecondKey {}

@Entity
class DoubleKey {
    @Key
    private final double key = Math.random(); // error SF0204
}

@Entity
class CharKey {
    @Key
    private final Character key = 'x'; // error SF0204
}

record Bad(String name, float size) {}

record Endless(int number, Endless next) {}

record Generic<T>(T value) {}

@Entity
class RecordKey {
    @Key
    private final Bad key = new Bad("x", 1); // error SF0204
}

@Entity
class EndlessKey {
    @Key
    private final Endless key = new Endless(1, null); // error SF0204
}

@Entity
class GenericKey {
    @Key
    private final Generic<String> key = new Generic<>("x"); // error SF0204
}

@Entity
class ListKey {
    @Key
    private final List<String> key = List.of(); // error SF0204
}

@Entity
class ArrayKey {
    @Key
    private final int[] key = {1}; // error SF0204
}

@Entity
class MethodWithParameter {
    @Key
    String key(int i) { // error SF0214
        return "x";
    }
}

@Entity
class VoidMethod {
    @Key
    void key() {} // error SF0214
}

@Entity
class StaticMethod {
    @Key
    static String key() { // error SF0214
        return "x";
    }
}

@Entity
class ChangingKey {
    private String name = "x";

    @Key
    String key() { // error SF0214
        return part().trim();
    }

    private String part() {
        return name;
    }
}

@Entity
abstract class Base {
    @Key
    public String key() { // error SF0214
        return "x";
    }
}

class Derived extends Base {
    private int counter;

    @Override
    public String key() {
        return "x" + counter;
    }
}

@Entity
class MethodTypeKey {
    @Key
    Object key() { // error SF0204
        return this;
    }
}
