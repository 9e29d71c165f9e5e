package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.discover.Chain;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.discover.Exposure;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.load.Signatures;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.MethodGraph;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.StateField;
import dev.stateflow.ir.model.StateSchema;
import dev.stateflow.ir.model.TypeRef;
import dev.stateflow.ir.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Puts what the stages found together to the IR. */
final class ApplicationBuilder {
    private static final Set<String> ANSWERED_BY_REFERENCES =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    private final LoadedApplication application;
    private final EntityIndex entities;
    private final MethodFacts facts;
    private final EntityMembers members;
    private final ValueClasses values;

    ApplicationBuilder(LoadedApplication application, EntityIndex entities, MethodFacts facts) {
        this.application = application;
        this.entities = entities;
        this.facts = facts;
        this.members = new EntityMembers(application);
        this.values = new ValueClasses(application, entities);
    }

    Application build(String name) {
        List<Operator> operators = entities.all().stream()
                .map(this::operator)
                .sorted(Comparator.comparing(Operator::entity))
                .toList();
        List<Method> functions = functions();
        return new Application(name, operators, functions, values.names());
    }

    private Operator operator(EntityClass entity) {
        List<ClassNode> chain = Chain.of(application, entity.className());
        return new Operator(
                entity.entity(),
                Names.binary(entity.className()),
                supertypes(entity.className()),
                entity.instantiable(),
                key(entity.key()),
                state(chain),
                entity.instantiable() ? constructors(chain.get(0)) : List.of(),
                methods(entity),
                entity.source());
    }

    private List<String> supertypes(String className) {
        return application.hierarchy().supertypes(className).stream()
                .filter(name -> !name.equals(className))
                .filter(name -> application.find(name).isPresent())
                .map(Names::binary)
                .toList();
    }

    private static KeySpec key(EntityClass.KeyMember key) {
        KeySpec.Kind kind = key.method() ? KeySpec.Kind.METHOD : KeySpec.Kind.FIELD;
        return new KeySpec(kind, key.name(), new TypeRef(key.signature()));
    }

    private StateSchema state(List<ClassNode> chain) {
        List<ClassNode> topDown = new ArrayList<>(chain);
        Collections.reverse(topDown);
        List<StateField> fields = new ArrayList<>();
        for (ClassNode owner : topDown) {
            for (FieldNode field : owner.fields) {
                if ((field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0) {
                    TypeRef type = Signatures.field(owner, field);
                    values.add(type);
                    fields.add(new StateField(Names.binary(owner.name), field.name, type));
                }
            }
        }
        return new StateSchema(fields);
    }

    private List<Constructor> constructors(ClassNode owner) {
        List<Constructor> constructors = new ArrayList<>();
        for (MethodNode method : owner.methods) {
            if (Exposure.isPublicConstructor(method)) {
                List<Parameter> parameters = Signatures.parameters(owner, method);
                parameters.forEach(p -> values.add(p.type()));
                constructors.add(new Constructor(method.desc, parameters, Places.location(owner, method)));
            }
        }
        return constructors;
    }

    private List<Method> methods(EntityClass entity) {
        List<Method> methods = new ArrayList<>();
        boolean abstractToo = !entity.instantiable();
        for (EntityMembers.Member member :
                members.of(entity.className(), abstractToo, m -> facts.isSuspendable(m.owner(), m.method()))) {
            methods.add(method(entity.className(), member.owner(), member.method(), member.exposed()));
        }
        return methods;
    }

    private List<Method> functions() {
        List<Method> functions = new ArrayList<>();
        for (ApplicationClass type : application.classes().values()) {
            if (entities.isEntity(type.name())) {
                continue;
            }
            for (MethodNode method : type.node().methods) {
                boolean isAbstract = (method.access & Opcodes.ACC_ABSTRACT) != 0;
                if (!isAbstract && facts.isSuspendable(type.node(), method)) {
                    functions.add(method(type.name(), type.node(), method, false));
                }
            }
        }
        functions.sort(Comparator.comparing(Method::declaringClass)
                .thenComparing(Method::name)
                .thenComparing(Method::descriptor));
        return functions;
    }

    private Method method(String instance, ClassNode owner, MethodNode method, boolean exposed) {
        List<Parameter> parameters = Signatures.parameters(owner, method);
        TypeRef result = Signatures.result(owner, method);
        MethodGraph graph = facts.graph(owner, method);
        if (!ANSWERED_BY_REFERENCES.contains(method.name + method.desc)) {
            parameters.forEach(p -> values.add(p.type()));
            values.add(result);
        }
        graph.nodes().forEach(node -> saved(node).forEach(variable -> values.add(variable.type())));
        return new Method(
                Names.binary(owner.name),
                method.name,
                method.desc,
                exposed,
                parameters,
                result,
                facts.effects(instance, owner, method),
                graph,
                Places.location(owner, method));
    }

    private static List<Variable> saved(Node node) {
        return node.accept(new Node.Visitor<List<Variable>>() {
            @Override
            public List<Variable> segment(Segment segment) {
                return List.of();
            }

            @Override
            public List<Variable> remoteOperation(RemoteOperation operation) {
                return operation.saved();
            }

            @Override
            public List<Variable> localCall(LocalCall call) {
                return call.saved();
            }
        });
    }
}
