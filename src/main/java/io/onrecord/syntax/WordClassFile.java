package io.onrecord.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the resource behind {@link WordClasses}: the sections [words], [endings] and [rules]. */
final class WordClassFile {
    private static final String RESOURCE = "word-classes.txt";

    private final Map<String, PartOfSpeech> words = new HashMap<>();
    private final Map<String, Boolean> names = new HashMap<>();
    private final Map<String, PartOfSpeech> endings = new HashMap<>();
    private final List<ClassRule> rules = new ArrayList<>();

    private WordClassFile() {}

    static WordClasses read() {
        WordClassFile file = new WordClassFile();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordClassFile.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = line;
                } else if (!line.isEmpty() && !(section.isEmpty() && line.startsWith("#"))) {
                    file.add(section, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordClasses(file.words, file.names, file.endings, file.rules);
    }

    private void add(String section, String line) {
        String[] parts = line.split(" ");
        switch (section) {
            case "[words]" -> addWords(parts);
            case "[endings]" -> {
                for (int i = 1; i < parts.length; i++) {
                    endings.put(parts[i], classOf(parts[0]));
                }
            }
            case "[rules]" -> rules.add(rule(parts));
            default -> throw new IllegalStateException(RESOURCE + ": line outside of a section: " + line);
        }
    }

    private void addWords(String[] parts) {
        PartOfSpeech pos = classOf(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            boolean name = parts[i].endsWith("*");
            String word = name ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
            words.put(word, pos);
            if (name) {
                names.put(word, true);
            }
        }
    }

    /** FROM -> TO place argument [argument]. */
    private static ClassRule rule(String[] parts) {
        PartOfSpeech from = classOf(parts[0]);
        PartOfSpeech to = classOf(parts[2]);
        ClassRule.Place where = ClassRule.Place.valueOf(parts[3].toUpperCase(Locale.ROOT));
        String one = parts[4];
        return switch (where) {
            case PREV, NEXT, SKIP -> new ClassRule(from, to, where, null, edge(one), null, null);
            case PREV2, NEXT2, AROUND -> new ClassRule(from, to, where, null, edge(one), edge(parts[5]), null);
            case PREVWORD, NEXTWORD -> new ClassRule(from, to, where, one, null, null, null);
            case WORD, WORDNEXT, PREVWORD2 -> new ClassRule(from, to, where, one, edge(parts[5]), null, null);
            case WORDPREVWORD, WORDNEXTWORD -> new ClassRule(from, to, where, one, null, null, parts[5]);
        };
    }

    private static @Nullable PartOfSpeech edge(String name) {
        return name.equals("<s>") ? null : PartOfSpeech.valueOf(name);
    }

    private static PartOfSpeech classOf(String name) {
        return PartOfSpeech.valueOf(name.endsWith(":") ? name.substring(0, name.length() - 1) : name);
    }
}
