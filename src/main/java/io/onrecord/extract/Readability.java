package io.onrecord.extract;

import io.onrecord.extract.Extraction.Refused;
import io.onrecord.text.ArticleText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells a text that an engine can read from one it refuses: by its length, its characters, and its commonest words. */
public final class Readability {
    /** Longer than any article; what is longer is a dump. */
    private static final int LONGEST = 500_000;

    /** Texts with fewer words are read whatever their words. */
    private static final int FEW_WORDS = 30;

    private static final int SAMPLE = 20_000;

    private static final Set<String> COMMON = Set.of(
            "the", "of", "to", "and", "a", "in", "that", "is", "was", "for", "on", "with", "he", "it", "as", "at",
            "his", "by", "be", "from", "has", "have", "are", "not", "but", "said", "they", "we", "i", "an", "this",
            "who", "will", "you", "she", "her", "or", "had", "were", "their", "its", "would", "been", "which", "after",
            "about");

    private Readability() {}

    /** Returns why {@code article} cannot be read; empty where it can. */
    public static Optional<Refused> refusal(ArticleText article) {
        String text = article.text();
        if (text.length() > LONGEST) {
            return refused(Refusal.TOO_LONG, text.length() + " characters", "at most " + LONGEST);
        }
        int surrogate = loneSurrogate(text);
        if (surrogate >= 0) {
            return refused(Refusal.MALFORMED_TEXT, "a lone surrogate at offset " + surrogate, "well-formed UTF-16");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return refused(
                    Refusal.NO_TEXT, text.length() + " characters without a letter or digit", "the text of an article");
        }
        String language = article.language();
        if (language != null
                && !language.isBlank()
                && !language.toLowerCase(Locale.ROOT).startsWith("en")
                && !language.equalsIgnoreCase("und")) {
            return refused(Refusal.NOT_ENGLISH, "language " + language, "English");
        }
        return wording(text);
    }

    private static Optional<Refused> wording(String text) {
        int words = 0;
        int common = 0;
        int letters = 0;
        int latin = 0;
        int longest = 0;
        int start = -1;
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter) {
                letters++;
                latin += text.charAt(i) < 0x250 ? 1 : 0;
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words++;
                longest = Math.max(longest, i - start);
                common += i - start <= 6
                                && COMMON.contains(text.substring(start, i).toLowerCase(Locale.ROOT))
                        ? 1
                        : 0;
                start = -1;
            }
        }
        if (letters > 20 && latin * 2 < letters) {
            return refused(Refusal.NOT_ENGLISH, "letters of another script", "English");
        }
        if (longest > 2_000 || words == 0 && end > 100 || letters * 4 < end && end > 2_000) {
            return refused(
                    Refusal.NOT_PROSE,
                    words == 0 ? "no words" : "a word of " + longest + " letters, or hardly any letters",
                    "sentences");
        }
        if (words >= FEW_WORDS && common * 100 < words * 8) {
            boolean none = common * 100 < words * 2;
            return refused(
                    none && letters / words > 12 ? Refusal.NOT_PROSE : Refusal.NOT_ENGLISH,
                    common + " of " + words + " words are common English ones",
                    "English, where a third are");
        }
        return Optional.empty();
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Refused> refused(Refusal reason, String found, String expected) {
        return Optional.of(new Refused(reason, found, expected));
    }
}
