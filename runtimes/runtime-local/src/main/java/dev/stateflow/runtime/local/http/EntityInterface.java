package dev.stateflow.runtime.local.http;

import com.fasterxml.jackson.databind.JavaType;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.EntityType.ConstructorInfo;
import dev.stateflow.runtime.core.abi.EntityType.MemberInfo;
import dev.stateflow.runtime.core.abi.EntityType.MemberKind;
import dev.stateflow.runtime.local.json.Catalogue;
import dev.stateflow.runtime.local.json.JsonFormat;
import dev.stateflow.runtime.local.json.TypeNames;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entity type as clients see it: its key, constructors and methods with their types. Immutable, made once at start. */
final class EntityInterface {
    private final EntityType type;
    private final JavaType keyType;
    private final List<Callable> constructors = new ArrayList<>();
    private final Map<String, List<Callable>> methods = new LinkedHashMap<>();

    EntityInterface(EntityType type, JsonFormat json) {
        this.type = type;
        this.keyType = json.keyType(type);
        for (int i = 0; i < type.constructors().size(); i++) {
            ConstructorInfo each = type.constructors().get(i);
            MethodType erasure = MethodType.fromMethodDescriptorString(each.descriptor(), loader());
            constructors.add(new Callable(
                    i,
                    each.descriptor(),
                    type.name(),
                    parameters(each.parameters(), erasure, json),
                    json.type("V", void.class, loader())));
        }
        for (MemberInfo each : type.members()) {
            if (each.kind() == MemberKind.CALL && each.exposed()) {
                String descriptor = each.key().substring(each.key().indexOf('('));
                MethodType erasure = MethodType.fromMethodDescriptorString(descriptor, loader());
                methods.computeIfAbsent(each.name(), n -> new ArrayList<>())
                        .add(new Callable(
                                -1,
                                each.key(),
                                each.name(),
                                parameters(each.parameters(), erasure, json),
                                json.type(each.result(), erasure.returnType(), loader())));
            }
        }
    }

    private ClassLoader loader() {
        return type.type().getClassLoader();
    }

    private List<Callable.Parameter> parameters(
            List<EntityType.Parameter> parameters, MethodType erasure, JsonFormat json) {
        List<Callable.Parameter> found = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            EntityType.Parameter each = parameters.get(i);
            found.add(new Callable.Parameter(
                    each.name(), json.type(each.signature(), erasure.parameterType(i), loader())));
        }
        return found;
    }

    EntityType type() {
        return type;
    }

    String name() {
        return type.name();
    }

    JavaType keyType() {
        return keyType;
    }

    List<Callable> constructors() {
        return constructors;
    }

    /** The overloads of each method, by name. */
    Map<String, List<Callable>> methods() {
        return methods;
    }

    /** What {@code GET /v1} tells of it. */
    Map<String, Object> describe() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", name());
        out.put("abstract", !Catalogue.isConcrete(type));
        out.put("key", described(type.key().name(), keyType));
        out.put(
                "constructors",
                constructors.stream()
                        .map(c -> Map.of("parameters", describe(c.parameters())))
                        .toList());
        List<Object> described = new ArrayList<>();
        for (List<Callable> overloads : methods.values()) {
            for (Callable method : overloads) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("name", method.name());
                each.put("parameters", describe(method.parameters()));
                each.put("result", TypeNames.of(method.result()));
                described.add(each);
            }
        }
        out.put("methods", described);
        return out;
    }

    private static List<Map<String, String>> describe(List<Callable.Parameter> parameters) {
        return parameters.stream().map(p -> described(p.name(), p.type())).toList();
    }

    private static Map<String, String> described(String name, JavaType type) {
        Map<String, String> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("type", TypeNames.of(type));
        return described;
    }
}
