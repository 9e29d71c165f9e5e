package dev.stateflow.conformance.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Messages under way. Keeps the order between any two parties, whatever else it does. */
final class Network<M> {
    private static final int REMEMBERED = 32;

    private final Delivery delivery;
    private final Random random;
    private final Map<Channel, Deque<M>> channels = new LinkedHashMap<>();
    private final List<M> delivered = new ArrayList<>();
    private boolean repeatLast;

    Network(StepVariant variant) {
        this.delivery = variant.delivery();
        this.random = new Random(variant.seed());
    }

    void send(Object from, Object to, M message) {
        channels.computeIfAbsent(new Channel(from, to), c -> new ArrayDeque<>()).add(message);
    }

    /** The next message to deliver; empty if nothing is under way. */
    Optional<M> next() {
        if (repeatLast) {
            repeatLast = false;
            return Optional.of(delivered.get(delivered.size() - 1));
        }
        if (delivery == Delivery.RANDOM_REPEATS && !delivered.isEmpty() && random.nextInt(4) == 0) {
            return Optional.of(delivered.get(random.nextInt(delivered.size())));
        }
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        M message = takeFresh();
        remember(message);
        repeatLast = delivery == Delivery.TWICE;
        return Optional.of(message);
    }

    private M takeFresh() {
        List<Channel> open = List.copyOf(channels.keySet());
        Channel channel = open.get(delivery == Delivery.RANDOM_REPEATS ? random.nextInt(open.size()) : 0);
        Deque<M> waiting = channels.getOrDefault(channel, new ArrayDeque<>());
        M message = waiting.remove();
        if (waiting.isEmpty()) {
            channels.remove(channel);
        }
        return message;
    }

    private void remember(M message) {
        if (delivery != Delivery.ONCE) {
            if (delivered.size() == REMEMBERED) {
                delivered.remove(random.nextInt(REMEMBERED));
            }
            delivered.add(message);
        }
    }

    private record Channel(Object from, Object to) {}
}
