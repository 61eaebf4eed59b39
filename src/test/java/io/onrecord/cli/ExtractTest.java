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
