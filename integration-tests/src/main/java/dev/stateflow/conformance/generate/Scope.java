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
     * @param constant whether no code assigns it, so that functions may capture it
     */
    record Local(String name, Type type, boolean assignable, boolean constant) {}

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
    private final Names names;

    /** What is used up by a method and its functions together. */
    private static final class Names {
        private int used;
    }

    Scope(String owner, Type result, boolean entity, boolean checked, int staticIndex) {
        this.owner = owner;
        this.result = result;
        this.entity = entity;
        this.checked = checked;
        this.staticIndex = staticIndex;
        this.names = new Names();
    }

    private Scope(Scope outer, boolean entity) {
        this.owner = outer.owner;
        this.result = outer.result;
        this.entity = entity;
        this.staticIndex = outer.staticIndex;
        this.names = outer.names;
        // a function may be called often
        this.loops = outer.loops + 1;
        this.jumps = false;
        outer.locals.stream().filter(Local::constant).forEach(locals::add);
    }

    /**
     * What the body of a function can use.
     *
     * @param thisIsEntity whether there is a {@code this} in it that is an entity
     */
    Scope function(boolean thisIsEntity) {
        return new Scope(this, thisIsEntity);
    }

    String fresh(String stem) {
        return stem + ++names.used;
    }

    String declare(String stem, Type type, boolean assignable) {
        String name = fresh(stem);
        locals.add(new Local(name, type, assignable, false));
        return name;
    }

    void declareNamed(String name, Type type, boolean assignable) {
        locals.add(new Local(name, type, assignable, false));
    }

    void declareConstant(String name, Type type) {
        locals.add(new Local(name, type, false, true));
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
