package io.onrecord.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extract.Kind;
import io.onrecord.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An annotated article: one line of a gold file, {@code {"id", "text", "attributions": [{"source": [[start, end], ...], "cue",
 * "content", "type", "speaker", "speech"}]}}, offsets in UTF-16 code units.
 *
 * @param id its id
 * @param text its text
 * @param attributions what is attributed in it
 */
public record GoldArticle(String id, String text, List<Attribution> attributions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes the list unmodifiable. */
    public GoldArticle {
        attributions = List.copyOf(attributions);
    }

    /**
     * Returns the articles of {@code file}: a JSONL file, a {@code .txt} file that is a {@link MarkedArticle}, or a directory of such
     * files, which are read in the order of their names.
     *
     * @throws GoldException where a line is no annotated article; it names the file, the line and what was expected
     * @throws IOException where the file cannot be read
     */
    public static List<GoldArticle> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return directory(file);
        }
        return file.toString().endsWith(".txt") ? List.of(marked(file).gold()) : lines(file);
    }

    /**
     * Returns the marked article in {@code file}; its id is the name of the file, without the ending.
     *
     * @throws GoldException where it is none
     * @throws IOException where the file cannot be read
     */
    public static MarkedArticle marked(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return MarkedArticle.of(name.substring(0, name.length() - ".txt".length()), Files.readString(file));
    }

    private static List<GoldArticle> directory(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        List<GoldArticle> articles = new ArrayList<>();
        for (Path file : files) {
            articles.addAll(read(file));
        }
        return articles;
    }

    private static List<GoldArticle> lines(Path file) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    articles.add(of(line, file + ", line " + number));
                }
            }
        }
        return articles;
    }

    private static GoldArticle of(String line, String place) throws GoldException {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new GoldException(place + ": not JSON; expected one annotated article a line");
        }
        JsonNode listed = row.has("attributions") ? row.path("attributions") : row.path("statements");
        if (!row.path("id").isTextual() || !row.path("text").isTextual() || !listed.isArray()) {
            throw new GoldException(place + ": expected an object with \"id\", \"text\" and \"attributions\"");
        }
        String text = row.path("text").asText();
        List<Attribution> attributions = new ArrayList<>();
        for (JsonNode attribution : listed) {
            attributions.add(attribution(attribution, text, place));
        }
        return new GoldArticle(row.path("id").asText(), text, attributions);
    }

    private static Attribution attribution(JsonNode node, String text, String place) throws GoldException {
        List<Span> cue = spans(node.path("cue"), text, place);
        Kind kind = kind(node.path("type").asText("indirect"), place);
        boolean speech = node.path("speech").isBoolean()
                ? node.path("speech").asBoolean()
                : ReportingWords.shipped().isSpeech(ReportingWords.join(text, cue), kind);
        String speaker = node.path("speaker").isTextual() ? node.path("speaker").asText() : null;
        return new Attribution(
                spans(node.path("source"), text, place),
                cue,
                spans(node.path("content"), text, place),
                kind,
                speech,
                speaker,
                speaker != null,
                1);
    }

    private static Kind kind(String type, String place) throws GoldException {
        try {
            return Kind.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new GoldException(place + ": type '" + type + "', expected direct, indirect or mixed");
        }
    }

    private static List<Span> spans(JsonNode pairs, String text, String place) throws GoldException {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            int start = pair.path(0).asInt(-1);
            int end = pair.path(1).asInt(-1);
            if (start < 0 || end <= start || end > text.length()) {
                throw new GoldException(place + ": span " + pair + ", expected 0 <= start < end <= " + text.length());
            }
            spans.add(new Span(start, end));
        }
        return spans;
    }
}
