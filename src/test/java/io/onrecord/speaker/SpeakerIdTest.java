package io.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerIdTest {
    private static Speaker speaker(String name, SpeakerKind kind, String key) {
        return new Speaker(name, kind, key, null, null, List.of(), List.of(), "test");
    }

    @Test
    void isReadableAndTellsItsRoutingKey() {
        // When
        SpeakerId id = SpeakerId.of(speaker("José Peña", SpeakerKind.PERSON, "pena"), "a1");
        // Then
        assertThat(id).hasToString("pena.jose-pena").isEqualTo(SpeakerId.parse("pena.jose-pena"));
    }

    @Test
    void isItsArticlesOwnWhereTheSpeakerHasNoName() {
        // Given
        Speaker official = speaker("a senior official", SpeakerKind.UNNAMED, "official");
        // When
        SpeakerId here = SpeakerId.of(official, "a1");
        SpeakerId there = SpeakerId.of(official, "a2");
        // Then
        assertThat(here).isNotEqualTo(there).isEqualTo(SpeakerId.of(official, "a1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".x", "x.", "X.y", "a b.c", "a.b.c"})
    void refusesWhatIsNoId(String text) {
        // When / Then
        assertThatThrownBy(() -> SpeakerId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Corp., acme",
        "The Harbour Times, harbour-times",
        "Russian Foreign Ministry, foreign-ministry",
        "Russia’s Foreign Ministry, foreign-ministry",
        "World Health Organization, world-health-organization",
        "American Airlines, american-airlines",
    })
    void keysBodiesByWhatTheirNamesShare(String name, String key) {
        // When
        String found = RoutingKey.ofBody(name);
        // Then
        assertThat(found).isEqualTo(key);
    }
}
