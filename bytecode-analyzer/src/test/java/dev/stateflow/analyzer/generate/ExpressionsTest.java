package dev.stateflow.analyzer.generate;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remote operations in every position of an expression. */
class ExpressionsTest {
    private static final String SETUP =
            "Item a = new Item(\"a\", 3); Item b = new Item(\"b\", 5); a.next(b); int[] array = {1, 2, 3}; List<Integer> list = new ArrayList<>(); ";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    one call                        :: return a.price() + 1;
                    several calls keep their order  :: return logI(1) + a.price() * logI(2) + b.price() - a.price() % logI(2);
                    call in an argument             :: return a.add(b.price(), b.big(), b.ratio(), "x" + a.price(), b);
                    call in an argument of a call in an argument :: return a.add(b.add(a.price(), 1, 2, "y", null), 4, 5, "z", a);
                    chained calls                   :: return a.next().price() + "" + a.next().self().next() + a.self().self().price();
                    call in an argument of a library method :: return Math.max(a.price(), b.price()) + String.valueOf(b.letter());
                    long on the stack               :: return a.big() + logI(2) * b.big() - a.price();
                    double on the stack             :: return 1.5 * a.ratio() + 2L * b.price() + a.floating();
                    two words below two words       :: long l = 7; double d = 2.5; return l + (d + (a.big() + (b.ratio() + a.price())));
                    every kind of result            :: return "" + a.flag() + a.letter() + a.small() + a.shorter() + a.floating() + a.big() + a.ratio() + a.price() + a.id() + a.nothing() + a.numbers()[1];
                    narrow locals                   | byte x = a.small(); short y = b.shorter(); char z = a.letter(); boolean f = b.flag(); float g = b.floating(); b.price(); return "" + x + y + z + f + g;
                    ternary                         :: return (a.price() > 2 ? b.price() : a.big()) + (a.flag() ? a.price() : b.price());
                    and                             :: return "" + (a.flag() && b.flag()) + (b.flag() && a.flag()) + (b.flag() && a.price() == 3);
                    or                              :: return "" + (a.flag() || b.flag()) + (b.flag() || a.flag()) + !(a.flag() || a.price() > 4);
                    array element                   :: return array[a.price() - 1] + array[b.price() - 4];
                    compound assignment to an array element :: array[logI(1)] += a.price(); array[a.price() - 3] *= b.price(); array[2]++; return Arrays.toString(array);
                    array initialiser               :: return Arrays.toString(new int[] {a.price(), logI(7), b.price()});
                    nested arrays                   :: int[][] grid = {{a.price()}, {b.price(), 9}}; grid[b.price() - 4][a.price() - 3] = a.price(); return Arrays.deepToString(grid);
                    multi-dimensional allocation    :: int[][] grid = new int[a.price()][b.price()]; return grid.length + grid[0].length;
                    compound assignment to a local  :: int n = 2; n += a.price(); n <<= a.price(); n -= n * b.price(); return n;
                    assignment as an expression     :: int n, m; n = m = a.price() + (m = b.price()); return n + m;
                    increment around a call         :: int i = 0; int n = i++ + a.price() + ++i + b.price() * i--; return n + i;
                    boxing                          :: Integer n = a.price(); list.add(b.price()); Long l = a.big(); return n + list.get(0) + l;
                    cast                            :: Object o = a.self(); return ((Item) o).price() + (byte) (b.price() + 254) + (int) b.ratio();
                    instanceof                      :: Object o = a.self(); return o instanceof Item && ((Item) o).flag() ? 1 : a.price();
                    comparison                      :: return "" + (a.price() < b.price()) + (a.price() == 3) + (a.big() > b.price()) + (a.ratio() >= 0.5);
                    unary operators                 :: return -a.price() + ~b.price() + (!a.flag() ? 1 : 0);
                    string concatenation            :: return "<" + a.price() + a.id() + ":" + b.price() + "," + (a.price() + b.price()) + a.id() + ">";
                    concatenating assignment        :: String s = "s"; s += a.price(); s += b.id() + s; return s;
                    new object                      :: return new StringBuilder(a.id()).append(b.price()).append(a.price()).toString();
                    new object within a new object  :: return new ArrayList<>(Arrays.asList(new StringBuilder(a.id()).append(b.price()).toString(), new String(b.id()))).toString();
                    new object in an argument       :: return a.add(new int[] {b.price()}.length, b.price(), 0, new String(new char[] {b.letter()}), new Item("c" + a.price(), b.price()));
                    creation in an argument         :: return new Item("c", a.price()).add(new Item("d", b.price()).price(), 1, 1, "", new Item("e", 1));
                    creation without use            :: new Item("c", a.price()); return a.price();
                    field read                      :: return a.label + a.stock + b.big + a.ratio + a.next.label + a.next.next;
                    field write                     :: a.stock = b.price(); b.stock = a.stock + 1; a.label = null; a.next = a; a.big = 5; a.ratio = 2; return a.stock + b.stock + a.label + a.next.big + a.ratio;
                    field write as an expression    :: int n = a.stock = b.stock = b.price(); return n + a.stock + b.stock;
                    compound assignment to a field  :: a.stock += b.price(); a.stock++; ++b.stock; a.big -= 3; a.label += b.price(); return a.stock + b.stock + a.big + a.label + a.stock--;
                    key field read                  :: return a.id() + b.next;
                    own field                       :: balance = a.price(); balance += b.price() * balance; this.balance -= a.price(); return balance;
                    own field before and after      :: balance = 2; int n = balance + a.price() + balance; balance = n; return balance * b.price() + balance;
                    reference equality              :: return "" + (a == a.self()) + (a != b.self()) + (a.next() == b) + (a == null) + (a.equals(a.self())) + ((Object) a == (Object) b);
                    reference as a map key          :: Map<Item, Integer> map = new HashMap<>(); map.put(a.self(), b.price()); return map.get(a) + map.getOrDefault(b, a.price());
                    null local                      :: Item none = null; String text = null; int n = a.price(); return n + text + none + b.price();
                    null argument                   :: return a.add(1, 2, 3, "", null) + "" + a.nothing();
                    null on the stack               :: return Arrays.asList(null, a.price(), null, b.price()).toString();
                    null in a ternary               :: String s = a.flag() ? "x" : null; return s + b.price() + (b.flag() ? null : a.id());
                    switch expression               :: int n = switch (a.price()) { case 1 -> b.price(); case 3 -> { int k = b.price(); yield k * a.price(); } default -> 0; }; return n + 1;
                    switch expression on the stack  :: return a.price() + switch (b.id()) { case "a" -> 1; case "b" -> a.price() * 10; default -> b.price(); } + b.price();
                    lambda between calls            :: int n = a.price(); Function<Integer, Integer> f = x -> x + n; int m = f.apply(1); return m + b.price();
                    varargs                         :: return String.format("%s-%s-%s", a.price(), b.id(), a.flag());
                    text of an exception            :: return new IllegalStateException("why " + a.price(), new RuntimeException(b.id())).getMessage();
                    generic identity                :: return log(a.price()) + log(log(a.self().id()).length() + log("x").length()) + "";
                    existence and deletion          :: boolean before = Entities_exists(a); return before + "" + a.price();
                    """)
    void sameAsPlainJava(String name, String body) throws Throwable {
        Programs.check(
                folder,
                "public Object run() throws Exception { " + SETUP + body + " }\n"
                        + "boolean Entities_exists(Item item) { return item.flag() || !item.flag(); }",
                "");
    }
}
