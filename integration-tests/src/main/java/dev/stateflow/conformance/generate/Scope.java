package dev.stateflow.conformance.generate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What generated code can use at one place of a method. */
final class Scope {
    /**
     * A local variable or parameter.
     *
     * @param name its name
     * @param type its type
     * @param assignable false for loop variables: loops must end
     */
    record Local(String name, Type type, boolean assignable) {}

    /** The class that the method is in. */
    final String owner;

    /** What the method returns. */
    final Type result;

    /** Whether there is a {@code this} that is an entity. */
    final boolean entity;

    /** Whether the checked exception may be thrown here. */
    boolean checked;

    /** Whether the code is in a loop, where nothing may be created. */
    int loops;

    /** How many tries that catch what this code throws are around it. */
    int guards;

    /** Whether jumps out of the code here are allowed: not in switch expressions. */
    boolean jumps = true;

    /** Static methods may only call those of a higher index. */
    final int staticIndex;

    final Deque<String> labels = new ArrayDeque<>();
    private final List<Local> locals = new ArrayList<>();
    private int names;

    Scope(String owner, Type result, boolean entity, boolean checked, int staticIndex) {
        this.owner = owner;
        this.result = result;
        this.entity = entity;
        this.checked = checked;
        this.staticIndex = staticIndex;
    }

    String fresh(String stem) {
        return stem + ++names;
    }

    String declare(String stem, Type type, boolean assignable) {
        String name = fresh(stem);
        locals.add(new Local(name, type, assignable));
        return name;
    }

    void declareNamed(String name, Type type, boolean assignable) {
        locals.add(new Local(name, type, assignable));
    }

    int mark() {
        return locals.size();
    }

    void reset(int mark) {
        locals.subList(mark, locals.size()).clear();
    }

    Optional<Local> local(Choice choice, Type type, boolean assignable) {
        List<Local> fitting = locals.stream()
                .filter(l -> l.type().equals(type) && (l.assignable() || !assignable))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(choice.of(fitting));
    }
}
