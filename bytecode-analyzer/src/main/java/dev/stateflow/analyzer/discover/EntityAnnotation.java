package dev.stateflow.analyzer.discover;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** Reads {@code @Entity} and {@code @Key}. */
final class EntityAnnotation {
    private static final String ENTITY = "Ldev/stateflow/api/Entity;";
    private static final String KEY = "Ldev/stateflow/api/Key;";

    private EntityAnnotation() {}

    /** Whether the class itself carries {@code @Entity}. */
    static boolean isOn(ClassNode node) {
        return find(node.visibleAnnotations, ENTITY).isPresent();
    }

    /** Whether these annotations of a member hold {@code @Key}. */
    static boolean isKey(@Nullable List<AnnotationNode> annotations) {
        return find(annotations, KEY).isPresent();
    }

    /** The name that the class gives itself, or its simple name. */
    static String publicName(ClassNode node) {
        Optional<AnnotationNode> annotation = find(node.visibleAnnotations, ENTITY);
        if (annotation.isPresent() && annotation.get().values != null) {
            List<Object> values = annotation.get().values;
            for (int i = 0; i + 1 < values.size(); i += 2) {
                if (values.get(i).equals("name") && values.get(i + 1) instanceof String name && !name.isEmpty()) {
                    return name;
                }
            }
        }
        return simpleName(node);
    }

    private static String simpleName(ClassNode node) {
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name) && inner.innerName != null) {
                return inner.innerName;
            }
        }
        return node.name.substring(node.name.lastIndexOf('/') + 1);
    }

    private static Optional<AnnotationNode> find(@Nullable List<AnnotationNode> annotations, String descriptor) {
        return annotations == null
                ? Optional.empty()
                : annotations.stream().filter(a -> a.desc.equals(descriptor)).findFirst();
    }
}
