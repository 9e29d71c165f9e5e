// Keys that are ints, longs, enums and UUIDs: instances are told apart by type and key.
package lifecycle.keysofeverytype;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        UUID uuid = UUID.fromString("12345678-1234-1234-1234-123456789012");
        new ByInt(1, "int");
        new ByInt(-1, "negative");
        new ByLong(1L << 40, "long");
        new ByEnum(Size.LARGE, "enum");
        new ByUuid(uuid, "uuid");
        new ByString("1", "string");
        new ByString("a b/ü?", "special");
        new ByString("", "empty");
        return Arrays.asList(
                Entities.ref(ByInt.class, 1).text(),
                Entities.ref(ByInt.class, -1).text(),
                Entities.ref(ByLong.class, 1L << 40).text(),
                Entities.ref(ByEnum.class, Size.LARGE).text(),
                Entities.ref(ByUuid.class, uuid).text(),
                Entities.ref(ByString.class, "1").text(),
                Entities.ref(ByString.class, "a b/ü?").text(),
                Entities.ref(ByString.class, "").text());
    }
}

enum Size {
    SMALL,
    LARGE
}

@Entity
class ByInt {
    @Key
    final int number;

    String text;

    public ByInt(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public String text() {
        return text + number;
    }
}

@Entity
class ByLong {
    @Key
    final long number;

    String text;

    public ByLong(long number, String text) {
        this.number = number;
        this.text = text;
    }

    public String text() {
        return text + number;
    }
}

@Entity
class ByEnum {
    @Key
    final Size size;

    String text;

    public ByEnum(Size size, String text) {
        this.size = size;
        this.text = text;
    }

    public String text() {
        return text + size;
    }
}

@Entity
class ByUuid {
    @Key
    final UUID uuid;

    String text;

    public ByUuid(UUID uuid, String text) {
        this.uuid = uuid;
        this.text = text;
    }

    public String text() {
        return text + uuid;
    }
}

@Entity
class ByString {
    @Key
    final String name;

    String text;

    public ByString(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public String text() {
        return text + name;
    }
}
