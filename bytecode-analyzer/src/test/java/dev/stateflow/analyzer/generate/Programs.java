package dev.stateflow.analyzer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.message.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Runs a program plainly and split, and compares. A program declares an entity {@code Driver} with a key and a method {@code Object run()}; what
 * that returns or throws is the result. The prelude gives programs something to call.
 */
final class Programs {
    private static final String PRELUDE = """
            @Entity class Driver {
                @Key private final String name;
                int balance;
                static final StringBuilder LOG = new StringBuilder();
                public Driver(String name) { this.name = name; }
                static <T> T log(T value) { LOG.append(value).append(';'); return value; }
                static int logI(int value) { LOG.append(value).append(';'); return value; }
                %s
            }

            @Entity class Item {
                @Key private final String id;
                private int price;
                int stock;
                long big = 1L << 40;
                double ratio = 0.5;
                String label = "label";
                Item next;
                public Item(String id, int price) { this.id = id; this.price = price; }
                public int price() { Driver.LOG.append(id).append('?'); return price; }
                public long big() { return big; }
                public double ratio() { return ratio; }
                public boolean flag() { return price > 3; }
                public char letter() { return (char) ('a' + price); }
                public byte small() { return (byte) price; }
                public short shorter() { return (short) price; }
                public float floating() { return price / 4f; }
                public String id() { return id; }
                public String nothing() { return null; }
                public int[] numbers() { return new int[] {price, price + 1}; }
                public Item next() { return next; }
                public void next(Item item) { next = item; }
                public void price(int price) { this.price = price; }
                public int add(int a, long b, double c, String d, Item e) {
                    return price + a + (int) b + (int) c + d.length() + (e == null ? 0 : e.price());
                }
                public boolean take(int n) {
                    if (stock < n) throw new IllegalStateException("only " + stock + " of " + id);
                    stock -= n;
                    return true;
                }
                public int fail(String why) throws Problem { throw new Problem(why); }
                public Item self() { return this; }
            }

            class Problem extends Exception {
                Problem(String message) { super(message); }
            }

            %s
            """;

    private static final String SETUP = """
            Item a = new Item("a", 3);
            Item b = new Item("b", 5);
            a.next(b);
            int[] array = {1, 2, 3};
            List<Integer> list = new ArrayList<>();
            """;

    private Programs() {}

    /** The programs in a file: a line that begins with {@code ###} and a name, and the lines that follow. */
    static Stream<Arguments> read(String file) {
        try (InputStream in = Programs.class.getResourceAsStream("/split/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            List<Arguments> programs = new ArrayList<>();
            for (String part : Pattern.compile("(?m)^### ").split(text, -1)) {
                if (!part.isBlank()) {
                    int end = part.indexOf('\n');
                    programs.add(Arguments.of(part.substring(0, end), part.substring(end + 1)));
                }
            }
            return programs.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A program's text, ready to be put into the prelude.
     *
     * @param driver the members of the driver
     * @param more further classes
     */
    record Program(String driver, String more) {}

    /** A program of one of the files: the body of a method with some variables to play with, or members and, after a line of dashes, classes. */
    static Program parse(String file, String text) {
        if (file.equals("methods.txt")) {
            int dashes = text.indexOf("\n---\n");
            return dashes < 0
                    ? new Program(text, "")
                    : new Program(text.substring(0, dashes), text.substring(dashes + "\n---\n".length()));
        }
        return new Program("public Object run() throws Exception { " + SETUP + text + " }", "");
    }

    /** Compiles a program, and compares. */
    static TestApplication check(Path folder, String driver, String more, String... options) throws Throwable {
        return check(compile(folder, driver, more, options));
    }

    /** Compiles a program with the JDK's compiler only. */
    static Path compile(Path folder, String driver, String more, String... options) {
        return TestApplication.compile(PRELUDE.formatted(driver, more), folder, options);
    }

    /** Splits compiled classes, and compares for all ways of suspending: always, never, and by chance. */
    static TestApplication check(Path classes) throws Throwable {
        TestApplication application = TestApplication.of(classes);
        assertThat(application.diagnostics()).isEmpty();
        String dump = System.getenv("STATEFLOW_TEST_DUMP");
        if (dump != null) {
            application.dump(Path.of(dump));
        }
        String expected = plain(application);
        int suspensions = compare(application, expected, () -> true, "suspending always");
        compare(application, expected, () -> false, "suspending never");
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            compare(application, expected, random::nextBoolean, "suspending by chance, seed " + seed);
        }
        assertThat(suspensions).as("suspensions").isPositive();
        return application;
    }

    private static String plain(TestApplication application) throws ReflectiveOperationException {
        Class<?> driver = application.plain().loadClass("t.Driver");
        var constructor = driver.getDeclaredConstructor(String.class);
        constructor.setAccessible(true);
        var run = driver.getDeclaredMethod("run");
        run.setAccessible(true);
        @Nullable Object result;
        try {
            result = run.invoke(constructor.newInstance("driver"));
        } catch (InvocationTargetException e) {
            result = e.getCause();
        }
        return result + " after " + log(driver);
    }

    private static int compare(TestApplication application, String expected, BooleanSupplier suspend, String how)
            throws Throwable {
        TestWorld world = new TestWorld(application, application.split(), suspend);
        Address address = world.create("Driver", "driver");
        @Nullable Object result;
        try {
            result = world.call(address, "run()Ljava/lang/Object;");
        } catch (AssertionError | LinkageError e) {
            throw e;
        } catch (Throwable thrown) {
            result = thrown;
        }
        assertThat(result + " after " + log(world.load("t.Driver"))).as(how).isEqualTo(expected);
        return world.suspensions();
    }

    private static String log(Class<?> driver) throws ReflectiveOperationException {
        var log = driver.getDeclaredField("LOG");
        log.setAccessible(true);
        return String.valueOf(log.get(null));
    }
}
