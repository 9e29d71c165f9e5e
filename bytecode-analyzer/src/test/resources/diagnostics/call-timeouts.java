package time;

import dev.stateflow.api.CallTimeout;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

interface Priced {
    @CallTimeout("P1D")
    int price();

    @CallTimeout("PT1H30M")
    int quantity();
}

@Entity
class Limited implements Priced {
    @Key
    private final String name;

    Limited(String name) {
        this.name = name;
    }

    @CallTimeout("PT0.0000001S")
    public int price() {
        return 1;
    }

    public int quantity() {
        return 2;
    }

    @CallTimeout("5s")
    void seconds() {
        name.trim(); // error SF0220
    }

    @CallTimeout("PT0S")
    void nothing() {
        name.trim(); // error SF0220
    }

    @CallTimeout("-PT1S")
    void negative() {
        name.trim(); // error SF0220
    }

    @CallTimeout("PT9223372036854775807S")
    void endless() {
        name.trim(); // error SF0220
    }

    @CallTimeout("PT1S")
    static void shared() {
        "".trim(); // error SF0220
    }
}
