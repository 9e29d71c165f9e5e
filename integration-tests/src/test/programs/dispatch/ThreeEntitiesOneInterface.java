// One call by an interface reaches three entity types, in a loop and through a map.
package dispatch.threeentitiesoneinterface;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        List<Animal> animals = Arrays.asList(new Dog("d"), new Cat("c"), new Fish("f"));
        Map<String, Animal> byName = new LinkedHashMap<>();
        String sounds = "";
        for (Animal animal : animals) {
            sounds += animal.sound(sounds.length());
            byName.put(animal.toString(), animal);
        }
        int legs = 0;
        for (Animal animal : byName.values()) {
            legs = legs * 10 + animal.legs();
        }
        return Arrays.asList(sounds, legs, new ArrayList<>(byName.keySet()), animals.get(1).friend(animals.get(0)).legs());
    }
}

interface Animal {
    String sound(int x);

    int legs();

    default Animal friend(Animal other) {
        return legs() > other.legs() ? this : other;
    }
}

@Entity
class Dog implements Animal {
    @Key
    final String name;

    public Dog(String name) {
        this.name = name;
    }

    @Override
    public String sound(int x) {
        return "wuff" + x;
    }

    @Override
    public int legs() {
        return 4;
    }
}

@Entity
class Cat implements Animal {
    @Key
    final String name;

    private int lives = 9;

    public Cat(String name) {
        this.name = name;
    }

    @Override
    public String sound(int x) {
        return "miau" + lives--;
    }

    @Override
    public int legs() {
        return lives > 7 ? 4 : 3;
    }
}

@Entity
class Fish implements Animal {
    @Key
    final String name;

    public Fish(String name) {
        this.name = name;
    }

    @Override
    public String sound(int x) {
        return "";
    }

    @Override
    public int legs() {
        return 0;
    }
}
