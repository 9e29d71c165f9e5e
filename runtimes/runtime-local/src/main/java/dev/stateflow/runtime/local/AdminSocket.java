package dev.stateflow.runtime.local;

import dev.stateflow.runtime.local.store.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a running service takes orders of its administrator: a port of the loopback interface, told together with a secret in a file of the data folder that only its owner may read. The one order is to
 * copy the data into a folder. One line in, one line out: {@code secret TAB folder}, {@code ok} or what went wrong.
 */
final class AdminSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminSocket.class);
    private static final String FILE = "admin";
    private static final int SECRET_BYTES = 16;
    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private final ServerSocket server;
    private final String secret;
    private final Path file;
    private final Consumer<Path> copier;

    private AdminSocket(ServerSocket server, String secret, Path file, Consumer<Path> copier) {
        this.server = server;
        this.secret = secret;
        this.file = file;
        this.copier = copier;
    }

    /**
     * Opens the port.
     *
     * @param data the data folder
     * @param copier copies the data
     */
    static AdminSocket open(Path data, Consumer<Path> copier) {
        Path file = data.resolve(FILE);
        try {
            ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            String hex = HexFormat.of().formatHex(secret);
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, server.getLocalPort() + "\n" + hex + "\n");
            AdminSocket socket = new AdminSocket(server, hex, file, copier);
            Thread thread = new Thread(socket::run, "stateflow-admin");
            thread.setDaemon(true);
            thread.start();
            return socket;
        } catch (IOException e) {
            throw new StoreException("can't write " + file + ": " + e.getMessage(), e);
        }
    }

    private void run() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.setSoTimeout(READ_TIMEOUT_MILLIS);
                serve(client);
            } catch (IOException e) {
                LOG.debug("an administrator's connection ended", e);
            }
        }
    }

    private void serve(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        String line = in.readLine();
        try (Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(answer(line == null ? "" : line) + "\n");
        }
    }

    private String answer(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0 || !line.substring(0, tab).equals(secret)) {
            return "refused";
        }
        try {
            copier.accept(Path.of(line.substring(tab + 1)));
            return "ok";
        } catch (StoreException | InvalidPathException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * Has the process that uses a data folder copy it.
     *
     * @throws StoreException if that fails
     */
    static void requestCopy(Path data, Path target) {
        Path file = data.resolve(FILE);
        try {
            List<String> lines = Files.readAllLines(file);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(lines.get(0)));
                    Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                out.write(lines.get(1) + "\t" + target.toAbsolutePath() + "\n");
                out.flush();
                String answer = in.readLine();
                if (!"ok".equals(answer)) {
                    throw new StoreException("the running service can't copy the data: " + answer);
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof StoreException known) {
                throw known;
            }
            throw new StoreException(
                    "the data in " + data + " is in use, and its service can't be asked for a copy: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            server.close();
        } catch (IOException e) {
            LOG.debug("can't close the administrator's port", e);
        }
    }
}
