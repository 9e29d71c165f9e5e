package dev.stateflow.emitters.local;

import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The README of a local bundle: how to start it, and one command for each thing that it can do. */
final class LocalReadme {
    private static final String SERVER = "http://localhost:8080";

    private final String name;
    private final String version;
    private final String file;

    LocalReadme(String name, String version, String file) {
        this.name = name;
        this.version = version;
        this.file = file;
    }

    String text(Application application) {
        Set<String> entityClasses =
                application.operators().stream().map(Operator::className).collect(Collectors.toSet());
        StringBuilder text = new StringBuilder();
        text.append("# ").append(name).append(' ').append(version).append("\n\n");
        text.append("""
                This jar serves the application from one JVM (Java 17 or newer), over HTTP and JSON.

                Start it, and stop it with Ctrl-C; calls that are being answered are finished first:

                    java -jar %s --port 8080

                `--port 0` takes a free port and prints it; `--help` lists all options. State is kept in a folder, `%s-data` unless `--data` names
                another, and is there again at the next start.
                """.formatted(file.contains(" ") ? "'" + file + "'" : file, application.name()));
        for (Operator operator : application.operators()) {
            text.append("\n## ").append(operator.entity()).append("\n\n");
            commands(text, operator, entityClasses);
        }
        text.append("""

                ## In this jar

                `META-INF/stateflow/application.json` is the application as a dataflow graph, `META-INF/stateflow/classes.txt` lists what the runtime loads.
                """);
        return text.toString();
    }

    private static void commands(StringBuilder text, Operator operator, Set<String> entityClasses) {
        String url = SERVER + "/v1/" + operator.entity();
        if (operator.instantiable()) {
            for (Constructor constructor : operator.constructors()) {
                post(text, url, constructor.parameters(), entityClasses);
            }
        }
        for (Method method : operator.methods()) {
            if (method.exposed()) {
                post(text, url + "/KEY/" + method.name(), method.parameters(), entityClasses);
            }
        }
        text.append("    curl -X DELETE ").append(url).append("/KEY\n");
    }

    private static void post(StringBuilder text, String url, List<Parameter> parameters, Set<String> entityClasses) {
        text.append("    curl -X POST ").append(url);
        if (!parameters.isEmpty()) {
            String body = parameters.stream()
                    .map(p -> "\"" + p.name() + "\": " + example(p.type().descriptor(), entityClasses))
                    .collect(Collectors.joining(", ", "{", "}"));
            text.append(" -H 'Content-Type: application/json' -d '")
                    .append(body)
                    .append('\'');
        }
        text.append('\n');
    }

    private static String example(String descriptor, Set<String> entityClasses) {
        return switch (descriptor) {
            case "Z", "Ljava/lang/Boolean;" -> "true";
            case "B", "S", "I", "J", "F", "D" -> "1";
            case "Ljava/lang/Byte;", "Ljava/lang/Short;", "Ljava/lang/Integer;", "Ljava/lang/Long;" -> "1";
            case "Ljava/lang/Float;", "Ljava/lang/Double;" -> "1";
            case "C", "Ljava/lang/Character;", "Ljava/lang/String;" -> "\"a\"";
            case "Ljava/util/List;", "Ljava/util/Set;", "Ljava/util/Collection;" -> "[]";
            default -> {
                if (descriptor.startsWith("[")) {
                    yield "[]";
                }
                String type = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
                yield entityClasses.contains(type) ? "\"KEY\"" : "{}";
            }
        };
    }
}
