package io.onrecord.realclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.serde.WireException;
import io.onrecord.serde.WireException.Fault;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Our registry client against a registry that is not ours. */
class ApicurioRealClientIT {
    private static final Schema ONE =
            SchemaBuilder.record("R").fields().requiredInt("a").endRecord();
    private static final Schema TWO =
            SchemaBuilder.record("R").fields().requiredInt("a").requiredInt("b").endRecord();

    private final ConfluentRegistry client = ConfluentRegistry.of(ForeignRegistry.APICURIO.url(), Map.of());

    @Test
    void registersOnceAndReadsBack() {
        // Given
        int id = client.register("round-trip-value", ONE);

        // When
        Schema read =
                ConfluentRegistry.of(ForeignRegistry.APICURIO.url(), Map.of()).byId(id);

        // Then
        assertThat(read).isEqualTo(ONE);
        assertThat(client.register("round-trip-value", ONE)).isEqualTo(id);
        assertThat(client.register("other-value", ONE)).isEqualTo(id);
    }

    @Test
    void tellsConflictsAndUnknownIdsApart() {
        // Given
        client.register("conflicts-value", ONE);

        // When
        List<String> conflicts = client.incompatibilities("conflicts-value", TWO);

        // Then
        assertThat(conflicts).isNotEmpty();
        assertThat(client.incompatibilities("new-value", TWO)).isEmpty();
        assertFault(() -> client.register("conflicts-value", TWO), Fault.INCOMPATIBLE_SCHEMA);
        assertFault(() -> client.byId(99_999), Fault.UNKNOWN_SCHEMA);
    }

    private static void assertFault(ThrowingCallable call, Fault fault) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
