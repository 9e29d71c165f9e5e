package dev.stateflow.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The classes of a program and what they offer, drawn before any body is. */
final class Cast {
    /** The fields that every entity has, by name. */
    final Map<String, Type> fields = new TreeMap<>();

    /** The entities, the driver first. */
    final List<String> entities = new ArrayList<>(List.of("Main", "Item", "Cart"));

    /** By subclass. */
    final Map<String, String> superclasses = new TreeMap<>();

    final List<Signature> methods = new ArrayList<>();

    /** Whether code makes functions: they crowd out other things. */
    final boolean functions;

    Cast(Choice choice, boolean functions) {
        this.functions = functions;
        if (choice.percent(60)) {
            entities.add("Gold");
            superclasses.put("Gold", "Item");
        }
        if (choice.percent(30)) {
            entities.add("Depot");
        }
        fields.put("count", Type.INT);
        fields.put("total", Type.LONG);
        fields.put("rate", Type.DOUBLE);
        fields.put("open", Type.BOOLEAN);
        fields.put("text", Type.STRING);
        fields.put("color", Type.COLOR);
        fields.put("slots", Type.INTS);
        fields.put("numbers", Type.LIST);
        fields.put("index", Type.MAP);
        fields.put("any", Type.OBJECT);
        fields.put("friend", Type.reference("Item"));
        fields.put("other", Type.reference(choice.of(entities)));
        fields.put("part", Type.PART);
        fields.put("friends", Type.references("Item"));
        for (String entity : entities) {
            int count = 1 + choice.below(3);
            for (int i = 0; i < count; i++) {
                boolean hidden = choice.percent(20) && !superclasses.containsValue(entity);
                methods.add(signature(choice, entity, hidden ? "private" : "public"));
            }
        }
        superclasses.forEach((sub, top) -> List.copyOf(methods).stream()
                .filter(m -> m.owner().equals(top) && choice.percent(60))
                .forEach(m -> methods.add(m.in(sub))));
        for (int i = choice.below(3); i >= 0; i--) {
            methods.add(signature(choice, "Tools", "static"));
        }
        if (choice.percent(50)) {
            methods.add(signature(choice, "Basket", "public"));
        }
    }

    /** The type and the entities that are assignable to it. */
    boolean assignable(Type to, String entity) {
        return to.java().equals(entity) || to.java().equals(superclasses.get(entity));
    }

    /** The methods that a class has, the inherited ones included. */
    boolean has(String owner, Signature method) {
        return method.owner().equals(owner)
                || (method.owner().equals(superclasses.get(owner))
                        && methods.stream()
                                .noneMatch(
                                        m -> m.owner().equals(owner) && m.name().equals(method.name())));
    }

    private Signature signature(Choice choice, String owner, String access) {
        List<Type> parameters = new ArrayList<>();
        for (int i = choice.below(4); i > 0; i--) {
            parameters.add(anyType(choice));
        }
        String verb = choice.of("add", "take", "price", "move", "visit", "report", "check", "merge");
        return new Signature(
                owner,
                verb + methods.size(),
                choice.percent(10) ? Type.VOID : anyType(choice),
                parameters,
                choice.percent(25),
                access);
    }

    /** A type of a variable. */
    Type anyType(Choice choice) {
        return switch (choice.below(20)) {
            case 0, 1, 2, 3, 4 -> Type.INT;
            case 5, 6 -> Type.LONG;
            case 7 -> Type.DOUBLE;
            case 8, 9 -> Type.BOOLEAN;
            case 10, 11 -> Type.STRING;
            case 12 -> Type.COLOR;
            case 13 -> Type.INTS;
            case 14 -> Type.LIST;
            case 15 -> Type.MAP;
            case 16 -> Type.references("Item");
            case 17 -> Type.PART;
            case 18 -> Type.OBJECT;
            default -> Type.reference(choice.of(entities));
        };
    }
}
