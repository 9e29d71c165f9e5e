package dev.stateflow.runtime.local.http;

import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.local.json.Catalogue;
import dev.stateflow.runtime.local.json.KeyFormatException;
import dev.stateflow.runtime.local.json.Keys;
import dev.stateflow.runtime.local.service.EntityService;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Finds what a path serves. */
final class Routes {
    private final EntityService service;
    private final Documents documents;
    private final Map<String, EntityInterface> entities = new LinkedHashMap<>();
    private final EntityActions actions;

    Routes(EntityService service, Documents documents, EntityActions actions, List<EntityInterface> entities) {
        this.service = service;
        this.documents = documents;
        this.actions = actions;
        entities.forEach(e -> this.entities.put(e.name(), e));
    }

    /**
     * @param path as it stands in the request, encoded
     * @throws Problem if nothing is served there
     */
    Endpoint find(String path) {
        String[] segments = path.split("/", -1); // begins with an empty one
        String first = segments.length > 1 ? segments[1] : "";
        if (first.equals("v1")) {
            return version1(path, segments);
        } else if (first.equals("health") && segments.length == 2) {
            return Endpoint.get(exchange -> done(health()));
        } else if (first.equals("problems") && segments.length == 3) {
            return ProblemType.bySlug(segments[2])
                    .map(type -> Endpoint.get(exchange -> done(describe(type))))
                    .orElseThrow(() -> unknownPath(path));
        }
        throw unknownPath(path);
    }

    private Endpoint version1(String path, String[] segments) {
        if (segments.length == 2 || (segments.length == 3 && segments[2].isEmpty())) {
            return Endpoint.get(exchange -> done(list()));
        }
        EntityInterface entity = entity(decode(segments[2]));
        if (segments.length == 3) {
            return Endpoint.get(exchange -> done(documents.json(200, entity.describe())))
                    .and("POST", exchange -> actions.create(entity, exchange));
        } else if (segments.length > 6 || (segments.length == 6 && !segments[4].equals(EntityActions.SCHEDULED))) {
            throw unknownPath(path);
        }
        Address target = target(entity, segments[3]);
        if (segments.length == 4) {
            return Endpoint.get(exchange -> actions.exists(entity, target))
                    .and("DELETE", exchange -> actions.delete(target, exchange));
        }
        if (segments.length == 6) {
            String id = decode(segments[5]);
            return Endpoint.delete(exchange -> actions.cancel(target, id, exchange));
        }
        List<Callable> overloads = method(entity, decode(segments[4]));
        return Endpoint.post(exchange -> actions.call(entity, target, overloads, exchange));
    }

    private EntityInterface entity(String name) {
        EntityInterface entity = entities.get(name);
        if (entity == null) {
            Optional<String> near = Suggestions.nearest(name, entities.keySet());
            throw new Problem(
                            ProblemType.UNKNOWN_ENTITY,
                            "there is no entity " + name
                                    + near.map(n -> "; did you mean " + n + "?").orElse(""))
                    .with("entities", List.copyOf(entities.keySet()));
        }
        return entity;
    }

    private Address target(EntityInterface entity, String segment) {
        if (!Catalogue.isConcrete(entity.type())) {
            throw new Problem(
                            ProblemType.ABSTRACT_ENTITY,
                            entity.name() + " is abstract: its instances are addressed by their own types")
                    .with("subtypes", subtypes(entity));
        }
        try {
            return new Address(
                    entity.name(), Keys.parse(segment, entity.keyType().getRawClass()));
        } catch (KeyFormatException e) {
            throw new Problem(ProblemType.INVALID_KEY, "the key of " + entity.name() + ": " + e.getMessage())
                    .with("expected", e.expected());
        }
    }

    private List<String> subtypes(EntityInterface entity) {
        return entities.values().stream()
                .filter(e -> Catalogue.isConcrete(e.type()))
                .filter(e -> entity.type().type().isAssignableFrom(e.type().type()))
                .map(EntityInterface::name)
                .toList();
    }

    /** The overloads that a name or a selector means. */
    private static List<Callable> method(EntityInterface entity, String name) {
        List<Callable> overloads = entity.methods().get(name);
        if (overloads != null) {
            return overloads;
        }
        int parenthesis = name.indexOf('(');
        if (parenthesis > 0) {
            String selector = name.replace(" ", "");
            List<Callable> selected = entity.methods().getOrDefault(name.substring(0, parenthesis), List.of()).stream()
                    .filter(c -> c.selector().replace(" ", "").equals(selector))
                    .toList();
            if (!selected.isEmpty()) {
                return selected;
            }
        }
        Optional<String> near = Suggestions.nearest(name, entity.methods().keySet());
        List<String> known = new ArrayList<>();
        entity.methods().values().forEach(each -> each.forEach(c -> known.add(c.signature())));
        throw new Problem(
                        ProblemType.UNKNOWN_METHOD,
                        entity.name() + " has no method " + name
                                + near.map(n -> "; did you mean " + n + "?").orElse(""))
                .with("methods", known);
    }

    private static String decode(String segment) {
        try {
            return Keys.decode(segment);
        } catch (CharacterCodingException e) {
            throw new Problem(ProblemType.BAD_REQUEST, "the path is not well-formed: " + segment);
        }
    }

    private static Problem unknownPath(String path) {
        return new Problem(
                ProblemType.UNKNOWN_PATH,
                "nothing is served at " + path + "; GET /v1 lists the entities and their methods");
    }

    private Answer list() {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("application", service.application().name());
        list.put(
                "entities",
                entities.values().stream().map(EntityInterface::describe).toList());
        return documents.json(200, list);
    }

    private Answer health() {
        boolean draining = service.isDraining();
        return documents.json(draining ? 503 : 200, Map.of("status", draining ? "draining" : "up"));
    }

    private Answer describe(ProblemType type) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("type", type.uri());
        description.put("title", type.title());
        description.put("status", type.status());
        description.put("description", type.description());
        return documents.json(200, description);
    }

    private static CompletableFuture<Answer> done(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
