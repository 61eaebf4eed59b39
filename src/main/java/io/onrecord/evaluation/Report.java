package io.onrecord.evaluation;

import io.onrecord.extract.Kind;
import java.util.Locale;

/** The figures of a scorer as text. */
final class Report {
    private final Scorer scorer;

    Report(Scorer scorer) {
        this.scorer = scorer;
    }

    /** Returns the figures and, below, how confidence and share of right ones go together. */
    String text() {
        return figures() + '\n' + scorer.calibration.table();
    }

    /** Returns the figures alone. */
    String figures() {
        StringBuilder text = new StringBuilder();
        part(text, "source", scorer.sources);
        part(text, "cue", scorer.cues);
        part(text, "content", scorer.contents);
        matches(text, scorer.half);
        matches(text, scorer.strict);
        text.append(line("all three exact", scorer.allExact, scorer.extracted, scorer.gold));
        text.append(String.format(Locale.ROOT, " (gold %d, extracted %d)%n", scorer.gold, scorer.extracted));
        speakers(text);
        return text.toString();
    }

    private static void part(StringBuilder text, String name, Scorer.Components part) {
        text.append(line(String.format(Locale.ROOT, "%-7s exact", name), part.right, part.extracted, part.gold))
                .append('\n');
    }

    private void matches(StringBuilder text, Scorer.Matches matches) {
        text.append(line(
                "attribution, content Jaccard >= " + matches.threshold, matches.pairs, scorer.extracted, scorer.gold));
        text.append(" | recall by kind:");
        for (Kind kind : new Kind[] {Kind.DIRECT, Kind.MIXED, Kind.INDIRECT}) {
            int gold = scorer.goldByKind.getOrDefault(kind, 0);
            if (gold > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        " %s %.3f",
                        kind.name().toLowerCase(Locale.ROOT),
                        (double) matches.byKind.getOrDefault(kind, 0) / gold));
            }
        }
        if (matches.pairs > 0) {
            double pairs = matches.pairs;
            text.append(String.format(
                    Locale.ROOT,
                    " | of matched: source exact %.3f, source overlap %.3f, cue overlap %.3f",
                    matches.sourceExact / pairs,
                    matches.sourceOverlap / pairs,
                    matches.cueOverlap / pairs));
        }
        text.append('\n');
    }

    private void speakers(StringBuilder text) {
        SpeakerAccuracy speakers = scorer.speakers;
        if (speakers.named == 0) {
            return;
        }
        int answered = speakers.named - speakers.abstained;
        text.append(String.format(
                Locale.ROOT,
                "speaker, of %d matched with a named one: right %.3f, abstained %.3f, right where not abstained %.3f%n",
                speakers.named,
                (double) speakers.right / speakers.named,
                (double) speakers.abstained / speakers.named,
                answered == 0 ? 0 : (double) speakers.right / answered));
    }

    private static String line(String name, int right, int extracted, int gold) {
        double[] rates = Scorer.rates(right, extracted, gold);
        return String.format(Locale.ROOT, "%s: P %.3f R %.3f F1 %.3f", name, rates[0], rates[1], rates[2]);
    }
}
