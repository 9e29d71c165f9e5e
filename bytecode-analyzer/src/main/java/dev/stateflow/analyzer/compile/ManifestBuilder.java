package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.discover.Chain;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Signatures;
import dev.stateflow.analyzer.load.TypeInfo;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.Manifest.ConstantSchema;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.KeySchema;
import dev.stateflow.evolution.Manifest.Kind;
import dev.stateflow.evolution.Manifest.PointSchema;
import dev.stateflow.evolution.Manifest.SlotSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Says of class files what the runtime finds out about the classes by reflection: how the build writes records. A test holds the two to each other. */
final class ManifestBuilder {
    private static final String RENAMED = "Ldev/stateflow/api/Renamed;";
    private static final Set<String> COMPARING = Set.of("equals", "hashCode", "compareTo");

    private final LoadedApplication application;
    private final EntityIndex entities;

    ManifestBuilder(LoadedApplication application, EntityIndex entities) {
        this.application = application;
        this.entities = entities;
    }

    /**
     * Builds the manifest.
     *
     * @param values binary names of the classes whose objects are values
     * @param points the rows of the tables of suspension points, by internal name of the class
     */
    Manifest build(String name, List<String> values, Map<String, List<String>> points) {
        Set<String> declared = new LinkedHashSet<>();
        values.forEach(value -> declared.add(value.replace('.', '/')));
        points.keySet().stream().filter(owner -> !entities.isEntity(owner)).forEach(declared::add);
        Set<String> all = new LinkedHashSet<>(declared);
        entities.all().forEach(entity -> all.add(entity.className()));
        for (String type : List.copyOf(all)) {
            supertypes(type).stream().filter(t -> !isJdk(t)).forEach(all::add);
        }
        List<PointSchema> schemas = new ArrayList<>();
        points.forEach((owner, rows) -> rows.forEach(row -> schemas.add(point(owner, row))));
        return new Manifest(
                name,
                entities.all().stream().map(this::entity).toList(),
                all.stream().map(type -> schema(type, declared.contains(type))).toList(),
                schemas);
    }

    private static PointSchema point(String owner, String row) {
        String[] columns = row.split("\t", -1);
        List<SlotSchema> slots = new ArrayList<>();
        for (int i = 5; i < columns.length; i++) {
            int colon = columns[i].indexOf(':');
            slots.add(new SlotSchema(columns[i].substring(0, colon), columns[i].substring(colon + 1)));
        }
        return new PointSchema(
                Names.binary(owner),
                columns[0],
                columns[1],
                Integer.parseInt(columns[2]),
                columns[3],
                columns[4],
                slots);
    }

    private EntitySchema entity(EntityClass entity) {
        List<ClassNode> chain = topDown(entity.className());
        List<FieldSchema> state = new ArrayList<>();
        for (ClassNode owner : chain) {
            for (FieldNode field : owner.fields) {
                if (isState(field)) {
                    state.add(field(owner, field, Signatures.field(owner, field).signature()));
                }
            }
        }
        EntityClass.KeyMember key = entity.key();
        return new EntitySchema(
                entity.entity(),
                Names.binary(entity.className()),
                formers(chain.get(chain.size() - 1).visibleAnnotations),
                new KeySchema(key.method(), key.name(), key.signature()),
                state);
    }

    private List<ClassNode> topDown(String className) {
        List<ClassNode> chain = new ArrayList<>(Chain.of(application, className));
        Collections.reverse(chain);
        return chain;
    }

