// References in fields: set at construction, changed, null, to itself and in a circle.
package references.infields;

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
        Person ann = new Person("ann", 30);
        Person bob = new Person("bob", 40);
        ann.befriend(bob);
        bob.befriend(ann);
        Person cid = new Person("cid", 50);
        cid.befriend(cid);
        return Arrays.asList(
                ann.friendsAge(),
                ann.friend().friend().friend().age(),
                cid.friendsAge(),
                new Person("dan", 1).friend() == null);
    }
}

@Entity
class Person {
    @Key
    final String name;

    int age;

    private Person friend;

    public Person(String name, int age) {
        this.name = name;
        this.age = age;
    }

    public void befriend(Person other) {
        friend = other;
    }

    public Person friend() {
        return friend;
    }

    public int friendsAge() {
        return friend.age() + 1;
    }

    public int age() {
        return age;
    }
}
