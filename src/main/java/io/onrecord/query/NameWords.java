package io.onrecord.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of names as a reader types them: without case and diacritics. */
public final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /* Before every name; every word has a blank before it, and no prefix reaches over a line break. */
    private static final String NAME = "\n ";

    private NameWords() {}

    /** Returns a text in small letters, without diacritics, its words apart by one blank. */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Returns the words of a name and its aliases, for {@link #starts}. */
    static String of(String name, List<String> aliases) {
        StringBuilder words = new StringBuilder(NAME).append(fold(name));
        aliases.forEach(alias -> words.append(NAME).append(fold(alias)));
        return words.toString();
    }

    /** Returns whether a folded prefix is where a word of the names starts; every name starts with the empty one. */
    static boolean starts(String prefix, String words) {
        return words.contains(" " + prefix);
    }
}
