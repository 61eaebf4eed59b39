package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void everyArticleHasALineAndABadLineStopsNothing() throws IOException {
        // Given
        Path articles = Files.write(
                folder.resolve("articles.jsonl"),
                List.of(
                        "{\"id\": \"a\", \"text\": \"Mayor Anna Reed said that the tax will rise.\"}",
                        "this is no JSON",
                        "[1, 2]",
                        "{\"id\": \"b\"}",
                        "",
                        "{\"id\": \"c\", \"text\": \"half a pair: \\ud83d\"}",
                        "{\"id\": \"d\", \"text\": \"“The tax will rise,” Reed said.\"}"));

        // When
        Verb extract = Verb.run("extract", "--format", "spans", articles.toString());

        // Then
        List<String> ids = new ArrayList<>();
        for (String line : extract.out().lines().toList()) {
            JsonNode row = JSON.readTree(line);
            assertThat(row.path("statements").isArray()).isTrue();
            ids.add(row.path("id").asText());
        }
        assertThat(ids).containsExactly("a", "b", "c", "d");
        assertThat(extract.err())
                .contains("line 2: not JSON", "line 3: not a JSON object", "b: no text", "lone surrogate");
        assertThat(extract.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void offsetsAreUtf16UnitsIntoTheUntouchedText() throws IOException {
        // Given
        String text =
                "\ufeff😀 The\u00a0mayor, Ann\u00a0Lee, said\u00a0that it was\u0000 safe.\r\n\r\n“Go\u00a0home 🌊,” she said.";
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                JSON.createObjectNode().put("id", "a").put("text", text).toString());

        // When
        Verb extract = Verb.run("extract", "--model", "none", "--format", "spans", articles.toString());

        // Then
        JsonNode statements = JSON.readTree(extract.out()).path("statements");
        assertThat(statements).hasSize(2);
        assertThat(part(statements.get(0).path("source"), text)).isEqualTo("The\u00a0mayor, Ann\u00a0Lee");
        assertThat(part(statements.get(0).path("cue"), text)).isEqualTo("said");
        assertThat(part(statements.get(0).path("content"), text)).isEqualTo("that it was\u0000 safe");
        assertThat(part(statements.get(1).path("content"), text)).isEqualTo("“Go\u00a0home 🌊,”");
        List<String> fields = new ArrayList<>();
        statements.get(0).fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactly("source", "cue", "content", "type", "speaker", "polarity", "chain", "confidence");
        assertThat(statements.get(1).path("speaker").asText()).isEqualTo("Ann Lee");
    }

    private static String part(JsonNode spans, String text) {
        return text.substring(spans.get(0).get(0).asInt(), spans.get(0).get(1).asInt());
    }

    @Test
    void aLexiconOfTheUserAddsCues() throws IOException {
        // Given
        Path lexicon = Files.writeString(folder.resolve("cues.txt"), "[verbs]\nadjudge | say | quote that |\n");
        Path article =
                Files.writeString(folder.resolve("article.txt"), "Judge Ann Lee adjudged that the bridge was safe.");

        // When
        Verb extract = Verb.run("extract", "--model", "none", "--lexicon", lexicon.toString(), article.toString());

        // Then
        assertThat(extract.out()).contains("Ann Lee", "adjudged: that the bridge was safe");
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        // When
        Verb extract = Verb.run("extract", folder.resolve("nowhere.txt").toString());

        // Then
        assertThat(extract.exitCode()).isEqualTo(ExitCode.RESOURCE);
        assertThat(extract.err()).contains("nowhere.txt");
    }

    @Test
    void benchTellsHowFastArticlesAreRead() throws IOException {
        // Given
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{\"id\": \"a\", \"text\": \"Mayor Anna Reed said that the tax will rise.\"}");

        // When
        Verb bench = Verb.run("bench", "extract", "--input", articles.toString());

        // Then
        assertThat(bench.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(bench.out()).contains("1 articles (0 refused), 1 statements", "articles/s", "most memory");
    }
}
