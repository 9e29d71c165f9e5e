package dev.stateflow.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of docs/architecture.md: which module may know which. */
class ArchitectureTest {
    private static final String API = "dev.stateflow.api..";
    private static final String EVOLUTION = "dev.stateflow.evolution..";
    private static final String IR = "dev.stateflow.ir..";
    private static final String ANALYZER = "dev.stateflow.analyzer..";
    private static final String CORE = "dev.stateflow.runtime.core..";
    private static final String RUNTIMES = "dev.stateflow.runtime..";
    private static final String HTTP = "dev.stateflow.runtime.local.http..";
    private static final String KAFKA = "dev.stateflow.kafka..";
    private static final String WIRE = "dev.stateflow.kafka.wire..";
    private static final String GATEWAY = "dev.stateflow.gateway..";
    private static final String EMITTERS = "dev.stateflow.emitters..";
    private static final String PLUGIN = "dev.stateflow.maven..";
    private static final String[] JAVA = {"java..", "org.jspecify.."};

    private static JavaClasses all;

    @BeforeAll
    static void readClasses() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.stateflow");
    }

    @ParameterizedTest
    @ValueSource(strings = {API, EVOLUTION, IR, ANALYZER, CORE, RUNTIMES, HTTP, KAFKA, WIRE, GATEWAY, EMITTERS, PLUGIN})
    void theModuleIsUnderTest(String packages) {
        assertThat(all.that(resideInAPackage(packages))).isNotEmpty();
    }

    @Test
    void entityApiDependsOnNothing() {
        holds(classes()
                .that()
                .resideInAPackage(API)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(JAVA, API))));
    }

    @Test
    void theRulesOfEvolutionDependOnNothing() {
        holds(classes()
                .that()
                .resideInAPackage(EVOLUTION)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(JAVA, EVOLUTION))));
    }

    @Test
    void theIrKnowsNeitherClassFilesNorMavenNorRuntimes() {
        holds(noClasses()
                .that()
                .resideInAPackage(IR)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.objectweb.asm..", "org.apache.maven..", ANALYZER, RUNTIMES, EMITTERS, PLUGIN));
    }

    @Test
    void theAnalyzerKnowsNeitherMavenNorRuntimesNorTargets() {
        holds(noClasses()
                .that()
                .resideInAPackage(ANALYZER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", RUNTIMES, EMITTERS, PLUGIN));
    }

    @Test
    void runtimesDoNotKnowTheCompiler() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(RUNTIMES, KAFKA, GATEWAY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(IR, ANALYZER, EMITTERS, PLUGIN, "org.objectweb.asm..", "org.apache.maven.."));
    }

    @Test
    void theRuntimeCoreKnowsNoTarget() {
        holds(noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat(resideInAPackage(RUNTIMES)
                        .and(DescribedPredicate.not(resideInAPackage(CORE)))
                        .as("are of a target's runtime")));
    }

    /**
     * Naming such a class is no input or output: its objects may be values. Reading the description of an application from its class loader is the
     * one exception; it is done once, at start.
     */
    @Test
    void theRuntimeCoreDoesNoInputOrOutput() {
        holds(noClasses()
                .that()
                .resideInAPackage(CORE)
                .and()
                .resideOutsideOfPackage("dev.stateflow.runtime.core.application..")
                .should()
                .callCodeUnitWhere(
                        targetOwner(
                                "java\\.io\\.(File|Reader|Writer|.*Reader|.*Writer|RandomAccess|Print|Console).*"
                                        + "|java\\.net\\.(?!URI(SyntaxException)?$).*|java\\.nio\\.(file|channels)\\.(?!\\w+Exception$).*|java\\.sql\\..*"))
                .orShould()
                .callCodeUnitWhere(targetOwner("java\\.io\\.Piped(Input|Output)Stream")));
    }

    @Test
    void theRuntimeCoreHasNoThreadsAndNoClock() {
        holds(noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .callCodeUnitWhere(
                        targetOwner(
                                "java\\.lang\\.(Thread|ThreadLocal|Process.*|Runtime)|java\\.util\\.Timer.*|java\\.time\\.Clock"
                                        + "|java\\.util\\.concurrent\\.(.*Execut.*|.*Future|locks\\..*|.*Latch|.*Barrier|Flow.*)"))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID"));
    }

    @Test
    void theFormatOfTheTopicsKnowsTheRuntimeCoreOnly() {
        holds(classes()
                .that()
                .resideInAPackage(WIRE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(JAVA, CORE, WIRE))));
    }

    @Test
    void theKafkaEdgeKnowsNoTarget() {
        holds(noClasses()
                .that()
                .resideInAPackage(KAFKA)
                .should()
                .dependOnClassesThat(resideInAnyPackage(RUNTIMES, GATEWAY)
                        .and(DescribedPredicate.not(resideInAPackage(CORE)))
                        .as("are of a target's runtime")));
    }

    /** So that a gateway can put somebody else behind it. */
    @Test
    void httpDoesNotKnowWhoAnswers() {
        holds(noClasses()
                .that()
                .resideInAPackage(HTTP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.stateflow.runtime.local.engine..", "dev.stateflow.runtime.local.store.."));
    }

    @Test
    void theGatewayKnowsHttpAndTheKafkaClientOnly() {
        holds(noClasses()
                .that()
                .resideInAPackage(GATEWAY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.stateflow.runtime.local",
                        "dev.stateflow.runtime.local.engine..",
                        "dev.stateflow.runtime.local.store.."));
    }

    @Test
    void emittersKnowNoRuntimeAndNoMojo() {
        holds(noClasses()
                .that()
                .resideInAPackage(EMITTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RUNTIMES, KAFKA, GATEWAY, PLUGIN));
    }

    @Test
    void nothingKnowsThePlugin() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(PLUGIN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PLUGIN));
    }

    @Test
    void theCompilerReadsUsersClassesButNeverLoadsThem() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(ANALYZER, IR)
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .orShould()
                .callCodeUnitWhere(
                        targetOwner("java\\.net\\.URLClassLoader|java\\.lang\\.reflect\\.(Method|Constructor|Field)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.stateflow.ir.(*)..",
                "dev.stateflow.analyzer.(*)..",
                "dev.stateflow.runtime.core.(*)..",
                "dev.stateflow.runtime.(*)..",
                "dev.stateflow.emitters.(*)..",
                "dev.stateflow.(*)..",
            })
    void packagesHaveNoCycles(String slice) {
        holds(slices().matching(slice).should().beFreeOfCycles());
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<String> silent = all.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(c -> c.getPackageName())
                .distinct()
                .filter(p -> all.stream().noneMatch(c -> c.getName().equals(p + ".package-info")))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(all);
    }

    private static DescribedPredicate<JavaCall<?>> targetOwner(String name) {
        return JavaCall.Predicates.target(HasOwner.Predicates.With.owner(HasName.Predicates.nameMatching(name)))
                .as("target's class matches " + name)
                .forSubtype();
    }

    private static String[] with(String[] packages, String... more) {
        String[] joined = java.util.Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, joined, packages.length, more.length);
        return joined;
    }
}
