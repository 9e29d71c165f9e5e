package dev.stateflow.runtime.local.http;

import dev.stateflow.engines.GatewayProcess;
import dev.stateflow.engines.KafkaBroker;
import dev.stateflow.kafka.wire.Topics;

/** The sample application behind a gateway, with a stand-in for the job, and a client that calls it. */
final class GatewayTestClient extends HttpTestClient {
    private final AutoCloseable job;
    private final GatewayProcess gateway;

    private GatewayTestClient(AutoCloseable job, GatewayProcess gateway) {
        super(gateway.listening());
        this.job = job;
        this.gateway = gateway;
    }

    static GatewayTestClient start(KafkaBroker kafka, String name) {
        Topics topics = Topics.of(name);
        kafka.createTopics(2, topics.requests(), topics.replies(), topics.deadLetters());
        return new GatewayTestClient(GatewayProcess.job(kafka, topics), GatewayProcess.on(kafka, topics));
    }

    @Override
    public void close() {
        gateway.close();
        try {
            job.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
