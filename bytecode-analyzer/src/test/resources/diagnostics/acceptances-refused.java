package shop;

import dev.stateflow.api.Accept;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
@Accept("SF0209")
class Refusing { // error SF0402 SF0402
    @Key
    private final String id = "";

    @Accept({"SF0301", "SF9999", "sf0301"})
    void slowly() throws InterruptedException {
        Thread.sleep(1); // error SF0401 SF0401
    }

    @Accept("SF0003")
    int field;
}
