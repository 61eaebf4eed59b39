package io.onrecord.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a name as a reader types them: without case and diacritics. */
public final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameWords() {}

    /** Returns a text in small letters, without diacritics, its words apart by one blank. */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Returns whether the name or an alias of a speaker has a word at which a folded prefix starts. */
    static boolean startsAny(String prefix, SpeakerOnRecord speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .anyMatch(name -> (" " + fold(name)).contains(" " + prefix));
    }
}
