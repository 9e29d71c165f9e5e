package dev.stateflow.analyzer.effects;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What a method does to single objects, through all that it calls.
 *
 * @param changes the objects that are changed for certain, if they are what they can be
 * @param keeps the objects that come to be part of the receiver's state
 * @param arguments what is passed, by call, without the receiver and in order; and the two objects that an instruction compares
 * @param returned what it returns
 */
public record Aliases(
        List<Change> changes, List<Keep> keeps, Map<AbstractInsnNode, List<Set<Ref>>> arguments, Set<Ref> returned) {
    static final Aliases NOTHING = new Aliases(List.of(), List.of(), Map.of(), Set.of());

    /**
     * A change.
     *
     * @param at the instruction that does it, or calls what does it
     * @param object what is changed
     */
    public record Change(AbstractInsnNode at, Set<Ref> object) {}

    /**
     * An object that the receiver keeps.
     *
     * @param at the instruction that does it, or calls what does it
     * @param field the field, as {@code declaring.Class#name}
     * @param inside whether the object is put into what the field holds, rather than into the field
     * @param object what is kept
     */
    public record Keep(AbstractInsnNode at, String field, boolean inside, Set<Ref> object) {}

    /** What callers need to know. */
    Summary summary() {
        Set<Ref> changed = new HashSet<>();
        // what a method does to a static field is its own affair: it is reported there
        changes.forEach(change -> change.object().stream()
                .filter(object -> isKnownOutside(object) && !(object.root() instanceof Root.Static))
                .forEach(changed::add));
        Set<Kept> kept = new HashSet<>();
        keeps.forEach(keep -> keep.object().stream()
                .filter(Aliases::isKnownOutside)
                .forEach(object -> kept.add(new Kept(keep.field(), keep.inside(), object))));
        Set<Ref> result = new HashSet<>(returned);
        result.removeIf(ref -> !isKnownOutside(ref));
        return new Summary(changed, kept, result);
    }

    private static boolean isKnownOutside(Ref ref) {
        return !(ref.root() instanceof Root.Made) && !(ref.root() instanceof Root.Answer);
    }

    /**
     * A method, seen from outside.
     *
     * @param changed the objects that it changes
     * @param kept the objects that become part of its receiver
     * @param returned what it can return; empty if that is a new object
     */
    public record Summary(Set<Ref> changed, Set<Kept> kept, Set<Ref> returned) {
        static final Summary NOTHING = new Summary(Set.of(), Set.of(), Set.of());
    }

    /**
     * An object that becomes part of the receiver.
     *
     * @param field the field, as {@code declaring.Class#name}
     * @param inside whether the object is put into what the field holds, rather than into the field
     * @param object what is kept
     */
    public record Kept(String field, boolean inside, Ref object) {}
}