    private static boolean isState(FieldNode field) {
        return (field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0;
    }

    private static FieldSchema field(ClassNode owner, FieldNode field, String signature) {
        return new FieldSchema(Names.binary(owner.name), field.name, signature, formers(field.visibleAnnotations));
    }

    private static List<String> formers(@Nullable List<AnnotationNode> annotations) {
        List<String> names = new ArrayList<>();
        for (AnnotationNode annotation : annotations == null ? List.<AnnotationNode>of() : annotations) {
            if (annotation.desc.equals(RENAMED) && annotation.values != null) {
                for (Object value : annotation.values) {
                    if (value instanceof List<?> list) {
                        list.forEach(former -> names.add(String.valueOf(former)));
                    }
                }
            }
        }
        return names.stream().sorted().toList();
    }

    private ClassSchema schema(String name, boolean isDeclared) {
        ClassNode node = application.find(name).map(ApplicationClass::node).orElse(null);
        Kind kind = kind(name, node, isDeclared);
        return new ClassSchema(
                Names.binary(name),
                kind,
                node == null ? List.of() : formers(node.visibleAnnotations),
                supertypes(name).stream().map(Names::binary).toList(),
                hasComparableObjects(kind) && compares(name),
                node == null ? List.of() : fields(node, kind),
                node == null || kind != Kind.ENUM ? List.of() : constants(node));
    }

    private Kind kind(String name, @Nullable ClassNode node, boolean isDeclared) {
        if (entities.isEntity(name)) {
            return Kind.ENTITY;
        } else if (node == null || !isDeclared) {
            return Kind.ABSTRACT;
        } else if ("java/lang/Enum".equals(node.superName)) {
            return Kind.ENUM;
        } else if ((node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) != 0) {
            return Kind.ABSTRACT;
        } else if ("java/lang/Record".equals(node.superName)) {
            return Kind.RECORD;
        }
        return application.hierarchy().isAssignable(name, "java/lang/Throwable") ? Kind.EXCEPTION : Kind.CLASS;
    }

    private List<FieldSchema> fields(ClassNode node, Kind kind) {
        List<FieldSchema> fields = new ArrayList<>();
        if (kind == Kind.RECORD) {
            // a record without components has no list of them
            List<RecordComponentNode> components = node.recordComponents == null ? List.of() : node.recordComponents;
            for (RecordComponentNode component : components) {
                node.fields.stream()
                        .filter(f -> f.name.equals(component.name) && isState(f))
                        .forEach(f -> fields.add(field(node, f, signature(f))));
            }
        } else if (kind == Kind.CLASS || kind == Kind.EXCEPTION) {
            for (ClassNode owner : topDown(node.name)) {
                owner.fields.stream()
                        .filter(ManifestBuilder::isState)
                        .sorted(Comparator.comparing(f -> f.name))
                        .forEach(f -> fields.add(field(owner, f, signature(f))));
            }
        }
        return fields;
    }

    private static String signature(FieldNode field) {
        return field.signature == null ? field.desc : field.signature;
    }

    private static List<ConstantSchema> constants(ClassNode node) {
        return node.fields.stream()
                .filter(f -> (f.access & Opcodes.ACC_ENUM) != 0)
                .map(f -> new ConstantSchema(f.name, formers(f.visibleAnnotations)))
                .sorted(Comparator.comparing(ConstantSchema::name))
                .toList();
    }

    private Set<String> supertypes(String name) {
        Set<String> found = new LinkedHashSet<>();
        collect(name, found, new HashSet<>());
        return found;
    }

    /** What a class and its supertypes name as their supertypes; what those of the JDK have above them is known anyway. */
    private void collect(String name, Set<String> found, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        TypeInfo info = application.hierarchy().find(name).orElse(null);
        if (info != null) {
            List<String> direct = new ArrayList<>(info.interfaces());
            // reflection gives interfaces no superclass, class files do
            if (info.superName() != null && (info.access() & Opcodes.ACC_INTERFACE) == 0) {
                direct.add(info.superName());
            }
            for (String each : direct) {
                found.add(each);
                if (!isJdk(each)) {
                    collect(each, found, seen);
                }
            }
        }
    }

    private static boolean hasComparableObjects(Kind kind) {
        return kind == Kind.RECORD || kind == Kind.CLASS || kind == Kind.EXCEPTION;
    }

    private boolean compares(String name) {
        String next = name;
        Set<String> seen = new HashSet<>();
        while (next != null && !isJdk(next) && seen.add(next)) {
            TypeInfo info = application.hierarchy().find(next).orElse(null);
            if (info == null) {
                return false;
            }
            if (info.methods().stream().anyMatch(m -> COMPARING.contains(m.name()))) {
                return true;
            }
            next = info.superName();
        }
        return false;
    }

    private static boolean isJdk(String internalName) {
        return internalName.startsWith("java/");
    }
}
