package dev.stateflow.analyzer.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a class file: enough to resolve members and to relate types.
 *
 * @param name the internal name
 * @param access the access flags (JVMS 4.1)
 * @param superName the internal name of the superclass; null for {@code java/lang/Object} only
 * @param interfaces internal names of the direct interfaces
 * @param methods the declared methods
 * @param fields the declared fields
 * @param application whether the class belongs to the application, so that its code is analysed and may be split
 */
public record TypeInfo(
        String name,
        int access,
        @Nullable String superName,
        List<String> interfaces,
        List<Member> methods,
        List<Member> fields,
        boolean application) {
    public TypeInfo {
        interfaces = List.copyOf(interfaces);
        methods = List.copyOf(methods);
        fields = List.copyOf(fields);
    }

    /**
     * A declared method or field.
     *
     * @param name its name
     * @param descriptor its descriptor
     * @param access its access flags
     */
    public record Member(String name, String descriptor, int access) {}
}
