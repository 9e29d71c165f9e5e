// Methods of sixty parameters, one and two slots each, called on this, on a helper and on another instance.
package size.manyparameters;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Taker taker = new Taker("t");
        return Arrays.asList(
                own(
                        taker.calls(), 1, 2L, 3, 4L, 5,
                        6L, 7, 8L, 9, 10L, 11,
                        taker.calls(), 13, 14L, 15, 16L, 17,
                        18L, 19, 20L, 21, 22L, 23,
                        taker.calls(), 25, 26L, 27, 28L, 29,
                        30L, 31, 32L, 33, 34L, 35,
                        taker.calls(), 37, 38L, 39, 40L, 41,
                        42L, 43, 44L, 45, 46L, 47,
                        taker.calls(), 49, 50L, 51, 52L, 53,
                        54L, 55, 56L, 57, 58L, 59),
                taker.take(
                        taker.calls(), 1, 2L, 3, 4L, 5,
                        6L, 7, 8L, 9, 10L, 11,
                        taker.calls(), 13, 14L, 15, 16L, 17,
                        18L, 19, 20L, 21, 22L, 23,
                        taker.calls(), 25, 26L, 27, 28L, 29,
                        30L, 31, 32L, 33, 34L, 35,
                        taker.calls(), 37, 38L, 39, 40L, 41,
                        42L, 43, 44L, 45, 46L, 47,
                        taker.calls(), 49, 50L, 51, 52L, 53,
                        54L, 55, 56L, 57, 58L, 59),
                taker.calls());
    }

    private long own(
                long p0, int p1, long p2, int p3, long p4, int p5, long p6, int p7, long p8, int p9, long p10, int
                p11, long p12, int p13, long p14, int p15, long p16, int p17, long p18, int p19, long p20, int p21,
                long p22, int p23, long p24, int p25, long p26, int p27, long p28, int p29, long p30, int p31, long
                p32, int p33, long p34, int p35, long p36, int p37, long p38, int p39, long p40, int p41, long p42,
                int p43, long p44, int p45, long p46, int p47, long p48, int p49, long p50, int p51, long p52, int
                p53, long p54, int p55, long p56, int p57, long p58, int p59) {
        return 1 * p0 + 2 * p1 + 3 * p2 + 4 * p3 + 5 * p4 + 1 * p5 + 2 * p6 + 3 * p7 + 4 * p8 + 5 * p9 +
                    1 * p10 + 2 * p11 + 3 * p12 + 4 * p13 + 5 * p14 + 1 * p15 + 2 * p16 + 3 * p17 + 4 * p18 +
                    5 * p19 + 1 * p20 + 2 * p21 + 3 * p22 + 4 * p23 + 5 * p24 + 1 * p25 + 2 * p26 + 3 * p27 +
                    4 * p28 + 5 * p29 + 1 * p30 + 2 * p31 + 3 * p32 + 4 * p33 + 5 * p34 + 1 * p35 + 2 * p36 +
                    3 * p37 + 4 * p38 + 5 * p39 + 1 * p40 + 2 * p41 + 3 * p42 + 4 * p43 + 5 * p44 + 1 * p45 +
                    2 * p46 + 3 * p47 + 4 * p48 + 5 * p49 + 1 * p50 + 2 * p51 + 3 * p52 + 4 * p53 + 5 * p54 +
                    1 * p55 + 2 * p56 + 3 * p57 + 4 * p58 + 5 * p59;
    }
}

@Entity
class Taker {
    @Key
    final String name;

    private int calls = 1;

    public Taker(String name) {
        this.name = name;
    }

    public int calls() {
        return calls++;
    }

    public long take(
            long p0, int p1, long p2, int p3, long p4, int p5, long p6, int p7, long p8, int p9, long p10, int
            p11, long p12, int p13, long p14, int p15, long p16, int p17, long p18, int p19, long p20, int p21,
            long p22, int p23, long p24, int p25, long p26, int p27, long p28, int p29, long p30, int p31, long
            p32, int p33, long p34, int p35, long p36, int p37, long p38, int p39, long p40, int p41, long p42,
            int p43, long p44, int p45, long p46, int p47, long p48, int p49, long p50, int p51, long p52, int
            p53, long p54, int p55, long p56, int p57, long p58, int p59) {
        calls += 100;
        return 1 * p0 + 2 * p1 + 3 * p2 + 4 * p3 + 5 * p4 + 1 * p5 + 2 * p6 + 3 * p7 + 4 * p8 + 5 * p9 +
                1 * p10 + 2 * p11 + 3 * p12 + 4 * p13 + 5 * p14 + 1 * p15 + 2 * p16 + 3 * p17 + 4 * p18 +
                5 * p19 + 1 * p20 + 2 * p21 + 3 * p22 + 4 * p23 + 5 * p24 + 1 * p25 + 2 * p26 + 3 * p27 +
                4 * p28 + 5 * p29 + 1 * p30 + 2 * p31 + 3 * p32 + 4 * p33 + 5 * p34 + 1 * p35 + 2 * p36 +
                3 * p37 + 4 * p38 + 5 * p39 + 1 * p40 + 2 * p41 + 3 * p42 + 4 * p43 + 5 * p44 + 1 * p45 +
                2 * p46 + 3 * p47 + 4 * p48 + 5 * p49 + 1 * p50 + 2 * p51 + 3 * p52 + 4 * p53 + 5 * p54 +
                1 * p55 + 2 * p56 + 3 * p57 + 4 * p58 + 5 * p59;
    }
}
