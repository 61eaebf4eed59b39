package io.onrecord.extract.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How often each rule is right: the confidence of statements that no model has judged. Immutable. */
public final class RuleConfidence {
    private static final String RESOURCE = "/io/onrecord/extract/rule-confidence.txt";
    private static final RuleConfidence SHIPPED = new RuleConfidence();
    private static final String ANY = "*";

    /** The plainest cues. */
    private static final Set<String> PLAIN = Set.of("say", "tell", "add", "write", "note", "tweet", "according to");

    private record Shares(double plain, double other) {}

    private final Map<String, Shares> shares = new HashMap<>();

    private RuleConfidence() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleConfidence.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split(" ");
                shares.put(fields[0], new Shares(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the shares that come with the product. */
    public static RuleConfidence shipped() {
        return SHIPPED;
    }

    /** Gives each of {@code drafts} that has no confidence yet the one of its rule. */
    public void judge(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.confidence == 0) {
                Shares of = shares.getOrDefault(draft.rule, Objects.requireNonNull(shares.get(ANY)));
                draft.confidence = PLAIN.contains(draft.lemma) ? of.plain() : of.other();
            }
        }
    }
}
