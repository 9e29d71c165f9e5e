package hotel;

/** What makes a hotel a good one. */
public enum Criterion {
    /** It is near. */
    DISTANCE,
    /** It is rated highly. */
    RATING,
    /** It is cheap. */
    PRICE
}
