package dev.stateflow.analyzer.generate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.SimpleVerifier;
import org.objectweb.asm.util.CheckClassAdapter;

/** Checks what was written as the JVM would, without loading classes. */
final class Verification {
    private final OutputHierarchy hierarchy;

    Verification(OutputHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** What is wrong with a class file, if anything. */
    Optional<String> problem(byte[] bytes) {
        ClassNode node = new ClassNode();
        try {
            new ClassReader(bytes).accept(new CheckClassAdapter(node, false), 0);
        } catch (RuntimeException e) {
            return Optional.of("the class is not well-formed: " + e.getMessage());
        }
        for (MethodNode method : node.methods) {
            try {
                new Analyzer<>(new HierarchyVerifier(hierarchy)).analyze(node.name, method);
            } catch (AnalyzerException | RuntimeException e) {
                return Optional.of(method.name + method.desc + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    private static final class HierarchyVerifier extends SimpleVerifier {
        private final OutputHierarchy hierarchy;

        HierarchyVerifier(OutputHierarchy hierarchy) {
            super(Opcodes.ASM9, null, null, null, false);
            this.hierarchy = hierarchy;
        }

        @Override
        protected boolean isInterface(Type type) {
            return type.getSort() == Type.OBJECT && hierarchy.isInterface(type.getInternalName());
        }

        @Override
        protected @Nullable Type getSuperClass(Type type) {
            if (type.getSort() == Type.ARRAY) {
                return Type.getObjectType("java/lang/Object");
            }
            return hierarchy
                    .superclass(type.getInternalName())
                    .map(Type::getObjectType)
                    .orElse(null);
        }

        @Override
        protected boolean isSubTypeOf(BasicValue value, BasicValue expected) {
            Type type = value.getType();
            Type wanted = expected.getType();
            if (wanted.getSort() < Type.ARRAY || type.getSort() < Type.ARRAY) {
                return type.equals(wanted);
            }
            return type.equals(NULL_TYPE) || isAssignableFrom(wanted, type);
        }

        @Override
        protected Class<?> getClass(Type type) {
            throw new IllegalStateException("no class is loaded, not even " + type);
        }

        @Override
        protected boolean isAssignableFrom(Type to, Type from) {
            if (to.equals(from)) {
                return true;
            }
            if (to.getSort() == Type.OBJECT) {
                return from.getSort() == Type.ARRAY
                        ? hierarchy.isAssignable("java/lang/Object", to.getInternalName())
                        : from.getSort() == Type.OBJECT
                                && hierarchy.isAssignable(from.getInternalName(), to.getInternalName());
            }
            if (to.getSort() == Type.ARRAY && from.getSort() == Type.ARRAY) {
                Type toElement = Type.getType(to.getDescriptor().substring(1));
                Type fromElement = Type.getType(from.getDescriptor().substring(1));
                return toElement.equals(fromElement)
                        || (toElement.getSort() >= Type.ARRAY
                                && fromElement.getSort() >= Type.ARRAY
                                && isAssignableFrom(toElement, fromElement));
            }
            return false;
        }
    }
}
