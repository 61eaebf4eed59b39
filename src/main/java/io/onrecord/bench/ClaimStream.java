package io.onrecord.bench;

import io.onrecord.claim.Saying;
import io.onrecord.text.Quotation;
import io.onrecord.text.TextStructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Utterances that several outlets carry: copied to the letter, lightly edited, cut to a part, put into indirect speech.
 *
 * <p>Taken are the quotations of eight words or more of plain articles. All quotations of an article, and those of the ones before
 * and after it, are one speaker's: what is said next to one another on one matter is the hardest to tell apart. Two that have most of
 * their words in common are one utterance, for articles of one event quote the same words; one that has about half in common with
 * another is neither clearly the same nor clearly not, and is left out.
 */
public final class ClaimStream {
    private static final int FEWEST_WORDS = 8;
    private static final int ARTICLES_OF_A_SPEAKER = 5;

    /** Share of words in common, of those of the shorter, from which two quotations are one utterance. */
    private static final double SAME = 0.75;

    /** Share of words in common from which they may be. */
    private static final double UNCLEAR = 0.5;

    private static final String AGENCY = "City Wire";
    private static final List<String> PAPERS =
            List.of("Harbour Times", "Daily Gull", "Morning Post", "Evening Star", "North Courier");

    /** Who says it how: the plain ones several times, as reporters who know nothing of one another take them too. */
    private static final List<String> FRAMES = List.of(
            "Dorin said",
            "Dorin said",
            "she said",
            "Dorin told reporters",
            "Dorin told reporters at the airport",
            "the minister said",
            "Minister Dorin said in a statement",
            "Dorin added",
            "she told parliament",
            "according to Dorin",
            "Dorin was quoted as saying",
            "Dorin insisted");

    /**
     * A saying and what it tells.
     *
     * @param speaker who says it
     * @param utterance which utterance it tells
     * @param copied whether it is copied from another outlet: same words, but for a cut at the end, in the same frame
     * @param saying the saying
     */
    public record Unit(String speaker, String utterance, boolean copied, Saying saying) {}

    private final RandomGenerator random;
    private final List<Unit> units = new ArrayList<>();
    private int utterances;

    private ClaimStream(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the stream made from {@code pieces}. */
    public static ClaimStream of(Collection<Piece> pieces, RandomGenerator random) {
        ClaimStream stream = new ClaimStream(random);
        Map<String, String> told = new LinkedHashMap<>();
        int number = 0;
        for (Piece piece : pieces) {
            String speaker = "speaker-" + number / ARTICLES_OF_A_SPEAKER;
            if (number++ % ARTICLES_OF_A_SPEAKER == 0) {
                told.clear();
            }
            TextStructure structure = TextStructure.of(piece.text());
            for (Quotation quotation : structure.quotations()) {
                String words = quotation.inside().in(piece.text()).replaceAll("\\s+", " ");
                if (quotation.outer() < 0 && words.split(" ").length >= FEWEST_WORDS) {
                    stream.take(speaker, piece, words, told);
                }
            }
        }
        return stream;
    }

    /** Tells a quotation, unless it is unclear whether it is one of the utterances that were told. */
    private void take(String speaker, Piece piece, String words, Map<String, String> told) {
        Set<String> same = new HashSet<>();
        Set<String> unclear = new HashSet<>();
        told.forEach((other, utterance) -> {
            double overlap = Overlap.of(words, other);
            if (overlap >= SAME) {
                same.add(utterance);
            } else if (overlap >= UNCLEAR) {
                unclear.add(utterance);
            }
        });
        unclear.removeAll(same);
        if (same.size() > 1 || !unclear.isEmpty()) {
            return;
        }
        String utterance = same.isEmpty() ? "u" + utterances++ : same.iterator().next();
        if (told.put(words, utterance) == null) {
            tell(speaker, utterance, piece, words);
        }
    }

    /** Returns the sayings. */
    public List<Unit> units() {
        return units;
    }

    /** Returns how many utterances they tell. */
    public int utterances() {
        return utterances;
    }

    private void tell(String speaker, String utterance, Piece piece, String words) {
        int sightings = 1 + random.nextInt(5);
        boolean agency = random.nextBoolean();
        Instant at = piece.published().plus(Duration.ofMinutes(random.nextInt(1_440)));
        String frame = frame();
        for (int sighting = 0; sighting < sightings; sighting++) {
            boolean copied = sighting > 0 && random.nextInt(3) == 0;
            String own = sighting == 0 ? words : retell(words);
            String outlet = sighting == 0 && agency ? AGENCY : PAPERS.get(sighting);
            String id = utterance + "-" + units.size();
            Saying saying = new Saying(
                    id,
                    piece.id() + "-" + sighting,
                    outlet,
                    at.plus(Duration.ofMinutes(sighting == 0 ? 0 : 1 + random.nextInt(1_440))),
                    copied ? copy(words) : own,
                    copied || sighting == 0 ? frame : frame(),
                    false,
                    List.of());
            units.add(new Unit(speaker, utterance, copied, saying));
        }
    }

    private String frame() {
        return FRAMES.get(random.nextInt(FRAMES.size()));
    }

    /** Of eight copies one is cut at its end; the marks are those of the house. */
    private String copy(String words) {
        String[] all = words.split(" ");
        int length = random.nextInt(8) == 0 ? Math.max(7, all.length * 3 / 4) : all.length;
        String kept = String.join(" ", Arrays.asList(all).subList(0, Math.min(length, all.length)));
        return kept.replace("—", "-").replace("’", "'");
    }

    private String retell(String words) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> words;
            case 2, 3 -> edit(words);
            case 4 -> cut(words);
            default -> indirect(words);
        };
    }

    /** One word in twelve changed, left out or doubled; marks of another house. */
    private String edit(String words) {
        List<String> kept = new ArrayList<>();
        for (String word : words.split(" ")) {
            switch (random.nextInt(36)) {
                case 0 -> kept.add("really");
                case 1 -> {
                    kept.add(word);
                    kept.add("also");
                }
                case 2 -> {
                    if (word.length() > 3) {
                        kept.add(word);
                    }
                }
                default -> kept.add(word);
            }
        }
        return String.join(" ", kept).replace("—", "-").replace("’", "'").replace(" do not ", " don't ");
    }

    /** A run of at least seven words, half of the whole or more. */
    private String cut(String words) {
        String[] all = words.split(" ");
        int length = Math.max(7, all.length / 2 + random.nextInt(Math.max(1, all.length / 2)));
        int from = random.nextInt(Math.max(1, all.length - length + 1));
        return String.join(" ", Arrays.asList(all).subList(from, Math.min(all.length, from + length)));
    }

    private static String indirect(String words) {
        return (" " + words)
                .replaceAll("\\b(I|We|we)\\b", "they")
                .replaceAll("\\b(my|our|My|Our)\\b", "their")
                .replaceAll("\\bwill\\b", "would")
                .replaceAll("\\b(is|are|am)\\b", "was")
                .replaceAll("\\bhave\\b", "had")
                .strip();
    }
}
