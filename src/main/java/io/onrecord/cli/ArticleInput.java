package io.onrecord.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.page.PageReader;
import io.onrecord.ingest.web.BodyText;
import io.onrecord.text.ArticleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An article given on the command line.
 *
 * @param id its id; the name of the file where it has none
 * @param article its text
 */
record ArticleInput(String id, ArticleText article) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Returns the articles of a file: JSONL, HTML, or plain text.
     *
     * @param file path of the file; "-" is {@code standardInput}
     * @param unreadable is told of each line of JSONL that is no article: where it stands, what was expected
     */
    static List<ArticleInput> read(String file, InputStream standardInput, Consumer<String> unreadable) {
        try {
            byte[] bytes = file.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
            return of(file.equals("-") ? "standard input" : file, BodyText.decode(bytes, ""), unreadable);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new Failure(ExitCode.RESOURCE, file + ": not readable: " + reason(e), e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof java.nio.file.NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
    }

    private static List<ArticleInput> of(String name, String text, Consumer<String> unreadable) {
        String head = text.stripLeading();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl")
                || lower.endsWith(".ndjson")
                || lower.endsWith(".json")
                || head.startsWith("{\"")) {
            return lines(name, text, unreadable);
        }
        if (lower.endsWith(".html") || lower.endsWith(".htm") || isHtml(head)) {
            return List.of(new ArticleInput(name, page(text)));
        }
        return List.of(new ArticleInput(name, ArticleText.of(text)));
    }

    private static boolean isHtml(String head) {
        String start = head.substring(0, Math.min(head.length(), 15)).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static List<ArticleInput> lines(String name, String text, Consumer<String> unreadable) {
        List<ArticleInput> articles = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String place = name + ", line " + number;
            try {
                JsonNode row = JSON.readTree(line);
                if (row.isObject()) {
                    articles.add(article(place, row));
                } else {
                    unreadable.accept(place + ": not a JSON object; expected one article a line");
                }
            } catch (JsonProcessingException e) {
                unreadable.accept(place + ": not JSON; expected one article a line");
            }
        }
        return articles;
    }

    private static ArticleInput article(String place, JsonNode row) {
        String id = row.path("id").asText(row.path("url").asText(place));
        return new ArticleInput(
                id,
                new ArticleText(
                        row.path("text").asText(""),
                        optional(row, "title"),
                        optional(row, "outlet"),
                        optional(row, "language")));
    }

    private static @Nullable String optional(JsonNode row, String field) {
        return row.path(field).isTextual() ? row.path(field).asText() : null;
    }

    /** The article on a page; offsets of statements are into its text, paragraphs apart by a blank line. */
    private static ArticleText page(String html) {
        ArticlePage page = PageReader.read(html, null);
        return new ArticleText(page.text(), page.title(), page.outlet(), page.language());
    }
}
