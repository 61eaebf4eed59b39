package io.onrecord.speaker;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spelling without what differs between writers of one name: case, diacritics, apostrophes, and the letters in which
 * transliterations part ("Zelensky", "Zelenskyy", "Zelenskiy").
 */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UMLAUT =
            Pattern.compile("(?<=[bcdfhjklmnprstvwxz])(a|o|u)e(?=[bcdfghjklmnpqrstvwxz])");
    private static final Pattern SKY = Pattern.compile("(sk|ck|zk)(yy|iy|yi|ii|ij|yj|i|ey|y)$");
    private static final Pattern LONG_Y = Pattern.compile("(?<=[a-z]{3})(yy|iy|yi|ii|ij|yj|ei|ej|ey)$");
    private static final Pattern OFF = Pattern.compile("(?<=[a-z]{3}[nkltd])off$");

    private static final Map<String, String> VARIANTS = variants();

    private Folding() {}

    /** Returns {@code words} in lower-case ASCII letters and digits, runs of anything else as one hyphen. */
    static String plain(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        if (!isAscii(lower)) {
            lower = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                    .replaceAll("");
            lower = lower.replace("ß", "ss")
                    .replace("ø", "o")
                    .replace("æ", "ae")
                    .replace("œ", "oe");
            lower = lower.replace("ł", "l")
                    .replace("đ", "d")
                    .replace("ð", "d")
                    .replace("þ", "th")
                    .replace("ı", "i");
            lower = lower.replace("’", "'").replace("‘", "'").replace("ʼ", "'");
        }
        String folded =
                NO_LETTERS.matcher(lower.replace("'", "").replace(".", "")).replaceAll("-");
        int start = folded.startsWith("-") ? 1 : 0;
        int end = folded.length() > start && folded.endsWith("-") ? folded.length() - 1 : folded.length();
        return folded.substring(start, end);
    }

    /** Returns the folded form of one part of a name, the same for every usual transliteration of it. */
    static String name(String part) {
        String folded = plain(part).replace("-", "");
        String known = VARIANTS.get(folded);
        if (known != null) {
            return known;
        }
        if (folded.indexOf('e') > 1) {
            folded = UMLAUT.matcher(folded).replaceAll("$1");
        }
        char last = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
        if (last != 'y' && last != 'i' && last != 'j' && last != 'f') {
            return folded;
        }
        String sky = SKY.matcher(folded).replaceFirst("$1y");
        if (!sky.equals(folded)) {
            return sky;
        }
        return OFF.matcher(LONG_Y.matcher(folded).replaceFirst("y")).replaceFirst("ov");
    }

    private static boolean isPlain(String lower) {
        for (int at = 0; at < lower.length(); at++) {
            char c = lower.charAt(at);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> variants() {
        Map<String, String> variants = new HashMap<>();
        for (String line : WordList.lines("transliterations")) {
            String[] forms = line.split("\\s+");
            for (String form : forms) {
                variants.put(form, forms[0]);
            }
        }
        return Map.copyOf(variants);
    }
}
