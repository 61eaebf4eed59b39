package io.onrecord.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.text.TextStructure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class MarkBoundsTest {
    private static final List<Arguments> BOUND = List.of(
            Arguments.of(
                    "the mark of the quotation around it is not its own",
                    "\"They told us that the port was shut,\" Finch said.",
                    "told",
                    "that the port was shut,\"",
                    "that the port was shut"),
            Arguments.of(
                    "a stop stays with its sentence",
                    "Finch said: \"They told us that the port was shut.\"",
                    "told",
                    "that the port was shut.\"",
                    "that the port was shut."),
            Arguments.of(
                    "a quotation keeps its mark",
                    "Finch told us that the port was \"shut for good.\"",
                    "told",
                    "that the port was \"shut for good.\"",
                    "that the port was \"shut for good.\""),
            Arguments.of(
                    "a quotation that was broken off goes on to its end",
                    "\"The port is shut. It stays shut,\" Finch said.",
                    "said",
                    "\"The port is shut",
                    "\"The port is shut. It stays shut,\""));

    @ParameterizedTest(name = "{0}")
    @FieldSource("BOUND")
    void whatIsSaidEndsWhereItsMarksDo(String name, String text, String cue, String content, String bound) {
        // Given
        Reading reading = new Reading(
                TextStructure.of(text),
                CueLexicon.shipped(),
                (sentence, classes) -> fail("marks bound without parts of speech"));
        Draft draft = new Draft("cue");
        draft.cue.add(words(reading, text, cue));
        draft.content.add(words(reading, text, content));

        // When
        new MarkBounds(reading).bound(draft);

        // Then
        assertThat(draft.content).extracting(reading::text).containsExactly(bound);
    }

    private static Words words(Reading reading, String text, String part) {
        int start = text.indexOf(part);
        return new Words(reading.tokens().at(start), reading.tokens().at(start + part.length() - 1) + 1);
    }
}
