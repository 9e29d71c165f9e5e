// Classes of the user that have the names that the compiler would give to classes of its own.
package lifecycle.nestedclassnamedstep;

import dev.stateflow.api.Entities;
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
        Task task = new Task("t");
        Step step = new Step("s", 3);
        Object more = new Helper().twice(step);
        Task again = Entities.ref(Task.class, "t");
        Step one = Entities.ref(Step.class, "s");
        return Arrays.asList(task.advance(step), again.advance(one), more, new Task.Step(4).number, new Task.Step_().name());
    }

    @Entity
    static class Step {
        @Key
        final String name;

        private int number;

        public Step(String name, int number) {
            this.name = name;
            this.number = number;
        }

        public int next() {
            return ++number;
        }
    }
}

class Helper {
    int twice(Main.Step step) {
        return step.next() + step.next();
    }

    static class Step {}
}

@Entity
class Task {
    @Key
    final String id;

    private Step last;

    public Task(String id) {
        this.id = id;
    }

    public String advance(Main.Step by) {
        Step before = last;
        last = new Step(by.next());
        return (before == null ? "-" : before.number) + " " + last.number;
    }

    static class Step {
        final int number;

        Step(int number) {
            this.number = number;
        }
    }

    static class Step_ {
        String name() {
            return "underscore";
        }
    }
}
