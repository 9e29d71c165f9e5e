package dev.stateflow.engines;

/** One broker for all tests that ask for it: each uses topics of its own. */
public final class SharedKafka extends SharedEngine<KafkaBroker> {
    public SharedKafka() {
        super(KafkaBroker.class, "kafka", KafkaBroker::start);
    }
}
