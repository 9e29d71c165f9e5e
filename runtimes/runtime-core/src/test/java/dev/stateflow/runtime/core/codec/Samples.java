package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.shop.Item;
import dev.stateflow.runtime.core.shop.User;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes that an application could have, and the application that declares them. */
@SuppressWarnings({"HidingField", "EqualsGetClass"}) // applications do such things
final class Samples {
    static final CompiledApplication APPLICATION = new CompiledApplication(
            "samples",
            List.of(Item.Step.STEP, User.Step.STEP),
            List.of(),
            List.of(
                    Plain.class,
                    Special.class,
                    Node.class,
                    Point.class,
                    Group.class,
                    Checked.class,
                    Plan.class,
                    Coin.class,
                    ByLength.class,
                    RefKey.class,
                    Broken.class,
                    Deeper.class,
                    Linked.class,
                    Item.OutOfStock.class));

    private Samples() {}

    enum Coin {
        PENNY,
        POUND {
            @Override
            int value() {
                return 100;
            }
        };

        int value() {
            return 1;
        }
    }

    interface Shape {}

    record Point(int x, int y) implements Shape {}

    record RefKey(String a, long b) {}

    /** A record that looks at what it is given. */
    record Checked(List<String> names) {
        Checked {
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no names");
            }
        }
    }

    record Group(String name, List<Object> members) {}

    record Linked(int value, @Nullable Linked next) {}

    static class Plain {
        final boolean z;
        final byte b;
        final char c;
        final short s;
        final int i;
        final long j;
        final float f;
        final double d;
        final @Nullable Object l;
        transient int t = 5;

        Plain(int seed, @Nullable Object l) {
            z = seed % 2 == 0;
            b = (byte) seed;
            c = (char) seed;
            s = (short) seed;
            i = seed;
            j = seed * 0x1_0000_0001L;
            f = seed / 3f;
            d = seed / 3d;
            this.l = l;
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Plain p
                    && o.getClass() == getClass()
                    && z == p.z
                    && b == p.b
                    && c == p.c
                    && s == p.s
                    && i == p.i
                    && j == p.j
                    && Float.compare(f, p.f) == 0
                    && Double.compare(d, p.d) == 0
                    && Objects.equals(l, p.l);
        }

        @Override
        public int hashCode() {
            return Objects.hash(i, l);
        }
    }

    static final class Special extends Plain {
        final String i;

        Special(int seed, String i) {
            super(seed, i);
            this.i = i;
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return super.equals(o) && o instanceof Special s && s.i.equals(i);
        }

        @Override
        public int hashCode() {
            return super.hashCode() + i.hashCode();
        }
    }

    static final class Node {
        @Nullable
        Node next;

        @Nullable
        Object value;
    }

    /** Hashes what it holds. */
    static final class Plan {
        final String name;

        @Nullable
        Set<Plan> others;

        @Nullable
        Map<Plan, String> notes;

        Plan(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Plan p && p.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    static final class ByLength implements Comparator<String> {
        @Override
        public int compare(String a, String b) {
            return Integer.compare(a.length(), b.length());
        }
    }

    static class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        final int code;
        final transient @Nullable Object hidden;

        Broken(String message, int code) {
            super(message);
            this.code = code;
            this.hidden = this;
        }
    }

    static final class Deeper extends Broken {
        private static final long serialVersionUID = 1L;
        final Point where;

        Deeper(String message, Point where) {
            super(message, 3);
            this.where = where;
        }

        @Override
        public String getMessage() {
            return "deeper: " + super.getMessage();
        }
    }

    /** Not declared. */
    static final class Unknown {}

    /** Not declared. */
    static final class UnknownException extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownException(String message) {
            super(message);
        }
    }
}
