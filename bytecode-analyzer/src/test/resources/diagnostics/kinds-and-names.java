import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;

@Entity
interface AnInterface { // error SF0206
    String id();
}

@Entity
@interface AnAnnotation {} // error SF0206

@Entity
enum AnEnum { // error SF0206
    A
}

@Entity
record ARecord(@Key String id) {} // error SF0206

@Entity
class GenericEntity<T> { // error SF0205
    @Key
    final String key = "x";
}

@Entity
class OfLibrary extends ArrayList<String> { // error SF0208
    @Key
    final String key = "x";
}

abstract class Between extends java.util.AbstractList<String> {}

@Entity
abstract class Indirectly extends Between { // error SF0208
    @Key
    final String key = "x";
}

abstract class NotAgain extends Indirectly {}

class Outer {
    @Entity
    class Inner { // error SF0212
        @Key
        final String key = "x";
    }

    Object local() {
        @Entity
        class Local { // error SF0212
            @Key
            final String key = "x";
        }
        return new Plain() {}; // error SF0212
    }
}

@Entity
class Plain {
    @Key
    final String key = "x";
}

@Entity(name = "a/b")
class Slash { // error SF0213
    @Key
    final String key = "x";
}

@Entity(name = "a\nb")
class LineFeed { // error SF0213
    @Key
    final String key = "x";
}

@Entity(name = "..")
class Dots { // error SF0213
    @Key
    final String key = "x";
}

@Entity(name = "a b")
class Space { // error SF0213
    @Key
    final String key = "x";
}

@Entity(name = "Straße_1.x-y~z")
class Fine {
    @Key
    final String key = "x";
}

@Entity(name = "Fine")
class SameName { // error SF0207
    @Key
    final String key = "x";
}

class One {
    @Entity
    static class Fine {
        @Key
        final String key = "x";
    }
}
