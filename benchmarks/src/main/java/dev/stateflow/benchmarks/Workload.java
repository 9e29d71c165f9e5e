package dev.stateflow.benchmarks;

/** The work that is measured, whoever does it. One buyer and one shelf, whose price is {@link #PRICE}. */
public interface Workload {
    /** What a piece costs. */
    int PRICE = 3;

    /** How many rounds {@link #total} does. */
    int ROUNDS = 100;

    /** How many suspended calls {@link #nested} piles up under its hop. */
    int DEPTH = 10;

    /** One hop. @return the price and the surcharge */
    int ask(int surcharge);

    /** Two hops. @return whether it was bought */
    boolean buy(int amount);

    /** {@link #ROUNDS} hops. @return the sum of as many prices */
    int total();

    /** One hop under {@link #DEPTH} calls of a method that calls itself. @return the price and the sum of all depths */
    int nested();
}
