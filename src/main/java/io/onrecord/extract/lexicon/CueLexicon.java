package io.onrecord.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words that mark a statement as said, found by their inflected forms.
 *
 * <p>The resource {@code cues.txt} describes its own format; a user's file in the same format adds entries and replaces those of
 * the same lemma. Immutable.
 */
public final class CueLexicon {
    private static final String RESOURCE = "/io/onrecord/extract/cues.txt";
    private static final CueLexicon SHIPPED = new CueLexicon(new CueFile(RESOURCE).read(resource()));

    private final List<CueFile.Row> rows;
    private final Map<String, List<CueEntry>> verbs = new HashMap<>();
    private final Map<String, List<CueEntry>> nouns = new HashMap<>();

    private CueLexicon(List<CueFile.Row> rows) {
        this.rows = List.copyOf(rows);
        for (CueFile.Row row : rows) {
            Map<String, List<CueEntry>> index = row.entry().noun() ? nouns : verbs;
            for (String form : row.forms()) {
                index.computeIfAbsent(form, f -> new ArrayList<>()).add(row.entry());
            }
        }
        Comparator<CueEntry> longestFirst =
                Comparator.comparingInt((CueEntry entry) -> -entry.particles().size());
        verbs.values().forEach(entries -> entries.sort(longestFirst));
        nouns.values().forEach(entries -> entries.sort(longestFirst));
    }

    /** Returns the lexicon that comes with the product. */
    public static CueLexicon shipped() {
        return SHIPPED;
    }

    /**
     * Returns this lexicon with the entries of a user's file.
     *
     * @param file the file, in the format of {@code cues.txt}
     * @throws IllegalArgumentException where a line is not in the format; it names the file, the line and what was expected
     * @throws IOException where the file cannot be read
     */
    public CueLexicon extendedBy(Path file) throws IOException {
        Map<String, CueFile.Row> merged = new java.util.LinkedHashMap<>();
        for (CueFile.Row row : rows) {
            merged.put(row.key(), row);
        }
        for (CueFile.Row row : new CueFile(file.toString()).read(Files.readString(file))) {
            merged.put(row.key(), row);
        }
        return new CueLexicon(new ArrayList<>(merged.values()));
    }

    /** Returns the verbs that have {@code form} (lower case) as a form of their first word, those of most words first. */
    public List<CueEntry> verbs(String form) {
        return verbs.getOrDefault(form, List.of());
    }

    /** Returns the nouns that have {@code form} (lower case) as a form. */
    public List<CueEntry> nouns(String form) {
        return nouns.getOrDefault(form, List.of());
    }

    /** Returns all entries, in the order of the resource. */
    public Collection<CueEntry> entries() {
        return rows.stream().map(CueFile.Row::entry).toList();
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(CueLexicon.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
