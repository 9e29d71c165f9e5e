// The key is what a method without arguments gives, read from another field.
package lifecycle.keymethod;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.EntityExistsException;
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
        Person ann = new Person("Ann", "Lee", 1);
        Person bob = new Person("Bob", "Ray", 2);
        List<Object> seen = new ArrayList<>(Arrays.asList(ann.age(), bob.age(), Entities.exists(ann)));
        try {
            seen.add(new Person("Ann", "Lee", 3).age());
        } catch (EntityExistsException e) {
            seen.add(e.getMessage());
        }
        return seen;
    }
}

@Entity
class Person {
    private final String first;
    private final String last;
    private int age;

    public Person(String first, String last, int age) {
        this.first = first;
        this.last = last;
        this.age = age;
    }

    @Key
    public String fullName() {
        return first + " " + last;
    }

    public int age() {
        return age++;
    }
}
