package dev.stateflow.runtime.local.json;

import com.fasterxml.jackson.databind.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Writes types the way a Java programmer reads them: simple names, with their arguments. */
public final class TypeNames {
    private TypeNames() {}

    /** For example {@code int}, {@code String} or {@code Map<String, List<Item>>}. */
    public static String of(JavaType type) {
        if (type.isArrayType()) {
            return of(type.getContentType()) + "[]";
        }
        String name = type.getRawClass().getSimpleName();
        List<String> arguments = new ArrayList<>();
        for (JavaType argument : type.getBindings().getTypeParameters()) {
            arguments.add(of(argument));
        }
        return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }
}
