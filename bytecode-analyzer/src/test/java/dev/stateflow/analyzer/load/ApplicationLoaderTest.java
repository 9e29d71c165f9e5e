package dev.stateflow.analyzer.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.compile.Javac;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.TypeRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class ApplicationLoaderTest {
    private static final String SOURCE = """
            package a;

            import java.util.List;
            import java.util.Map;

            interface Shape {}
            class Circle implements Shape, Comparable<Circle> {
                public int compareTo(Circle other) { return 0; }
            }
            class Ring extends Circle {}
            class Square implements Shape {}
            class Numbers extends java.util.ArrayList<Integer> {}

            class Box<T extends Comparable<T>, U> {
                T content;
                List<? super T>[] lists;
                U any;
                Map<String, Box<T, U>.Inner<int[]>> inner;

                class Inner<V> {
                    V value;
                    Inner(V value) {}
                }

                <W extends T> W pick(W first, List<U> second, int third) { return first; }

                static double slots(long a, double b, int c) { long x = a; { int y = c; } return b; }
            }
            """;

    @TempDir
    Path temporary;

    private final List<Diagnostic> found = new ArrayList<>();

    @Test
    void relatesTypesWithoutLoadingThem() throws IOException {
        TypeHierarchy types = load("-g").hierarchy();

        assertThat(types.applicationSubtypes("a/Shape")).containsExactly("a/Circle", "a/Ring", "a/Shape", "a/Square");
        assertThat(types.applicationSubtypes("java/util/Collection")).containsExactly("a/Numbers");
        assertThat(types.applicationSubtypes("a/Unknown")).isEmpty();
        assertThat(types.supertypes("a/Ring"))
                .containsExactly("a/Ring", "a/Circle", "java/lang/Object", "a/Shape", "java/lang/Comparable");
        assertThat(types.supertypes("[La/Ring;"))
                .containsExactly("[La/Ring;", "java/lang/Object", "java/lang/Cloneable", "java/io/Serializable");

        assertThat(types.isAssignable("a/Ring", "java/lang/Comparable")).isTrue();
        assertThat(types.isAssignable("a/Circle", "a/Ring")).isFalse();
        assertThat(types.isAssignable("[[La/Ring;", "[[La/Shape;")).isTrue();
        assertThat(types.isAssignable("[[I", "[Ljava/lang/Object;")).isTrue();
        assertThat(types.isAssignable("[I", "[Ljava/lang/Object;")).isFalse();
        assertThat(types.isAssignable("[I", "[J")).isFalse();
        assertThat(types.isAssignable("[La/Ring;", "java/io/Serializable")).isTrue();
        assertThat(types.isAssignable("x/Unknown", "x/Unknown")).isTrue();
        assertThat(types.isAssignable("x/Unknown", "java/lang/Object")).isTrue();
        assertThat(types.isAssignable("x/Unknown", "a/Shape")).isFalse();

        assertThat(types.commonSuperclass("a/Ring", "a/Circle")).isEqualTo("a/Circle");
        assertThat(types.commonSuperclass("a/Ring", "a/Square")).isEqualTo("java/lang/Object");
        assertThat(types.commonSuperclass("java/lang/Integer", "java/lang/Long"))
                .isEqualTo("java/lang/Number");
        assertThat(types.commonSuperclass("a/Shape", "a/Circle")).isEqualTo("java/lang/Object");
        assertThat(types.commonSuperclass("x/Unknown", "a/Circle")).isEqualTo("java/lang/Object");
        assertThat(types.commonSuperclass("[La/Ring;", "[La/Circle;")).isEqualTo("[La/Circle;");
        assertThat(types.commonSuperclass("[[I", "[La/Circle;")).isEqualTo("[Ljava/lang/Object;");
        assertThat(types.commonSuperclass("[I", "[J")).isEqualTo("java/lang/Object");

        assertThat(types.find("java/util/List").orElseThrow().application()).isFalse();
        assertThat(types.find("a/Ring").orElseThrow().application()).isTrue();
        // the compiler's own class path is not the user's
        assertThat(types.find("org/objectweb/asm/ClassReader")).isEmpty();
        assertThat(types.find("../a/Ring")).isEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void readsGenericTypesWithVariablesReplacedByTheirBounds() throws IOException {
        ClassNode box = load("-g").find("a/Box").orElseThrow().node();

        assertThat(box.fields.stream().map(f -> Signatures.field(box, f).signature()))
                .containsExactly(
                        "Ljava/lang/Comparable;",
                        "[Ljava/util/List<-Ljava/lang/Comparable;>;",
                        "Ljava/lang/Object;",
                        "Ljava/util/Map<Ljava/lang/String;La/Box<Ljava/lang/Comparable;Ljava/lang/Object;>.Inner<[I>;>;");
        assertThat(box.fields.stream().map(f -> Signatures.source(Signatures.field(box, f))))
                .containsExactly(
                        "Comparable",
                        "List<? super Comparable>[]",
                        "Object",
                        "Map<String, Box<Comparable, Object>.Inner<int[]>>");
        assertThat(Signatures.classes(Signatures.field(box, box.fields.get(3))))
                .containsExactlyInAnyOrder(
                        "java/util/Map", "java/lang/String", "a/Box$Inner", "java/lang/Comparable", "java/lang/Object");
        MethodNode pick = method(box, "pick");
        assertThat(Signatures.parameters(box, pick))
                .containsExactly(
                        new Parameter("first", new TypeRef("Ljava/lang/Comparable;")),
                        new Parameter("second", new TypeRef("Ljava/util/List<Ljava/lang/Object;>;")),
                        new Parameter("third", new TypeRef("I")));
        assertThat(Signatures.result(box, pick)).isEqualTo(new TypeRef("Ljava/lang/Comparable;"));
    }

    @Test
    void namesParametersFromEitherTableOrByNumber() throws IOException {
        for (Map.Entry<String, List<String>> expected : Map.of(
                        "-g", List.of("a", "b", "c"),
                        "-g:none -parameters", List.of("a", "b", "c"),
                        "-g:none", List.of("arg0", "arg1", "arg2"))
                .entrySet()) {
            ClassNode box = load(expected.getKey()).find("a/Box").orElseThrow().node();

            assertThat(Signatures.parameters(box, method(box, "slots")))
                    .as(expected.getKey())
                    .extracting(Parameter::name)
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void takesDescriptorsWhereTheSignatureLeavesParametersOut() throws IOException {
        ClassNode inner = load("-g").find("a/Box$Inner").orElseThrow().node();

        assertThat(Signatures.parameters(inner, method(inner, "<init>")))
                .extracting(p -> p.type().signature())
                .containsExactly("La/Box;", "Ljava/lang/Object;");
    }

    @Test
    void namesMembersAsUsersDo() {
        assertThat(Names.method("shop/User", "buy", "(Lshop/Item;[[I)V")).isEqualTo("User.buy(Item, int[][])");
        assertThat(Names.method("shop/Outer$User", "<init>", "()V")).isEqualTo("Outer.User()");
        assertThat(Names.method("shop/User", "<clinit>", "()V")).isEqualTo("User, static initialiser");
        assertThat(Names.method("shop/User", "lambda$buy$0", "()V")).isEqualTo("User.buy, lambda");
        assertThat(Names.method("shop/User", "lambda$new$1", "()V")).isEqualTo("User, lambda in a constructor");
        assertThat(Names.method("shop/User", "lambda$", "()V")).isEqualTo("User.lambda$()");
    }

    private LoadedApplication load(String option) throws IOException {
        Path folder = temporary.resolve(option.replaceAll("[: ]", "-"));
        Path classes = Javac.compile(Map.of("a/Types.java", SOURCE), folder, option.split(" "));
        try (ApplicationLoader loader = new ApplicationLoader(List.of(classes), List.of(), found::add)) {
            return loader.load();
        }
    }

    private static MethodNode method(ClassNode owner, String name) {
        return owner.methods.stream()
                .filter(m -> m.name.equals(name))
                .findFirst()
                .orElseThrow();
    }
}
