package dev.stateflow.conformance.generate;

import java.util.List;

/**
 * A method that generated code can call. Its first parameter is the fuel, which is not among the parameters here.
 *
 * @param owner the class that declares it
 * @param name its name
 * @param result what it returns
 * @param parameters what it takes after the fuel
 * @param checked whether it declares the checked exception
 * @param access {@code public}, {@code private} or {@code static}
 */
record Signature(String owner, String name, Type result, List<Type> parameters, boolean checked, String access) {
    Signature {
        parameters = List.copyOf(parameters);
    }

    Signature in(String otherOwner) {
        return new Signature(otherOwner, name, result, parameters, checked, access);
    }

    boolean isStatic() {
        return access.equals("static");
    }
}
