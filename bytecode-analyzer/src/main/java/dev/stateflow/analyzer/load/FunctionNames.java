package dev.stateflow.analyzer.load;

/** The names of what lambdas and method references become: docs/compiled-form.md. */
public final class FunctionNames {
    /** The package of twins: interfaces in which functions of a library's interface have a form that can be split. */
    public static final String TWINS = "dev/stateflow/functions/";

    /** The package of the loops that stand for methods of the JDK that call functions. */
    public static final String CALLBACKS = "dev/stateflow/callbacks/";

    /** The class whose loop stands for {@code Entities.schedule}. */
    public static final String DELAYS = CALLBACKS + "Delays";

    /** The method in it at which a scheduled call parts from the one that schedules it. */
    public static final String FORK = "fork";

    /** The static method of a function class that makes an object of it from what is captured. */
    public static final String MAKE = "stateflow$make";

    /** The field of a function class that holds the instance whose {@code this} was captured; its methods are called without a message there. */
    public static final String SELF = "stateflow$self";

    /** The same for a function that is called on that instance only. */
    public static final String LOCAL = "stateflow$local";

    private static final String LAMBDA = "$$Lambda$";
    private static final String SPLIT = "$split";

    private FunctionNames() {}

    /** The internal name of the class of a lambda or method reference of a class, by what it does. */
    public static String lambda(String owner, String code) {
        return owner + LAMBDA + code;
    }

    /** Whether a class was made for a lambda or method reference. */
    public static boolean isLambda(String className) {
        return className.contains(LAMBDA);
    }

    /** The internal name of the twin of a library's interface. */
    public static String twin(String library) {
        return TWINS + library;
    }

    /** The name in the twin of a method of the library's interface. */
    public static String split(String method) {
        return method + SPLIT;
    }
}
