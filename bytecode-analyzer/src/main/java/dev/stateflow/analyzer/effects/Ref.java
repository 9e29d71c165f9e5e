package dev.stateflow.analyzer.effects;

/**
 * An object, or one that it holds.
 *
 * @param root what it is known by
 * @param inside whether it is something that the root holds, rather than the root itself
 */
public record Ref(Root root, boolean inside) {
    static Ref to(Root root) {
        return new Ref(root, false);
    }

    /** Something that this holds. */
    Ref within() {
        return inside ? this : new Ref(root, true);
    }

    /** Whether somebody who has this object notices that the other one changes: what is inside need not notice that the whole changes. */
    public boolean notices(Ref changed) {
        return root.equals(changed.root) && (!inside || changed.inside);
    }
}
