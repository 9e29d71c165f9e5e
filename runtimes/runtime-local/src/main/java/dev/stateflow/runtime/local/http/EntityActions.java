package dev.stateflow.runtime.local.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.ScheduledCall;
import dev.stateflow.runtime.core.codec.CodecException;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.local.json.Catalogue;
import dev.stateflow.runtime.local.json.JsonFormat;
import dev.stateflow.runtime.local.json.Keys;
import dev.stateflow.runtime.local.service.EntityService;
import dev.stateflow.runtime.local.service.EntityService.Creation;
import dev.stateflow.runtime.local.service.InternalErrorException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Creates, calls and deletes instances on behalf of clients. */
final class EntityActions {
    /** Between the key and the id of a scheduled call, in its path. */
    static final String SCHEDULED = "scheduled";

    private final EntityService service;
    private final JsonFormat json;
    private final Documents documents;
    private final Arguments arguments;

    EntityActions(EntityService service, JsonFormat json, Documents documents) {
        this.service = service;
        this.json = json;
        this.documents = documents;
        this.arguments = new Arguments(json);
    }

    CompletableFuture<Answer> create(EntityInterface entity, Exchange exchange) {
        if (!Catalogue.isConcrete(entity.type()) || entity.constructors().isEmpty()) {
            throw new Problem(
                    ProblemType.ABSTRACT_ENTITY,
                    entity.name()
                            + (Catalogue.isConcrete(entity.type()) ? " has no public constructor" : " is abstract"));
        }
        refuseDelay(exchange);
        Arguments.Bound bound = arguments.bind(entity.constructors(), body(exchange));
        return service.create(
                        entity.type(),
                        bound.callable().index(),
                        bound.values(),
                        exchange.idempotencyKey().orElse(null))
                .thenApply(creation -> created(entity, creation));
    }

    private Answer created(EntityInterface entity, Creation creation) {
        if (creation.outcome() instanceof Outcome.Failure failure) {
            if (creation.address().isPresent()) {
                Address address = creation.address().get();
                if (failure.exception() instanceof EntityExistsException) {
                    throw new Problem(ProblemType.KEY_EXISTS, address + " exists already")
                            .with("entity", address.entity())
                            .with("key", Keys.name(address.key()));
                }
            }
            throw thrown(failure.exception());
        }
        Address address = creation.address().orElseThrow();
        return documents.json(201, identity(entity, address.key())).header("Location", path(entity, address.key()));
    }

    CompletableFuture<Answer> call(
            EntityInterface entity, Address target, List<Callable> overloads, Exchange exchange) {
        Arguments.Bound bound = arguments.bind(overloads, body(exchange));
        Operation.Invoke invoke = new Operation.Invoke(bound.callable().key(), bound.values());
        if (exchange.after().isPresent()) {
            return schedule(entity, target, invoke, exchange.after().get(), exchange);
        }
        return service.call(target, invoke, exchange.idempotencyKey().orElse(null))
                .thenApply(outcome -> documents.value(bound.callable().result(), value(target, outcome)));
    }

    private CompletableFuture<Answer> schedule(
            EntityInterface entity, Address target, Operation.Invoke call, Duration after, Exchange exchange) {
        Operation schedule = new Operation.Schedule(call, millis(after));
        return service.call(target, schedule, exchange.idempotencyKey().orElse(null))
                .thenApply(outcome -> {
                    long id = ((ScheduledCall) Objects.requireNonNull(value(target, outcome))).id();
                    return documents
                            .json(202, Map.of("id", id))
                            .header("Location", path(entity, target.key()) + "/" + SCHEDULED + "/" + id);
                });
    }

    /** Rounded up: it must not be too early. */
    private static long millis(Duration after) {
        try {
            return after.plusNanos(999_999).toMillis();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE; // never
        }
    }

    CompletableFuture<Answer> cancel(Address target, String id, Exchange exchange) {
        Problem unknown = new Problem(
                ProblemType.UNKNOWN_CALL,
                target + " has no scheduled call " + id
                        + " that has not begun: it may have begun, or have been cancelled");
        long number;
        try {
            number = Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw unknown;
        }
        return service.call(
                        target,
                        new Operation.Cancel(number),
                        exchange.idempotencyKey().orElse(null))
                .thenApply(outcome -> {
                    if (Boolean.TRUE.equals(value(target, outcome))) {
                        return Answer.empty(204);
                    }
                    throw unknown;
                });
    }

    private static void refuseDelay(Exchange exchange) {
        if (exchange.after().isPresent()) {
            throw new Problem(ProblemType.BAD_REQUEST, "only calls of methods can be scheduled for later, by after=…");
        }
    }

    private static String path(EntityInterface entity, Object key) {
        return "/v1/" + Keys.encode(entity.name()) + "/" + Keys.format(key);
    }

    CompletableFuture<Answer> delete(Address target, Exchange exchange) {
        refuseDelay(exchange);
        return service.call(
                        target,
                        new Operation.Delete(),
                        exchange.idempotencyKey().orElse(null))
                .thenApply(outcome -> {
                    value(target, outcome);
                    return Answer.empty(204);
                });
    }

    CompletableFuture<Answer> exists(EntityInterface entity, Address target) {
        return service.call(target, new Operation.Exists(), null).thenApply(outcome -> {
            if (Boolean.TRUE.equals(value(target, outcome))) {
                return documents.json(200, identity(entity, target.key()));
            }
            throw unknownKey(target);
        });
    }

    private @Nullable Object value(Address target, Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.value();
        }
        Throwable exception = ((Outcome.Failure) outcome).exception();
        // the same exception may come from a call that the application made to another instance
        if (exception instanceof EntityNotFoundException
                && (target + " does not exist").equals(exception.getMessage())) {
            throw unknownKey(target);
        }
        throw thrown(exception);
    }

    private Problem thrown(Throwable exception) {
        if (exception instanceof InternalErrorException) {
            return documents.problemOf(exception);
        }
        if (exception instanceof CodecException) {
            return documents.internalError("a value can't cross from one instance to another", exception);
        }
        String name = exception.getClass().getName();
        String message = exception.getMessage();
        Problem problem = new Problem(
                        ProblemType.APPLICATION_EXCEPTION,
                        exception.getClass().getSimpleName() + (message == null ? "" : ": " + message))
                .with("exception", name);
        return message == null ? problem : problem.with("message", message);
    }

    private static Problem unknownKey(Address target) {
        return new Problem(ProblemType.UNKNOWN_KEY, target + " does not exist")
                .with("entity", target.entity())
                .with("key", Keys.name(target.key()));
    }

    private static Map<String, Object> identity(EntityInterface entity, Object key) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", entity.name());
        identity.put("key", key);
        return identity;
    }

    private JsonNode body(Exchange exchange) {
        byte[] body = exchange.body();
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        // a web page can send a body of no type, and of the types of forms, to any server
        checkMediaType(exchange.contentType().orElse("of no stated type"));
        try {
            JsonNode node = json.parse(body);
            return node.isMissingNode() ? JsonNodeFactory.instance.objectNode() : node;
        } catch (JsonProcessingException e) {
            Problem problem = new Problem(ProblemType.MALFORMED_JSON, firstLine(e.getOriginalMessage()));
            JsonLocation place = e.getLocation();
            throw place == null
                    ? problem
                    : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
        }
    }

    private static void checkMediaType(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        String type = parts[0].strip();
        boolean isJson = type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            isJson &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
        }
        if (!isJson) {
            throw new Problem(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "the body is " + contentType + ", not JSON: send it with 'Content-Type: application/json'")
                    .header("Accept", Answer.JSON);
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
