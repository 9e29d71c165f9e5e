package dev.stateflow.benchmarks.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * An application with as many entity classes as wanted, five methods with remote calls in each. It is the same each time: entity {@code i} calls entities whose numbers
 * follow from {@code i}, so that the graph of calls has cycles and is connected.
 */
final class SyntheticApplication {
    private static final int PER_PACKAGE = 100;

    private final int entities;

    SyntheticApplication(int entities) {
        this.entities = entities;
    }

    /** Compiles it into a folder, with debug information. */
    void writeClasses(Path folder) {
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            Files.createDirectories(folder);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(entityApi()));
            List<Source> sources =
                    IntStream.range(0, entities).mapToObj(Source::new).toList();
            if (!javac.getTask(null, files, null, List.of("-g", "-parameters", "--release", "17"), null, sources)
                    .call()) {
                throw new IllegalStateException("the synthetic application does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path entityApi() {
        try {
            return Path.of(dev.stateflow.api.Entity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packageOf(int entity) {
        return "synthetic.p" + entity / PER_PACKAGE;
    }

    private static String nameOf(int entity) {
        return "Entity" + entity;
    }

    private String type(int entity) {
        int number = Math.floorMod(entity, entities);
        return packageOf(number) + "." + nameOf(number);
    }

    private String text(int i) {
        return TEMPLATE.replace("PACKAGE", packageOf(i))
                .replace("NAME", nameOf(i))
                .replace("NEXT", type(i + 1))
                .replace("FAR", type(7 * i + 3));
    }

    private static final String TEMPLATE = """
            package PACKAGE;

            import dev.stateflow.api.Entity;
            import dev.stateflow.api.Key;
            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;

            @Entity
            public class NAME {
                @Key
                private final String id;

                private int stock;
                private long total;
                private final Map<String, Integer> counts = new HashMap<>();
                private final List<NEXT> partners = new ArrayList<>();

                public NAME(String id, int stock) {
                    this.id = id;
                    this.stock = stock;
                }

                public int stock() {
                    return stock;
                }

                public boolean take(int amount) {
                    if (amount > stock) {
                        return false;
                    }
                    stock -= amount;
                    counts.merge(id, amount, Integer::sum);
                    return true;
                }

                public boolean buy(NEXT item, int amount) {
                    int price = amount * item.stock();
                    if (total < price) {
                        return false;
                    }
                    if (!item.take(amount)) {
                        return false;
                    }
                    total -= price;
                    partners.add(item);
                    return true;
                }

                public int sum(List<FAR> others) {
                    int sum = 0;
                    for (FAR other : others) {
                        sum += other.stock();
                    }
                    return sum;
                }

                public String tryAll(NEXT a, FAR b) {
                    StringBuilder log = new StringBuilder(id);
                    try {
                        log.append(a.take(1) ? "a" : "-");
                        log.append(b.take(2) ? "b" : "-");
                    } catch (IllegalStateException e) {
                        log.append(e.getMessage());
                    } finally {
                        stock++;
                    }
                    return log.toString();
                }

                public long nested(NEXT a, int depth) {
                    if (depth == 0) {
                        return a.stock();
                    }
                    return helper(a, depth - 1) + depth;
                }

                private long helper(NEXT a, int depth) {
                    long result = nested(a, depth);
                    while (result < a.stock() && depth-- > 0) {
                        result += a.stock();
                    }
                    return result;
                }
            }
            """;

    private final class Source extends SimpleJavaFileObject {
        private final int entity;

        Source(int entity) {
            super(
                    URI.create("string:///" + type(entity).replace('.', '/') + Kind.SOURCE.extension),
                    JavaFileObject.Kind.SOURCE);
            this.entity = entity;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text(entity);
        }
    }
}
