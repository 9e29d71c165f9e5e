package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.load.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** An entity has exactly one key, which never changes and can be written into an address. */
final class KeyRule {
    private final LoadedApplication application;
    private final DiagnosticSink sink;
    private final KeyTypes types;

    KeyRule(LoadedApplication application, DiagnosticSink sink) {
        this.application = application;
        this.sink = sink;
        this.types = new KeyTypes(application.hierarchy());
    }

    /**
     * Checks the key of an entity. What is declared in a superclass that is an entity itself is reported there.
     *
     * @param chain the entity and its superclasses
     */
    EntityClass.KeyMember check(ClassNode entity, List<ClassNode> chain) {
        List<Candidate> candidates = candidates(chain);
        boolean inheritsFromEntity = Chain.hasEntityAbove(chain, entity);
        if (candidates.isEmpty()) {
            if (!inheritsFromEntity) {
                sink.report(Diagnostic.of(DiagnosticCode.NO_KEY, Places.ofClass(entity), Names.simple(entity.name)));
            }
            return EntityClass.KeyMember.NONE;
        }
        if (candidates.size() > 1) {
            if (!inheritsFromEntity || candidates.get(0).owner() == entity) {
                Diagnostic several = Diagnostic.of(
                        DiagnosticCode.SEVERAL_KEYS, candidates.get(0).place(), Names.simple(entity.name));
                for (Candidate other : candidates.subList(1, candidates.size())) {
                    several = several.note("another one is " + other.place().member(), other.place());
                }
                sink.report(several);
            }
            return EntityClass.KeyMember.NONE;
        }
        Candidate key = candidates.get(0);
        if (!inheritsFromEntity || key.owner() == entity) {
            key.checkMember(this);
            checkType(key);
        }
        return key.member();
    }

    private List<Candidate> candidates(List<ClassNode> chain) {
        List<Candidate> found = new ArrayList<>();
        for (ClassNode owner : chain) {
            for (FieldNode field : owner.fields) {
                if (EntityAnnotation.isKey(field.visibleAnnotations)) {
                    found.add(new FieldKey(owner, field));
                }
            }
            for (MethodNode method : owner.methods) {
                boolean written = (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) == 0;
                // an override of a key method that repeats the annotation is the same key
                boolean repeated = found.stream()
                        .anyMatch(k -> k.member().method() && k.member().name().equals(method.name));
                if (written && !repeated && EntityAnnotation.isKey(method.visibleAnnotations)) {
                    found.add(new MethodKey(owner, method));
                }
            }
        }
        return found;
    }

    private void checkType(Candidate key) {
        String descriptor = key.member().descriptor();
        Type type = descriptor.startsWith("(") ? Type.getReturnType(descriptor) : Type.getType(descriptor);
        if (type.getSort() != Type.VOID && !types.isKeyType(type)) {
            sink.report(Diagnostic.of(DiagnosticCode.KEY_TYPE, key.place(), Names.source(type)));
        }
    }

    private void check(FieldNode field, Place place) {
        boolean isFinal = (field.access & Opcodes.ACC_FINAL) != 0;
        boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
        if (!isFinal || isStatic) {
            sink.report(Diagnostic.of(DiagnosticCode.KEY_NOT_FINAL, place, field.name));
        }
    }

    private void check(ClassNode owner, MethodNode method, Place place) {
        Diagnostic problem = Diagnostic.of(DiagnosticCode.KEY_METHOD, place, place.member());
        if (Type.getArgumentCount(method.desc) != 0) {
            sink.report(problem.note("it has parameters"));
        } else if (Type.getReturnType(method.desc).getSort() == Type.VOID) {
            sink.report(problem.note("it returns nothing"));
        } else if ((method.access & Opcodes.ACC_STATIC) != 0) {
            sink.report(problem.note("it is static"));
        } else {
            // an override answers for the same key
            for (String subclass : application.hierarchy().applicationSubtypes(owner.name)) {
                FieldReads reads = new FieldReads(application, Chain.of(application, subclass));
                Set<FieldReads.Read> mutable = reads.from(method.name, method.desc, read -> !read.isFinal());
                if (!mutable.isEmpty()) {
                    FieldReads.Read first = mutable.iterator().next();
                    sink.report(
                            problem.note("the field " + first.field() + ", which can change, is read", first.place()));
                    return;
                }
            }
        }
    }

    /** A member that is annotated as the key. */
    private sealed interface Candidate {
        ClassNode owner();

        Place place();

        EntityClass.KeyMember member();

        void checkMember(KeyRule rule);
    }

    private record FieldKey(ClassNode owner, FieldNode field) implements Candidate {
        @Override
        public Place place() {
            return Places.ofField(owner, field);
        }

        @Override
        public EntityClass.KeyMember member() {
            return new EntityClass.KeyMember(
                    false,
                    owner.name,
                    field.name,
                    field.desc,
                    Signatures.field(owner, field).signature());
        }

        @Override
        public void checkMember(KeyRule rule) {
            rule.check(field, place());
        }
    }

    private record MethodKey(ClassNode owner, MethodNode method) implements Candidate {
        @Override
        public Place place() {
            return Places.ofMethod(owner, method);
        }

        @Override
        public EntityClass.KeyMember member() {
            return new EntityClass.KeyMember(
                    true,
                    owner.name,
                    method.name,
                    method.desc,
                    Signatures.result(owner, method).signature());
        }

        @Override
        public void checkMember(KeyRule rule) {
            rule.check(owner, method, place());
        }
    }
}
