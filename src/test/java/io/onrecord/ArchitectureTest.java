package io.onrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps the table of packages in CONTRIBUTING.md true. */
@AnalyzeClasses(packages = "io.onrecord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "io.onrecord.text..",
        "io.onrecord.syntax..",
        "io.onrecord.speaker..",
        "io.onrecord.claim..",
        "io.onrecord.bench..",
        "io.onrecord.extract..",
        "io.onrecord.history..",
        "io.onrecord.training.."
    };

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.onrecord.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule textImportsOnlyTheJdk = only("io.onrecord.text..", "io.onrecord.text..");

    @ArchTest
    static final ArchRule historyImportsOnlyTheJdk = only("io.onrecord.history..", "io.onrecord.history..");

    @ArchTest
    static final ArchRule syntaxImportsOnlyText =
            only("io.onrecord.syntax..", "io.onrecord.syntax..", "io.onrecord.text..");

    @ArchTest
    static final ArchRule speakerImportsOnlyTextAndSyntax =
            only("io.onrecord.speaker..", "io.onrecord.speaker..", "io.onrecord.syntax..", "io.onrecord.text..");

    @ArchTest
    static final ArchRule claimImportsOnlyText =
            only("io.onrecord.claim..", "io.onrecord.claim..", "io.onrecord.text..");

    @ArchTest
    static final ArchRule extractImportsOnlyTheDomain = only(
            "io.onrecord.extract..",
            "io.onrecord.extract..",
            "io.onrecord.speaker..",
            "io.onrecord.syntax..",
            "io.onrecord.text..");

    @ArchTest
    static final ArchRule grammarKnowsNothingOfWhatIsLearned = noClasses()
            .that()
            .resideInAnyPackage("io.onrecord.extract.grammar..", "io.onrecord.extract.lexicon..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.onrecord.extract.learned..");

    @ArchTest
    static final ArchRule trainingImportsTheDomainAndTheMetric = only(
            "io.onrecord.training..",
            "io.onrecord.training..",
            "io.onrecord.evaluation..",
            "io.onrecord.extract..",
            "io.onrecord.syntax..",
            "io.onrecord.text..");

    @ArchTest
    static final ArchRule settingsImportNoOtherPackageOfOurs = noClasses()
            .that()
            .resideInAPackage("io.onrecord.settings..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.onrecord..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("io.onrecord.settings.."))));

    @ArchTest
    static final ArchRule domainKnowsNoKafkaAndNoAvro = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "kafka..", "io.onrecord.schema..");

    @ArchTest
    static final ArchRule theStreamKnowsNothingOfWhatStandsAboveIt = noClasses()
            .that()
            .resideInAnyPackage("io.onrecord.topology..", "io.onrecord.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.query..", "io.onrecord.http..", "io.onrecord.ingest..", "io.onrecord.cli..");

    @ArchTest
    static final ArchRule topologyKnowsNothingOfTheRuntime = noClasses()
            .that()
            .resideInAPackage("io.onrecord.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.onrecord.runtime..");

    @ArchTest
    static final ArchRule onlyEmbeddedTouchesTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("io.onrecord.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..");

    @ArchTest
    static final ArchRule onlySerdeTouchesTheConfluentClient = noClasses()
            .that()
            .resideOutsideOfPackage("io.onrecord.serde..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.flink..", "io.confluent..");

    @ArchTest
    static final ArchRule onlyTheCommandLineAndHttpKnowTheirLibraries = noClasses()
            .that()
            .resideOutsideOfPackages("io.onrecord.http..", "io.onrecord.embedded..", "io.onrecord.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "picocli..");

    @ArchTest
    static void everyPackageSaysWhatItOwns(JavaClasses classes) throws IOException {
        Path root = Path.of("src/main/java");
        try (Stream<Path> folders = Files.walk(root)) {
            assertThat(folders.filter(ArchitectureTest::holdsClasses))
                    .as("packages without package-info.java")
                    .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
        }
        assertThat(classes.stream().map(JavaClass::getPackageName))
                .noneMatch(name -> name.matches(".*\\.(util|utils|common|impl|misc|helper)(\\..*)?"));
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            return false;
        }
    }

    private static ArchRule only(String owner, String... allowed) {
        String[] all = Stream.concat(Stream.of(allowed), Stream.of("java..", "javax..", "org.jspecify.."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(owner)
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<JavaClass>("in " + String.join(", ", all)) {
                    private final DescribedPredicate<JavaClass> inPackages =
                            JavaClass.Predicates.resideInAnyPackage(all);

                    @Override
                    public boolean test(JavaClass type) {
                        return type.isPrimitive()
                                || type.isArray() && type.getBaseComponentType().isPrimitive()
                                || inPackages.test(type.isArray() ? type.getBaseComponentType() : type);
                    }
                });
    }
}
