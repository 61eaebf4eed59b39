package io.onrecord.evaluation;

import io.onrecord.extract.Kind;
import io.onrecord.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells reporting cues from other cues, as the reference scorer does: by the lemma of the cue's first word that counts.
 *
 * <p>A heuristic that belongs to the metric and to nothing else; the lexicon of the engines is another one.
 */
final class ReportingWords {
    private static final ReportingWords SHIPPED = new ReportingWords();
    private static final Pattern WORD = Pattern.compile("[a-z’'\\-]+|:");

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();

    private ReportingWords() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReportingWords.class.getResourceAsStream("reporting-words.txt")),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportingWords shipped() {
        return SHIPPED;
    }

    private void add(String line) {
        String[] parts = line.split(" ");
        String name = parts[0].substring(0, parts[0].length() - 1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (name.equals("irregular")) {
                irregular.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            } else {
                sets.computeIfAbsent(name, n -> new HashSet<>()).add(parts[i]);
            }
        }
    }

    static String join(String text, List<Span> spans) {
        return String.join(" ", spans.stream().map(span -> span.in(text)).toList());
    }

    /** Returns whether an attribution is speech: all of it quoted, or by a reporting cue. */
    boolean isSpeech(String cue, Kind kind) {
        if (kind == Kind.DIRECT) {
            return true;
        }
        String lemma = lemma(cue);
        return !cue.isEmpty() && (lemma.equals("according to") || has("speech", lemma));
    }

    /** Returns the lemma of a cue: of its first word that is no auxiliary, adverb or pronoun. */
    String lemma(String cue) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(cue.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group().replace('’', '\''));
        }
        if (words.contains("according")) {
            return "according to";
        }
        List<String> core = words.stream().filter(word -> !has("skip", word)).toList();
        List<String> kept = core.isEmpty() ? words : core;
        return kept.isEmpty() ? cue.strip() : stem(kept.get(0));
    }

    private String stem(String word) {
        if (irregular.containsKey(word)) {
            return Objects.requireNonNull(irregular.get(word));
        }
        int length = word.length();
        if (length > 5 && (word.endsWith("ies") || word.endsWith("ied"))) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("ing") && length > 5) {
            return undoubled(word.substring(0, length - 3));
        }
        if (word.endsWith("ed") && length > 4) {
            return undoubled(word.substring(0, length - 2));
        }
        if (has("final-e", word)) {
            return word;
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
            return word.substring(0, length - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && length > 3 ? word.substring(0, length - 1) : word;
    }

    private String undoubled(String base) {
        if (has("final-e", base + "e")) {
            return base + "e";
        }
        int length = base.length();
        boolean doubled = length > 3 && base.charAt(length - 1) == base.charAt(length - 2);
        return doubled && "lse".indexOf(base.charAt(length - 1)) < 0 ? base.substring(0, length - 1) : base;
    }

    private boolean has(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(word);
    }
}
