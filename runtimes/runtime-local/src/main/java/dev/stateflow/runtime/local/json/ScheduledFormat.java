package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.EntityType.MemberInfo;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.record.Timer;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON for calls that clients have scheduled for an instance and that have not begun: {@code {"id": …, "due": time, "method": key, "arguments": […]}}. What entities
 * schedule is code and what it has captured, which may be part of the state: that has no JSON form.
 */
final class ScheduledFormat {
    private final JsonFormat json;

    ScheduledFormat(JsonFormat json) {
        this.json = json;
    }

    /** Writes an array of the timers that begin calls. */
    void write(EntityType type, Collection<Timer> timers, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Timer timer : timers) {
            if (timer.action() instanceof Timer.BeginCall begin) {
                List<@Nullable Object> arguments = begin.call().arguments();
                List<JavaType> types = parameters(type, begin.call().member(), arguments.size());
                out.writeStartObject();
                out.writeNumberField("id", timer.id());
                out.writeStringField("due", Instant.ofEpochMilli(timer.due()).toString());
                out.writeStringField("method", begin.call().member());
                out.writeArrayFieldStart("arguments");
                for (int i = 0; i < types.size(); i++) {
                    out.writeRawValue(new String(json.write(types.get(i), arguments.get(i)), StandardCharsets.UTF_8));
                }
                out.writeEndArray();
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }

    private List<JavaType> parameters(EntityType type, String member, int count) throws IOException {
        int index = type.member(member, count);
        if (index < 0 || type.members().get(index).parameters().size() != count) {
            throw new IOException(type.name() + " has no method " + member + " with " + count + " arguments");
        }
        return parameters(type, type.members().get(index));
    }

    private List<JavaType> parameters(EntityType type, MemberInfo member) {
        ClassLoader loader = type.type().getClassLoader();
        String descriptor = member.key().substring(member.key().indexOf('('));
        MethodType erasure = MethodType.fromMethodDescriptorString(descriptor, loader);
        List<JavaType> types = new ArrayList<>();
        for (int i = 0; i < member.parameters().size(); i++) {
            types.add(json.type(member.parameters().get(i).signature(), erasure.parameterType(i), loader));
        }
        return types;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param beyond the number that no call of the instance has reached
     * @throws MismatchException if it does not fit the application; says where
     */
    List<Timer> read(EntityType type, JsonNode calls, long beyond) throws MismatchException {
        List<Timer> timers = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            try {
                timers.add(readOne(type, calls.get(i), beyond));
            } catch (MismatchException e) {
                throw new MismatchException(".scheduled[" + i + "]" + e.path(), e.expected(), e.found());
            }
        }
        return timers;
    }

    private Timer readOne(EntityType type, JsonNode call, long beyond) throws MismatchException {
        JsonNode id = call.path("id");
        if (!id.canConvertToLong() || id.asLong() < 0 || id.asLong() >= beyond) {
            throw new MismatchException(".id", "a number below nextCall", MismatchException.describe(id));
        }
        String method = call.path("method").asText();
        JsonNode given = call.path("arguments");
        List<JavaType> types;
        try {
            types = method.indexOf('(') < 0 ? List.of() : parameters(type, method, given.size());
        } catch (IOException e) {
            types = List.of();
        }
        if (method.indexOf('(') < 0 || types.size() != given.size()) {
            throw new MismatchException(
                    ".method", "a method of " + type.name() + " with " + given.size() + " arguments", method);
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            try {
                arguments.add(json.read(types.get(i), given.get(i)));
            } catch (MismatchException e) {
                throw new MismatchException(".arguments[" + i + "]" + e.path(), e.expected(), e.found());
            }
        }
        return new Timer(id.asLong(), due(call), new Timer.BeginCall(new Operation.Invoke(method, arguments)));
    }

    private static long due(JsonNode call) throws MismatchException {
        String due = call.path("due").asText();
        try {
            return Instant.parse(due).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new MismatchException(".due", "a time such as 2026-01-31T12:00:00Z", "\"" + due + "\"");
        }
    }
}
