// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The house")
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.flipper");

    static Stream<Room> rooms() {
        return Room.all();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    @DisplayName("has rooms that know no others than they may")
    void whoKnowsWhom(Room room) {
        classes()
                .that()
                .resideInAnyPackage(room.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.mayKnow())
                .check(MAIN);
    }

    @Test
    @DisplayName("has no other rooms")
    void allRooms() {
        String[] own = Room.all().flatMap(room -> room.own().stream()).toArray(String[]::new);

        classes().should().resideInAnyPackage(own).check(MAIN);
    }

    @Test
    @DisplayName("has MicroProfile Config behind one door")
    void microProfile() {
        noClasses()
                .that()
                .doNotHaveSimpleName("MicroProfileSettings")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.microprofile.config..")
                .check(MAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta.security.enterprise.., security",
        "jakarta.ws.rs.., rest",
        "jakarta.servlet.., servlet",
        "org.eclipse.microprofile.health.., health",
        "org.eclipse.microprofile.metrics.., metrics",
        "io.micrometer.., micrometer"
    })
    @DisplayName("has a room of its own in cdi for whatever a host may lack")
    void optional(String api, String room) {
        noClasses()
                .that()
                .resideInAPackage("dev.flipper.cdi..")
                .and()
                .resideOutsideOfPackage("dev.flipper.cdi." + room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(api)
                .check(MAIN);
    }

    @Test
    @DisplayName("keeps what is internal to the api and the engine")
    void internal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.flipper", "dev.flipper.spi", "dev.flipper.internal", "dev.flipper.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.flipper.internal")
                .check(MAIN);
        classes()
                .that()
                .resideInAPackage("dev.flipper.internal")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.flipper.internal", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    @DisplayName("has no cycles between packages, the two of the api apart, which are one language")
    void noCycles() {
        slices().matching("dev.flipper.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    @DisplayName("shows three types of the engine")
    void publicEngine() {
        assertThat(MAIN)
                .filteredOn(type -> type.getPackageName().equals("dev.flipper.engine"))
                .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("Adapters", "EngineExtension", "EngineProvider", "Strictness");
    }

    @Test
    @DisplayName("has no names that say nothing")
    void names() {
        noClasses()
                .should()
                .haveNameMatching(
                        "(?:.*[.$])?(?:Abstract[A-Z]\\w*|\\w*(?:Impl|Manager|Utils?|Helper|Service|Bean|DTO))")
                .check(MAIN);
    }

    @Test
    @DisplayName("is silent but for the kit, which prints its result")
    void silent() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.flipper.tck..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MAIN);
    }

    @Test
    @DisplayName("does not sleep")
    void awake() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(HasName.Predicates.name(Thread.class.getName())))
                        .and(target(name("sleep"))))
                .check(MAIN);
    }

    @Test
    @DisplayName("B15 compares signatures in constant time")
    void constantTime() {
        classes()
                .that()
                .haveSimpleName("Signatures")
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .andShould(
                        notCall("equals", "equalsIgnoreCase", "contentEquals", "compareTo", "contains", "startsWith"))
                .check(MAIN);
    }

    private static ArchCondition<JavaClass> notCall(String... methods) {
        return ArchConditions.not(ArchConditions.callMethodWhere(target(DescribedPredicate.describe(
                "compares", method -> List.of(methods).contains(method.getName())))));
    }

    @Test
    @DisplayName("has no state that belongs to nobody")
    void noGlobals() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }
}
