package dev.stateflow.emitters.flink;

import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.emitters.gateway.GatewayJar;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files that a job is deployed with, from the templates beside this class. */
final class DeploymentFiles {
    static final String README = "README.md";

    private static final List<String> TEMPLATES =
            List.of(README, "Dockerfile", "flink-deployment.yaml", "gateway.Dockerfile");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-zA-Z]+)}}");
    private static final int LONGEST_NAME = 45;

    private final Map<String, String> values = new TreeMap<>();

    DeploymentFiles(EmitRequest request, String jar, FlinkOptions options) {
        Application application = request.compiled().application();
        String name = kubernetesName(request.name());
        values.put("application", request.name());
        values.put("version", request.version());
        values.put("jar", jar);
        values.put("gateway", GatewayJar.name(request));
        values.put("finalName", request.finalName());
        values.put("mainClass", FlinkEmitter.MAIN_CLASS);
        values.put("flinkVersion", FlinkOptions.FLINK_VERSION);
        values.put(
                "operatorVersion",
                "v" + FlinkOptions.FLINK_VERSION.replaceFirst("\\.\\d+$", "").replace('.', '_'));
        values.put("name", name);
        values.put("image", options.image().isEmpty() ? name + ":" + imageTag(request.version()) : options.image());
        values.put("parallelism", String.valueOf(options.parallelism()));
        values.put("layout", options.layout());
        values.put("delivery", options.delivery());
        values.put("bootstrapServers", options.bootstrapServers());
        values.put("entities", entities(application));
    }

    /** The text of each file by its name. */
    Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        TEMPLATES.forEach(name -> files.put(name, fill(template(name))));
        return files;
    }

    private static String template(String name) {
        try (InputStream in = DeploymentFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll((MatchResult place) -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("there is no value for " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** What can be called, entity by entity. */
    private static String entities(Application application) {
        StringBuilder text = new StringBuilder();
        for (Operator operator : application.operators()) {
            text.append("    // ").append(operator.entity()).append('\n');
            if (operator.instantiable()) {
                for (Constructor constructor : operator.constructors()) {
                    text.append("    client.create(\"")
                            .append(operator.entity())
                            .append('"');
                    text.append(arguments(constructor.parameters())).append(");\n");
                }
            }
            for (Method method : operator.methods()) {
                if (method.exposed()) {
                    text.append("    client.call(\"").append(operator.entity()).append("\", key, \"");
                    text.append(method.name()).append('"');
                    text.append(arguments(method.parameters())).append(");\n");
                }
            }
        }
        return text.toString();
    }

    private static String arguments(List<Parameter> parameters) {
        return parameters.stream().map(p -> ", " + p.name()).collect(Collectors.joining());
    }

    /** A name that Kubernetes accepts for a deployment. */
    private static String kubernetesName(String application) {
        String name = application
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+", "");
        String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("-+$", "");
        return cut.isEmpty() ? "application" : cut;
    }

    private static String imageTag(String version) {
        return version.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
