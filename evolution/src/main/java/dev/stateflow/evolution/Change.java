package dev.stateflow.evolution;

/**
 * A difference between two builds, and what it means for what the older one wrote.
 *
 * @param verdict whether it can be read
 * @param certain whether the verdict holds for all data; if not, some data can be read and some not, which a look at it tells
 * @param subject the public name of the entity or the name of the class that changed
 * @param member the field, constant or method; empty if it is the subject itself
 * @param line of a suspension point its line in the older build, else 0
 * @param message what changed, and what follows
 * @param help the way out; empty if none is needed
 */
public record Change(
        Verdict verdict, boolean certain, String subject, String member, int line, String message, String help) {

    /** What a change asks for. */
    public enum Verdict {
        /** What the older build wrote is read. */
        COMPATIBLE,
        /** It is read only after the source was changed as the help says. */
        MIGRATABLE,
        /** Calls that wait can't go on in the current build: they have to end in the older one. */
        DRAIN_REQUIRED
    }

    static Change compatible(String subject, String member, String message) {
        return new Change(Verdict.COMPATIBLE, true, subject, member, 0, message, "");
    }

    static Change migratable(String subject, String member, String message, String help) {
        return new Change(Verdict.MIGRATABLE, true, subject, member, 0, message, help);
    }

    static Change ambiguous(String subject, String member, String message) {
        return migratable(
                subject,
                member,
                message,
                "let one name stand for one thing: change @Renamed, or make the change in two releases");
    }

    /** The same change, which only some data is touched by. */
    Change dependingOnData() {
        return new Change(verdict, false, subject, member, line, message, help);
    }

    /** Whether nothing has to be looked at because of it. */
    public boolean isHarmless() {
        return verdict == Verdict.COMPATIBLE && certain;
    }

    /** Where it is: {@code User.balance}. */
    public String where() {
        return member.isEmpty() ? subject : subject + "." + member;
    }
}
