package io.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.SpeakerKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownSpeakerJsonTest {
    @Test
    void readsASpeakerWithTitlesAndTheirDates() {
        // Given
        String line = """
                {"names": ["Xi Jinping"], "externalId": "Q15031",
                 "titles": [{"title": "President", "affiliation": "China", "from": "2013-03-14"}]}
                """;
        // When
        KnownSpeaker speaker = KnownSpeakerJson.read(line);
        // Then
        assertThat(speaker.getId()).isEqualTo("xi.xi-jinping");
        assertThat(speaker.getKind()).isEqualTo(SpeakerKind.PERSON);
        assertThat(speaker.getExternalId()).isEqualTo("Q15031");
        assertThat(speaker.getTitles()).singleElement().satisfies(title -> {
            assertThat(title.getFrom()).isEqualTo(Instant.parse("2013-03-14T00:00:00Z"));
            assertThat(title.getUntil()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                                                 | no JSON
            []                                                       | expected a JSON object
            {"kind": "person"}                                       | expected a list of one name at least
            {"names": ["Anna Reed"], "kind": "robot"}                | kind 'robot': expected one of
            {"names": ["Anna Reed"], "wikidata": "Q1"}               | field 'wikidata': expected one of
            {"names": ["Anna Reed"], "id": "Anna Reed"}              | expected <routing key>.<slug>
            {"names": ["Anna Reed"], "titles": [{"from": "2026"}]}   | expected a 'title' in each
            {"names": ["A B"], "titles": [{"title": "x", "from": "May"}]} | from 'May': expected a date
            {"names": ["A B"], "titles": [{"title": "x", "from": "2026-02-01", "until": "2026-01-01"}]} | until '2026-01-01': expected a time after from '2026-02-01'
            """)
    void saysWhatIsWrongWithALine(String line, String expected) {
        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownSpeakerJson.read(line))
                .withMessageContaining(expected);
    }
}
