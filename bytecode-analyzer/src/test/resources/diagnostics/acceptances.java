package shop;

import dev.stateflow.api.Accept;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

@Entity
class Accepting {
    @Accept("SF0302")
    static int calls;

    @Accept("SF0302")
    static int constant;

    @Key
    private final String id;

    Accepting(String id) { // warning SF0403
        this.id = id;
        calls++;
    }

    @Accept({"SF0301", "SF0303"})
    void slowly(List<Integer> delays) {
        delays.forEach(delay -> {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        new Thread(() -> {});
    }

    @Accept({"SF0301", "SF0304"})
    void once() throws InterruptedException {
        Thread.sleep(1); // warning SF0403
    }

    void twice() throws InterruptedException {
        Thread.sleep(1); // warning SF0301
    }

    @Accept("SF0301")
    static class Nested {
        static void pause() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    void nested() throws InterruptedException {
        Nested.pause();
    }

    @Accept("SF0110")
    static void main() {
        new Accepting("x").ask(new Accepting("y"));
    }

    public void ask(Accepting other) {
        other.nothing();
    }

    public void nothing() {}
}
