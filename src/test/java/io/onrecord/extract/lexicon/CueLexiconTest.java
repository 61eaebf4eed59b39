package io.onrecord.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Extraction;
import io.onrecord.extract.Extractors;
import io.onrecord.extract.Polarity;
import io.onrecord.text.ArticleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueLexiconTest {
    @TempDir
    Path folder;

    @Test
    void holdsVerbsNounsAndWhatIsWithheld() {
        // Given
        CueLexicon lexicon = CueLexicon.shipped();

        // When
        Set<String> lemmas = new HashSet<>();
        lexicon.entries()
                .forEach(entry -> assertThat(lemmas.add(entry.lemma() + entry.noun()))
                        .as(entry.lemma())
                        .isTrue());

        // Then
        assertThat(lemmas).hasSizeGreaterThanOrEqualTo(400);
        assertThat(lexicon.verbs("said")).anyMatch(entry -> entry.kind() == CueKind.SAY && entry.takes(Frame.THAT));
        assertThat(lexicon.verbs("declined")).anyMatch(entry -> entry.polarity() == Polarity.WITHHELD);
        assertThat(lexicon.nouns("claims")).isNotEmpty();
        assertThat(lexicon.verbs("showed")).allMatch(entry -> !entry.takes(Frame.THAT) || entry.takes(Frame.ONLY_THAT));
    }

    @Test
    void aFileOfTheUserAddsCues() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("cues.txt"), "# of the court\n[verbs]\nadjudge | say | quote that |\n");
        ArticleText article = ArticleText.of("The court adjudged that the bridge was safe.");

        // When
        CueLexicon extended = CueLexicon.shipped().extendedBy(file);

        // Then
        assertThat(statements(CueLexicon.shipped(), article)).isZero();
        assertThat(statements(extended, article)).isOne();
    }

    private static int statements(CueLexicon lexicon, ArticleText article) {
        return ((Extraction.Extracted) Extractors.grammar(lexicon).extract(article))
                .statements()
                .size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "adjudge; lemma | class | frames",
                "adjudge | rule | that; a class, one of",
                "adjudge | say | when; a frame, one of",
                "[adverbs]; [verbs], [nouns] or [withheld]"
            })
    void aWrongLineIsNamed(String line, String expected) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("cues.txt"), "[verbs]\n" + line + "\n");

        // When
        // Then
        assertThatThrownBy(() -> CueLexicon.shipped().extendedBy(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cues.txt, line 2")
                .hasMessageContaining(expected);
    }
}
