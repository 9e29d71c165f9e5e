package dev.stateflow.analyzer.load;

import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;

/**
 * The types and names of members as they stand in the source: generic where the class file says so, with each type variable replaced by what it is
 * bound to.
 */
public final class Signatures {
    private Signatures() {}

    /** The parameters of a method or constructor; named {@code arg0}, {@code arg1}, … where the class file has no names. */
    public static List<Parameter> parameters(ClassNode owner, MethodNode method) {
        Type[] types = Type.getArgumentTypes(method.desc);
        List<String> generic = genericParameters(owner, method, types.length);
        List<Parameter> parameters = new ArrayList<>();
        int slot = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int i = 0; i < types.length; i++) {
            String descriptor = types[i].getDescriptor();
            String signature = generic.isEmpty() ? descriptor : generic.get(i);
            parameters.add(new Parameter(parameterName(method, types.length, i, slot), checked(signature, descriptor)));
            slot += types[i].getSize();
        }
        return List.copyOf(parameters);
    }

    /** The result of a method. */
    public static TypeRef result(ClassNode owner, MethodNode method) {
        String descriptor = Type.getReturnType(method.desc).getDescriptor();
        if (method.signature == null) {
            return new TypeRef(descriptor);
        }
        int start = endOfParameters(method.signature) + 1;
        int end = SignatureText.endOfType(method.signature, start);
        String result = method.signature.substring(start, end);
        return checked(SignatureText.substitute(result, variables(owner, method)), descriptor);
    }

    /** Where the parenthesis stands that closes the parameters of a method descriptor or signature. Names of classes may hold parentheses, too. */
    public static int endOfParameters(String method) {
        int i = method.startsWith("<") ? endOfVariables(method) : 0;
        i++;
        while (method.charAt(i) != ')') {
            i = SignatureText.endOfType(method, i);
        }
        return i;
    }

    private static int endOfVariables(String signature) {
        int depth = 0;
        int i = 0;
        do {
            char c = signature.charAt(i++);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        } while (depth > 0);
        return i;
    }

    /** The type of a field. */
    public static TypeRef field(ClassNode owner, FieldNode field) {
        return type(owner, field.signature, field.desc);
    }

    /**
     * The type of a member of a class.
     *
     * @param signature its generic signature, if it has one
     * @param descriptor its descriptor
     */
    public static TypeRef type(ClassNode owner, @Nullable String signature, String descriptor) {
        return signature == null
                ? new TypeRef(descriptor)
                : checked(SignatureText.substitute(signature, variables(owner)), descriptor);
    }

    /** The internal names of the classes that a type is made of, element types and type arguments included. */
    public static List<String> classes(TypeRef type) {
        return SignatureText.classes(type.signature());
    }

    /** A type as it stands in the source, without packages: {@code Map<String, Item[]>}. */
    public static String source(TypeRef type) {
        return SignatureText.source(type.signature());
    }

    private static List<String> genericParameters(ClassNode owner, MethodNode method, int count) {
        List<String> result = new ArrayList<>();
        if (method.signature != null) {
            Map<String, String> variables = variables(owner, method);
            int i = (method.signature.startsWith("<") ? endOfVariables(method.signature) : 0) + 1;
            while (method.signature.charAt(i) != ')') {
                int end = SignatureText.endOfType(method.signature, i);
                result.add(SignatureText.substitute(method.signature.substring(i, end), variables));
                i = end;
            }
        }
        // constructors of enums and inner classes have parameters that their signature does not mention
        return result.size() == count ? result : List.of();
    }

    private static Map<String, String> variables(ClassNode owner) {
        Map<String, String> variables = new HashMap<>();
        if (owner.signature != null) {
            SignatureText.addVariables(owner.signature, variables);
        }
        return variables;
    }

    private static Map<String, String> variables(ClassNode owner, MethodNode method) {
        Map<String, String> variables = variables(owner);
        if (method.signature != null) {
            SignatureText.addVariables(method.signature, variables);
        }
        return variables;
    }

    /** A signature that does not agree with the descriptor is not believed. */
    private static TypeRef checked(String signature, String descriptor) {
        TypeRef type = new TypeRef(signature);
        return type.descriptor().equals(descriptor) ? type : new TypeRef(descriptor);
    }

    private static String parameterName(MethodNode method, int count, int index, int slot) {
        List<ParameterNode> declared = method.parameters;
        if (declared != null && declared.size() == count) {
            String name = declared.get(index).name;
            if (name != null && !name.isEmpty()) {
                return name;
            }
        }
        if (method.localVariables != null) {
            // slots are used again in inner scopes: the parameter is the variable that is there from the start
            LocalVariableNode first = null;
            for (LocalVariableNode variable : method.localVariables) {
                if (variable.index == slot
                        && (first == null
                                || method.instructions.indexOf(variable.start)
                                        < method.instructions.indexOf(first.start))) {
                    first = variable;
                }
            }
            if (first != null) {
                return first.name;
            }
        }
        return "arg" + index;
    }
}
