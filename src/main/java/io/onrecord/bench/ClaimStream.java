package io.onrecord.bench;

import io.onrecord.claim.Saying;
import io.onrecord.text.Quotation;
import io.onrecord.text.TextStructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Utterances that several outlets carry: copied to the letter, lightly edited, cut to a part, put into indirect speech.
 *
 * <p>Taken are the quotations of eight words or more of plain articles. All quotations of an article, and those of the ones before
 * and after it, are one speaker's: what is said next to one another on one matter is the hardest to tell apart.
 */
public final class ClaimStream {
    private static final int FEWEST_WORDS = 8;
    private static final int ARTICLES_OF_A_SPEAKER = 5;
    private static final List<String> OUTLETS =
            List.of("Harbour Times", "Daily Gull", "Morning Post", "City Wire", "Evening Star", "North Courier");

    /**
     * A saying and what it tells.
     *
     * @param speaker who says it
     * @param utterance which utterance it tells
     * @param saying the saying
     */
    public record Unit(String speaker, String utterance, Saying saying) {}

    private final RandomGenerator random;
    private final List<Unit> units = new ArrayList<>();
    private int utterances;

    private ClaimStream(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the stream made from {@code pieces}. */
    public static ClaimStream of(Collection<Piece> pieces, RandomGenerator random) {
        ClaimStream stream = new ClaimStream(random);
        List<String> told = new ArrayList<>();
        int number = 0;
        for (Piece piece : pieces) {
            String speaker = "speaker-" + number / ARTICLES_OF_A_SPEAKER;
            if (number++ % ARTICLES_OF_A_SPEAKER == 0) {
                told.clear();
            }
            TextStructure structure = TextStructure.of(piece.text());
            for (Quotation quotation : structure.quotations()) {
                String words = quotation.inside().in(piece.text()).replaceAll("\\s+", " ");
                if (quotation.outer() < 0 && words.split(" ").length >= FEWEST_WORDS && isFresh(words, told)) {
                    stream.tell(speaker, piece, words);
                }
            }
        }
        return stream;
    }

    /** Whether a quotation is neither a part of one that was told nor holds one: those are one utterance already. */
    private static boolean isFresh(String words, List<String> told) {
        String plain = words.replaceAll("\\W+", " ").toLowerCase(Locale.ROOT).strip();
        boolean fresh = told.stream().noneMatch(other -> other.contains(plain) || plain.contains(other));
        told.add(plain);
        return fresh;
    }

    /** Returns the sayings. */
    public List<Unit> units() {
        return units;
    }

    /** Returns how many utterances they tell. */
    public int utterances() {
        return utterances;
    }

    private void tell(String speaker, Piece piece, String words) {
        String utterance = "u" + utterances++;
        int sightings = 1 + random.nextInt(5);
        for (int at = 0; at < sightings; at++) {
            String wording = at == 0 ? words : retell(words);
            String id = utterance + "-" + at;
            Saying saying = new Saying(
                    id,
                    piece.id() + "-" + at,
                    OUTLETS.get(at),
                    piece.published().plus(Duration.ofMinutes(random.nextInt(2_880))),
                    wording,
                    "said",
                    false);
            units.add(new Unit(speaker, utterance, saying));
        }
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
