package io.onrecord.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are documented to the last field, and no change to them breaks who reads or writes by a released one. */
class SchemasTest {
    private static final Path SCHEMAS = Path.of("schemas");
    private static final Path RELEASED = SCHEMAS.resolve("released");

    /** A record as it was released, and as it is. */
    private record Pair(Schema released, Schema present) {
        @Override
        public String toString() {
            return present.getFullName();
        }
    }

    static Stream<Schema> all() throws IOException {
        return Stream.concat(generated(SCHEMAS), generated(SCHEMAS.resolve("internal")));
    }

    static Stream<Pair> released() throws IOException {
        List<Schema> present = all().toList();
        return records(lastRelease())
                .map(released -> new Pair(
                        released,
                        present.stream()
                                .filter(schema -> schema.getFullName().equals(released.getFullName()))
                                .findFirst()
                                .orElseThrow(() ->
                                        new AssertionError(released.getFullName() + " was released and is gone"))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTypeAndEveryFieldIsDocumented(Schema schema) {
        assertThat(undocumented(schema, new HashSet<>())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyEnumCanGrow(Schema schema) {
        assertThat(enumsWithoutDefault(schema, new HashSet<>())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void everyChangeIsReadByOldReadersAndReadsOldRecords(Pair pair) {
        assertThat(conflicts(pair.present(), pair.released())).as("backward").isEmpty();
        assertThat(conflicts(pair.released(), pair.present())).as("forward").isEmpty();
    }

    @Test
    void everythingPublishedIsReleased() throws IOException {
        // Given
        Set<String> released = new HashSet<>();
        records(lastRelease()).forEach(schema -> released.add(schema.getName()));

        // When
        List<String> onTheWire = List.of("Article", "StatementEvent", "SpeakerProfile", "Rejection", "Claim", "Trend");

        // Then
        assertThat(released).containsAll(onTheWire);
    }

    private static Path lastRelease() throws IOException {
        try (Stream<Path> versions = Files.list(RELEASED)) {
            return versions.max((a, b) -> Runtime.Version.parse(a.getFileName().toString())
                            .compareTo(Runtime.Version.parse(b.getFileName().toString())))
                    .orElseThrow();
        }
    }

    /** Returns the schemas of a folder whose files hold all that they name. */
    private static Stream<Schema> records(Path folder) throws IOException {
        List<Schema> records = new ArrayList<>();
        for (Path file : avsc(folder)) {
            records.add(new SchemaParser().parse(file).mainSchema());
        }
        return records.stream();
    }

    /** Returns the schemas of a folder from which classes are generated: their files name each other's types. */
    private static Stream<Schema> generated(Path folder) throws IOException {
        return avsc(folder).stream().map(file -> {
            String name = file.getFileName().toString().replace(".avsc", "");
            try {
                return SpecificData.get().getSchema(Class.forName("io.onrecord.schema." + name));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(file + " generates no class of its name", e);
            }
        });
    }

    private static List<Path> avsc(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> conflicts(Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility result =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return result.getType() == SchemaCompatibilityType.COMPATIBLE
                ? List.of()
                : result.getResult().getIncompatibilities().stream()
                        .map(conflict -> conflict.getLocation() + ": " + conflict.getMessage())
                        .toList();
    }

    private static List<String> undocumented(Schema schema, Set<String> seen) {
        List<String> missing = new ArrayList<>();
        for (Schema type : parts(schema)) {
            if (isNamed(type) && seen.add(type.getFullName())) {
                if (isBlank(type.getDoc())) {
                    missing.add(type.getFullName());
                }
                if (type.getType() == Schema.Type.RECORD) {
                    for (Schema.Field field : type.getFields()) {
                        if (isBlank(field.doc())) {
                            missing.add(type.getFullName() + "." + field.name());
                        }
                        missing.addAll(undocumented(field.schema(), seen));
                    }
                }
            }
        }
        return missing;
    }

    private static List<String> enumsWithoutDefault(Schema schema, Set<String> seen) {
        List<String> missing = new ArrayList<>();
        for (Schema type : parts(schema)) {
            if (isNamed(type) && seen.add(type.getFullName())) {
                if (type.getType() == Schema.Type.ENUM && type.getEnumDefault() == null) {
                    missing.add(type.getFullName());
                }
                if (type.getType() == Schema.Type.RECORD) {
                    type.getFields().forEach(field -> missing.addAll(enumsWithoutDefault(field.schema(), seen)));
                }
            }
        }
        return missing;
    }

    private static List<Schema> parts(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                schema.getTypes().stream().flatMap(type -> parts(type).stream()).toList();
            case ARRAY -> parts(schema.getElementType());
            case MAP -> parts(schema.getValueType());
            default -> List.of(schema);
        };
    }

    private static boolean isNamed(Schema schema) {
        return schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM;
    }

    private static boolean isBlank(String doc) {
        return doc == null || doc.isBlank();
    }
}
