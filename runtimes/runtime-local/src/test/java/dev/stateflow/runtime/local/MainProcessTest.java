package dev.stateflow.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.local.sample.Gate;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own. */
@Timeout(120)
class MainProcessTest {
    private static final int TERMINATED = 128 + 15;
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void killWhatIsLeft() {
        processes.forEach(Process::destroyForcibly);
    }

    /** A running program. */
    private final class Program {
        final Process process;
        final BufferedReader out;
        final CompletableFuture<String> errors;
        final List<String> lines = new ArrayList<>();

        Program(String classPath, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-D" + Gate.BY_INPUT + "=true",
                    "-cp",
                    classPath,
                    Main.class.getName()));
            command.addAll(List.of(arguments));
            process = new ProcessBuilder(command).start();
            processes.add(process);
            out = process.inputReader(StandardCharsets.UTF_8);
            errors = CompletableFuture.supplyAsync(
                    () -> process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n")));
        }

        String awaitLine(String part) throws IOException {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.contains(part)) {
                    return line;
                }
            }
            throw new AssertionError("no line with '" + part + "' in " + lines + "; errors: " + errors.join());
        }

        URI awaitStart() throws IOException {
            String line = awaitLine("listening on ");
            return URI.create(line.replaceFirst(".*listening on (\\S+).*", "$1"));
        }

        /** Unlike {@link Process#destroy}, this leaves the streams open. */
        void terminate() {
            assertThat(process.toHandle().destroy()).isTrue();
        }

        int awaitEnd() throws InterruptedException {
            out.lines().forEach(lines::add);
            return process.waitFor();
        }
    }

    private static HttpRequest post(URI server, String path, String json) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void servesUntilItIsTerminated() throws Exception {
        Program program = new Program(CLASS_PATH, "--durability=memory", "--port", "0");
        URI server = program.awaitStart();
        assertThat(server.getHost()).isEqualTo("127.0.0.1");
        assertThat(server.getPort()).isPositive();
        assertThat(send(post(server, "/v1/Item", "[\"apple\",3]")).statusCode()).isEqualTo(201);
        assertThat(send(post(server, "/v1/User", "[\"ann\"]")).statusCode()).isEqualTo(201);
        assertThat(send(post(server, "/v1/User/ann/total", "[[\"apple\"]]")).body())
                .isEqualTo("3\n");
        program.terminate();
        assertThat(program.awaitEnd()).isEqualTo(TERMINATED);
        assertThat(program.lines)
                .filteredOn(line -> line.contains("listening on"))
                .hasSize(1);
        assertThat(program.lines.get(0)).startsWith("sample: Item, User, Account");
        assertThat(program.errors.join()).as("quiet").isEmpty();
    }

    @Test
    void aTerminationWaitsForCallsInFlight() throws Exception {
        Program program = new Program(CLASS_PATH, "--durability=memory", "--port=0");
        URI server = program.awaitStart();
        assertThat(send(post(server, "/v1/Account", "[1,100]")).statusCode()).isEqualTo(201);
        assertThat(send(post(server, "/v1/Account", "[2,100]")).statusCode()).isEqualTo(201);
        CompletableFuture<HttpResponse<String>> held = HttpClient.newHttpClient()
                .sendAsync(post(server, "/v1/Account/1/transferHeld", "[30,2]"), BodyHandlers.ofString());
        program.awaitLine(Gate.ARRIVAL);
        program.terminate();
        program.awaitLine("waiting for 1 request");
        assertThat(send(post(server, "/v1/Account/1/balance", "")).statusCode()).isEqualTo(503);
        assertThat(held).isNotDone();
        program.process.getOutputStream().write('\n');
        program.process.getOutputStream().flush();
        assertThat(held.join().statusCode()).isEqualTo(200);
        assertThat(program.awaitEnd()).isEqualTo(TERMINATED);
        assertThat(program.errors.join()).isEmpty();
    }

    @Test
    void aTerminationWaitsNoLongerThanItMay() throws Exception {
        Program program =
                new Program(CLASS_PATH, "--durability=memory", "--port", "0", "--drain-timeout", "0", "--threads", "1");
        URI server = program.awaitStart();
        assertThat(send(post(server, "/v1/Account", "[1,100]")).statusCode()).isEqualTo(201);
        CompletableFuture<HttpResponse<String>> held =
                HttpClient.newHttpClient().sendAsync(post(server, "/v1/Account/1/hold", ""), BodyHandlers.ofString());
        program.awaitLine(Gate.ARRIVAL);
        program.terminate();
        assertThat(program.awaitEnd()).isEqualTo(TERMINATED);
        assertThat(program.errors.join()).contains("not all requests in flight could be answered within 0 s");
        assertThat(held.handle((response, failure) -> response == null || response.statusCode() == 503)
                        .join())
                .isTrue();
    }

    /** Leaves a transfer half-way in a data folder. */
    private void cutOff(Path data) throws Exception {
        Program program = new Program(CLASS_PATH, "--data", data.toString(), "--port=0", "--threads=2");
        URI server = program.awaitStart();
        assertThat(send(post(server, "/v1/Account", "[1,100]")).statusCode()).isEqualTo(201);
        assertThat(send(post(server, "/v1/Account", "[2,100]")).statusCode()).isEqualTo(201);
        CompletableFuture<HttpResponse<String>> held = HttpClient.newHttpClient()
                .sendAsync(post(server, "/v1/Account/1/transferHeld", "[30,2]"), BodyHandlers.ofString());
        program.awaitLine(Gate.ARRIVAL);
        // its answer tells that what came before is kept
        assertThat(send(post(server, "/v1/Account/1/deposit", "[5]")).statusCode())
                .isEqualTo(200);
        program.process.destroyForcibly().waitFor();
        assertThat(held.handle((response, failure) -> failure != null).join()).isTrue();
    }

    @Test
    void aDrainLetsTheCallsEndThatAnotherProcessHasLeft(@TempDir Path data) throws Exception {
        cutOff(data);
        Program drain = new Program(CLASS_PATH, "--drain", "--data", data.toString());
        drain.awaitLine(Gate.ARRIVAL);
        drain.process.getOutputStream().write('\n');
        drain.process.getOutputStream().flush();
        assertThat(drain.awaitEnd()).isZero();
        assertThat(drain.lines.get(drain.lines.size() - 1))
                .isEqualTo("no call is running any more: another build can take over");
        assertThat(drain.errors.join()).isEmpty();

        Program program = new Program(CLASS_PATH, "--data", data.toString(), "--port=0");
        URI server = program.awaitStart();
        assertThat(send(post(server, "/v1/Account/1/balance", "")).body()).isEqualTo("75\n");
        assertThat(send(post(server, "/v1/Account/2/balance", "")).body()).isEqualTo("130\n");
        program.terminate();
        assertThat(program.awaitEnd()).isEqualTo(TERMINATED);
    }

    @Test
    void aScheduledCallSurvivesAndDoesNotHoldADrain(@TempDir Path data, @TempDir Path other) throws Exception {
        Program program = new Program(CLASS_PATH, "--data", data.toString(), "--port=0");
        URI server = program.awaitStart();
        assertThat(send(post(server, "/v1/Account", "[1,100]")).statusCode()).isEqualTo(201);
        HttpResponse<String> never = send(post(server, "/v1/Account/1/deposit?after=P30D", "[5]"));
        assertThat(never.statusCode()).isEqualTo(202);
        assertThat(send(post(server, "/v1/Account/1/deposit?after=PT0.1S", "[7]"))
                        .statusCode())
                .isEqualTo(202);
        program.process.destroyForcibly().waitFor();

        Program drain = new Program(CLASS_PATH, "--drain", "--data", data.toString());
        assertThat(drain.awaitEnd()).isZero();
        Program export = new Program(CLASS_PATH, "export", "--data", data.toString());
        assertThat(export.awaitEnd()).isZero();
        assertThat(export.lines).hasSize(1);
        assertThat(export.lines.get(0))
                .contains("\"nextCall\":2,\"scheduled\":[{\"id\":")
                .contains("\"method\":\"deposit(I)V\",\"arguments\":[5]}");
        // goes on as well from what was exported as from the data themselves
        awaitTheScheduledCall(data, never);
        Path lines = Files.writeString(other.resolve("export.jsonl"), export.lines.get(0) + "\n");
        Path imported = other.resolve("imported");
        Program importing = new Program(CLASS_PATH, "import", lines.toString(), "--data", imported.toString());
        assertThat(importing.awaitEnd()).isZero();
        awaitTheScheduledCall(imported, never);
    }

    private void awaitTheScheduledCall(Path data, HttpResponse<String> never) throws Exception {
        Program again = new Program(CLASS_PATH, "--data", data.toString(), "--port=0");
        URI restarted = again.awaitStart();
        Awaitility.await()
                .until(() -> send(post(restarted, "/v1/Account/1/balance", ""))
                        .body()
                        .equals("107\n"));
        HttpRequest cancel = HttpRequest.newBuilder(
                        restarted.resolve(never.headers().firstValue("Location").orElseThrow()))
                .DELETE()
                .build();
        assertThat(send(cancel).statusCode()).isEqualTo(204);
        assertThat(send(cancel).statusCode()).isEqualTo(404);
        again.terminate();
        assertThat(again.awaitEnd()).isEqualTo(TERMINATED);
    }

    @Test
    void aDrainTellsWhatHasNotEndedInTime(@TempDir Path data) throws Exception {
        cutOff(data);
        Program drain = new Program(CLASS_PATH, "--drain", "--data", data.toString(), "--drain-timeout=0");
        assertThat(drain.awaitEnd()).isEqualTo(1);
        assertThat(drain.errors.join())
                .startsWith("these calls have not ended within 0 s (--drain-timeout):")
                .contains("Account[1]: ")
                .contains("transferHeld");
    }

    @Test
    void aPortInUseIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Program program =
                    new Program(CLASS_PATH, "--durability=memory", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(program.lines).isEmpty();
            assertThat(program.errors.join())
                    .isEqualTo(
                            "can't listen on 127.0.0.1:" + taken.getLocalPort()
                                    + ": the port is in use already; choose another one with --port, or --port 0 for any free one");
        }
    }

    @Test
    void aHostThatIsNotHereIsSaidInOneLine() throws Exception {
        Program program = new Program(CLASS_PATH, "--durability=memory", "--host", "no.such.host.invalid");
        assertThat(program.awaitEnd()).isEqualTo(1);
        assertThat(program.errors.join())
                .startsWith("can't listen on no.such.host.invalid:8080: ")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 5, 'unknown option: --prot (--help lists the options)'",
        "sevre, 'unknown command: sevre (--help lists the options)'",
        "--port, '--port needs a value (--help lists the options)'",
        "--port=70000, '--port must be a number from 0 to 65535, not 70000 (--help lists the options)'",
    })
    void aWrongCommandLineIsSaidInOneLine(String arguments, String message) throws Exception {
        Program program = new Program(CLASS_PATH, arguments.split(" "));
        assertThat(program.awaitEnd()).isEqualTo(2);
        assertThat(program.lines).isEmpty();
        assertThat(program.errors.join()).isEqualTo(message);
    }

    @Test
    void helpAndVersion() throws Exception {
        Program help = new Program(CLASS_PATH, "--help");
        assertThat(help.awaitEnd()).isZero();
        assertThat(String.join("\n", help.lines)).contains("--host", "--port", "--max-body", "--threads", "--version");
        Program version = new Program(CLASS_PATH, "--version");
        assertThat(version.awaitEnd()).isZero();
        assertThat(version.lines).singleElement().asString().matches("StateFlow local runtime \\d+\\.\\d+.*");
    }

    @Test
    void withoutAnApplicationThereIsNothingToRun() throws Exception {
        String withoutTests = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Program program = new Program(withoutTests, "--durability=memory", "--port", "0");
        assertThat(program.awaitEnd()).isEqualTo(1);
        assertThat(program.errors.join()).contains("no compiled application").doesNotContain("\n");
    }
}
