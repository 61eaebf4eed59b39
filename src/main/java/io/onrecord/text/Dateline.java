package io.onrecord.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dateline at the start of a paragraph: place, date, agency and dash, as in "MOSCOW, Dec 15 (Reuters) -". */
final class Dateline {
    private static final int LONGEST = 90;
    private static final String PLACE = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}";
    private static final Pattern PATTERN = Pattern.compile("^(?<place>" + PLACE + "(?:[,/] ?" + PLACE + "){0,2})?"
            + "(?:,? \\p{L}{3,9}\\.? \\d{1,2})?(?:,? \\d{4})?\\s*(?<agency>\\([\\p{Lu}][\\p{L}. /]{1,25}\\))?\\s*[:-]?"
            + "\\s*(?:--|[-–—])[\\s\u00a0]+");

    private Dateline() {}

    /** Returns where the text after the dateline begins, {@code start} where there is none. */
    static int end(String text, Span paragraph) {
        String head = text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST));
        Matcher matcher = PATTERN.matcher(head);
        if (!matcher.find() || matcher.end() >= paragraph.length()) {
            return paragraph.start();
        }
        String place = matcher.group("place");
        boolean capitals = place != null && isCapitals(place);
        return capitals || matcher.group("agency") != null ? paragraph.start() + matcher.end() : paragraph.start();
    }

    private static boolean isCapitals(String place) {
        int comma = place.indexOf(',');
        String town = comma < 0 ? place : place.substring(0, comma);
        return town.length() >= 3 && town.chars().noneMatch(Character::isLowerCase);
    }
}
