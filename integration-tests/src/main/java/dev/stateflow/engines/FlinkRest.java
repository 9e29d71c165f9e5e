package dev.stateflow.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Asks a Flink cluster through its REST interface, as {@code curl} would. */
public final class FlinkRest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FlinkRest(URI address) {
        this.address = address;
    }

    /** A job that could not be submitted, or did not do what it was asked for. */
    public static final class FlinkException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FlinkException(String message) {
            super(message);
        }
    }

    /**
     * What is to run.
     *
     * @param mainClass its main class; empty if the jar's manifest says it
     * @param arguments of the program
     * @param parallelism of the job
     * @param savepoint the savepoint or checkpoint that it starts from; empty if it starts anew
     * @param configuration Flink's configuration of this job
     */
    public record Program(
            String mainClass,
            List<String> arguments,
            int parallelism,
            Optional<String> savepoint,
            Map<String, String> configuration) {
        /** A program that starts anew. */
        public Program(String mainClass, List<String> arguments, int parallelism) {
            this(mainClass, arguments, parallelism, Optional.empty(), Map.of());
        }

        /** From a savepoint or checkpoint. */
        public Program from(String path) {
            return new Program(mainClass, arguments, parallelism, Optional.of(path), configuration);
        }

        /** With another parallelism. */
        public Program withParallelism(int number) {
            return new Program(mainClass, arguments, number, savepoint, configuration);
        }

        /** With more configuration. */
        public Program with(Map<String, String> settings) {
            Map<String, String> all = new TreeMap<>(configuration);
            all.putAll(settings);
            return new Program(mainClass, arguments, parallelism, savepoint, all);
        }
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** How many TaskManagers have registered; 0 if the JobManager does not answer. */
    public int taskManagers() {
        try {
            return get("/taskmanagers").path("taskmanagers").size();
        } catch (FlinkException e) {
            return 0;
        }
    }

    /**
     * Uploads a jar.
     *
     * @return its id
     */
    public String upload(Path jar) {
        String boundary = "stateflow-" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                            + jar.getFileName() + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(jar));
            body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FlinkException("can't read " + jar + ": " + e.getMessage());
        }
        JsonNode answer = send(
                "/jars/upload",
                "POST",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary);
        String file = answer.path("filename").asText();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /**
     * Submits a job; does not wait until it runs.
     *
     * @return its id
     */
    public String run(String jar, Program program) {
        ObjectNode body = JSON.createObjectNode();
        if (!program.mainClass().isEmpty()) {
            body.put("entryClass", program.mainClass());
        }
        body.putPOJO("programArgsList", program.arguments());
        body.put("parallelism", program.parallelism());
        program.savepoint().ifPresent(path -> body.put("savepointPath", path));
        body.putPOJO("flinkConfiguration", program.configuration());
        return post("/jars/" + jar + "/run", body).path("jobid").asText();
    }

    /** The state of a job, such as {@code RUNNING}. */
    public String state(String job) {
        return get("/jobs/" + job).path("state").asText();
    }

    /** What is known of a job. */
    public JsonNode job(String job) {
        return get("/jobs/" + job);
    }

    /** Waits until all tasks of a job run. */
    public void awaitRunning(String job) {
        await("job " + job + " runs", job, () -> {
            JsonNode found = get("/jobs/" + job);
            List<String> states = new ArrayList<>();
            states.add(found.path("state").asText());
            found.path("vertices").forEach(v -> states.add(v.path("status").asText()));
            if (states.contains("FAILED")) {
                throw new FlinkException(failures(job));
            }
            return states.stream().allMatch("RUNNING"::equals);
        });
    }

    /** Waits until a job is in a state. */
    public void awaitState(String job, String state) {
        await("job " + job + " is " + state, job, () -> state(job).equals(state));
    }

    private void await(String what, String job, java.util.concurrent.Callable<Boolean> condition) {
        try {
            Awaitility.await(what)
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(100))
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            throw new FlinkException(e.getMessage() + "\n" + failures(job));
        }
    }

    /** What made a job fail or restart, the last first; empty if nothing did. */
    public String failures(String job) {
        StringBuilder text = new StringBuilder();
        get("/jobs/" + job + "/exceptions")
                .path("exceptionHistory")
                .path("entries")
                .forEach(e -> text.append(e.path("stacktrace").asText()).append('\n'));
        return text.toString();
    }

    /** The ids of the TaskManagers that run tasks of a job. */
    public Set<String> taskManagersOf(String job) {
        Set<String> found = new TreeSet<>();
        for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
            get("/jobs/" + job + "/vertices/" + vertex.path("id").asText() + "/taskmanagers")
                    .path("taskmanagers")
                    .forEach(each -> found.add(each.path("taskmanager-id").asText()));
        }
        return found;
    }

    /** Cancels a job, and waits until it is. Its last checkpoint stays. */
    public void cancel(String job) {
        send("/jobs/" + job + "?mode=cancel", "PATCH", BodyPublishers.noBody(), "application/json");
        awaitState(job, "CANCELED");
    }

    /**
     * Takes a savepoint, and waits until it is complete; the job goes on.
     *
     * @return where it is
     */
    public String savepoint(String job) {
        return trigger(job, "savepoints", JSON.createObjectNode().put("cancel-job", false));
    }

    /**
     * Stops a job with a savepoint, and waits for both.
     *
     * @param drain whether the sources end first, for ever
     * @return where it is
     */
    public String stop(String job, boolean drain) {
        String path = trigger(job, "stop", JSON.createObjectNode().put("drain", drain));
        awaitState(job, "FINISHED");
        return path;
    }

    private String trigger(String job, String what, ObjectNode body) {
        String request =
                post("/jobs/" + job + "/" + what, body).path("request-id").asText();
        String[] location = {""};
        await(what + " of job " + job, job, () -> {
            JsonNode answer = get("/jobs/" + job + "/savepoints/" + request);
            if (!answer.path("status").path("id").asText().equals("COMPLETED")) {
                return false;
            }
            JsonNode failure = answer.path("operation").path("failure-cause");
            if (!failure.isMissingNode()) {
                throw new FlinkException(failure.path("stack-trace").asText());
            }
            location[0] = answer.path("operation").path("location").asText();
            return true;
        });
        return location[0];
    }

    /** Statistics of a job's checkpoints. */
    public JsonNode checkpoints(String job) {
        return get("/jobs/" + job + "/checkpoints");
    }

    /** How many checkpoints of a job are complete. */
    public int completedCheckpoints(String job) {
        return checkpoints(job).path("counts").path("completed").asInt();
    }

    /** Waits until so many more checkpoints than now are complete. */
    public void awaitCheckpoints(String job, int more) {
        int before = completedCheckpoints(job);
        await(more + " more checkpoints", job, () -> completedCheckpoints(job) >= before + more);
    }

    /** Where the last complete checkpoint of a job is; empty if there is none. */
    public Optional<String> lastCheckpoint(String job) {
        String path = checkpoints(job)
                .path("latest")
                .path("completed")
                .path("external_path")
                .asText();
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    /** The answer to a GET. */
    public JsonNode get(String path) {
        return send(path, "GET", BodyPublishers.noBody(), "application/json");
    }

    private JsonNode post(String path, JsonNode body) {
        return send(path, "POST", BodyPublishers.ofString(body.toString()), "application/json");
    }

    private JsonNode send(String path, String method, BodyPublisher body, String type) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1" + path))
                .timeout(LIMIT)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new FlinkException(method + " " + path + " gives " + response.statusCode() + ": "
                        + response.body().replace("\\n", "\n").replace("\\t", "\t"));
            }
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new FlinkException(method + " " + path + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlinkException(method + " " + path + " was interrupted");
        }
    }
}
