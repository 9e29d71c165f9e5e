package dev.stateflow.conformance.generate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The text that is the same in all generated programs. */
final class Skeleton {
    static final String IMPORTS = """

            import dev.stateflow.api.Entities;
            import dev.stateflow.api.Entity;
            import dev.stateflow.api.Key;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.function.IntUnaryOperator;
            import java.util.function.Supplier;
            import java.util.stream.Collectors;
            """;

    static final String TOOLS = """
                static String cut(String s) {
                    return s == null || s.length() <= 8 ? s : s.substring(s.length() - 8);
                }

                static List<Integer> list(int a, int b) {
                    return new ArrayList<>(Arrays.asList(a, b));
                }

                static List<Item> items(Item a, Item b) {
                    return new ArrayList<>(Arrays.asList(a, b));
                }

                static int at(List<Integer> list, int i) {
                    return list.isEmpty() ? 0 : list.get(Math.floorMod(i, list.size()));
                }

                static Item pick(List<Item> list, int i) {
                    return list.isEmpty() ? Entities.ref(Item.class, "item1") : list.get(Math.floorMod(i, list.size()));
                }

                static int some(int x) {
                    return x == 0 ? 1 : x;
                }

                static int map(int x, IntUnaryOperator f) {
                    return f.applyAsInt(x);
                }

                static int sum(List<Integer> list, IntUnaryOperator f) {
                    return list.stream().mapToInt(x -> f.applyAsInt(x)).sum();
                }

                static Item item(Object o) {
                    return o instanceof Item i ? i : Entities.ref(Item.class, "item0");
                }

                static Map<String, Integer> map(String key, int value) {
                    Map<String, Integer> map = new LinkedHashMap<>();
                    map.put("a", 1);
                    map.put(cut(key), value);
                    return map;
                }

                static Map<String, Integer> few(Map<String, Integer> map) {
                    Map<String, Integer> few = new LinkedHashMap<>();
                    for (Map.Entry<String, Integer> entry : map.entrySet()) {
                        if (few.size() < 3) {
                            few.put(entry.getKey(), entry.getValue());
                        }
                    }
                    return few;
                }

                static void check(int code) throws Refused {
                    if (code % 7 == 1) {
                        throw new Refused(code);
                    }
                }
            """;

    static final String BASKET = """
                Item item;
                int amount;

                Basket(Item item, int amount) {
                    this.item = item;
                    this.amount = amount;
                }
            """;

    static final List<String> CLASSES = List.of("""
            interface Step {
                int go(int x);
            }
            """, """
            interface Part {
                int weight(int fuel, int a);
            }
            """, """
            record Fixed(int value) implements Part {
                @Override
                public int weight(int fuel, int a) {
                    return value + a;
                }
            }
            """, """
            record Pair(long left, Object right) {
                int sum() {
                    return (int) left + (right instanceof Pair p ? p.sum() : String.valueOf(right).length());
                }
            }
            """, """
            class Lease implements AutoCloseable {
                private final Part part;
                private final int fuel;
                private final int amount;

                Lease(Part part, int fuel, int amount) {
                    this.part = part;
                    this.fuel = fuel;
                    this.amount = amount;
                }

                @Override
                public void close() {
                    if (part.weight(fuel, amount) % 13 == 2) {
                        throw new Broken("close");
                    }
                }
            }
            """, """
            enum Color {
                RED,
                GREEN,
                BLUE
            }
            """, """
            class Refused extends Exception {
                final int code;

                Refused(int code) {
                    super("refused");
                    this.code = code;
                }
            }
            """, """
            class Broken extends RuntimeException {
                Broken(String message) {
                    super(message);
                }
            }
            """);

    private Skeleton() {}

    static String constructor(String entity) {
        return "    public " + entity + "(String name, int count) {\n        super(name, count);\n    }\n";
    }

    static String entity(String entity, Cast cast) {
        StringBuilder text = new StringBuilder("    @Key\n    final String name;\n\n");
        cast.fields.forEach((name, type) -> {
            text.append("    ").append(type.java()).append(' ').append(name);
            text.append(name.equals("count") ? "" : " = " + type.literal()).append(";\n");
        });
        text.append("    int calls;\n    int created;\n    long tally;\n\n");
        if (!entity.equals("Main")) {
            return text.append("    public ")
                    .append(entity)
                    .append("(String name, int count) {\n")
                    .append("        this.name = name;\n        this.count = count;\n    }\n")
                    .toString();
        }
        text.append("    public Main(String name) {\n        this.name = name;\n    }\n\n    private void setUp() {\n");
        for (String type : cast.entities) {
            for (int i = 0; i < (type.equals("Main") ? 0 : 2); i++) {
                String key = type.toLowerCase(Locale.ROOT) + i;
                text.append("        ")
                        .append(type)
                        .append(' ')
                        .append(key)
                        .append(" = new ")
                        .append(type)
                        .append("(\"")
                        .append(key)
                        .append("\", ")
                        .append(i + 3)
                        .append(");\n");
            }
        }
        String other = cast.fields.getOrDefault("other", Type.PART).java();
        String target = other.equals("Main") ? "this" : other.toLowerCase(Locale.ROOT) + "1";
        for (String key : cast.entities.stream()
                .flatMap(e -> e.equals("Main")
                        ? Stream.of("this")
                        : Stream.of(e.toLowerCase(Locale.ROOT) + "0", e.toLowerCase(Locale.ROOT) + "1"))
                .toList()) {
            text.append("        ").append(key).append(".friend = item1;\n");
            text.append("        ")
                    .append(key)
                    .append(".other = ")
                    .append(target)
                    .append(";\n");
            text.append("        ").append(key).append(".part = cart0;\n");
        }
        return text.append("        friends.add(item0);\n        friends.add(")
                .append(cast.entities.contains("Gold") ? "gold0" : "item1")
                .append(");\n    }\n")
                .toString();
    }
}
