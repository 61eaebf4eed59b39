package io.onrecord.extract.grammar;

import java.util.Set;

/** Words that tell when: they stand between a name and its verb, or between a verb and what was said, and belong to neither. */
final class TimeWords {
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon.",
            "tues.",
            "wed.",
            "thurs.",
            "fri.",
            "sat.",
            "sun.",
            "yesterday",
            "today",
            "tonight",
            "tomorrow");
    private static final Set<String> UNITS = Set.of(
            "week",
            "month",
            "year",
            "night",
            "morning",
            "afternoon",
            "evening",
            "day",
            "days",
            "weeks",
            "months",
            "years",
            "weekend",
            "hour",
            "hours",
            "minutes",
            "quarter",
            "decade",
            "time",
            "fall",
            "spring",
            "summer",
            "winter");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");
    private static final Set<String> POINTERS =
            Set.of("last", "this", "next", "earlier", "later", "late", "early", "that", "each", "every");
    private static final Set<String> ALONE = Set.of(
            "earlier",
            "later",
            "recently",
            "afterward",
            "afterwards",
            "before",
            "ago",
            "now",
            "then",
            "yesterday",
            "today",
            "tonight",
            "previously",
            "once");

    private TimeWords() {}

    /** Returns whether {@code word} tells when, on its own. */
    static boolean isTime(String word) {
        return DAYS.contains(word) || ALONE.contains(word) && !word.equals("before");
    }

    static boolean isDay(String word) {
        return DAYS.contains(word);
    }

    static boolean isMonth(String word) {
        return MONTHS.contains(word);
    }

    static boolean isUnit(String word) {
        return UNITS.contains(word);
    }

    /** Returns where the words that tell when, beginning at {@code from}, end; {@code from} where none do. */
    static int after(Reading reading, int from, int end) {
        int i = from;
        while (i < end) {
            int next = one(reading, i, end);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private static int one(Reading reading, int from, int end) {
        String word = reading.word(from);
        int i = from;
        if (word.equals("on")
                || word.equals("late")
                || word.equals("early")
                || word.equals("since")
                || word.equals("by")) {
            i++;
            word = reading.word(i);
        }
        if (DAYS.contains(word) && i < end) {
            i++;
            return i < end && UNITS.contains(reading.word(i)) ? i + 1 : i;
        }
        i = from;
        word = reading.word(i);
        if (POINTERS.contains(word)
                && i + 1 < end
                && (UNITS.contains(reading.word(i + 1)) || DAYS.contains(reading.word(i + 1)))) {
            return i + 2;
        }
        if (POINTERS.contains(word)
                && i + 2 < end
                && isPointer(reading.word(i + 1))
                && (UNITS.contains(reading.word(i + 2)) || MONTHS.contains(reading.word(i + 2)))) {
            return i + 3;
        }
        if ((word.equals("for") || word.equals("over") || word.equals("in") || word.equals("during")) && i + 1 < end) {
            int unit = i + 1;
            while (unit < end - 1 && isSpan(reading.word(unit))) {
                unit++;
            }
            if (UNITS.contains(reading.word(unit)) && (unit > i + 1 || word.equals("for"))) {
                return unit + 1;
            }
        }
        boolean in = word.equals("in") || word.equals("on") || word.equals("since");
        if (in && i + 1 < end && MONTHS.contains(reading.word(i + 1))) {
            return number(reading, i + 2, end);
        }
        if (in && i + 1 < end && isYear(reading.word(i + 1))) {
            return i + 2;
        }
        if (MONTHS.contains(word)
                && !word.equals("may")
                && i + 1 < end
                && Character.isDigit(reading.word(i + 1).charAt(0))) {
            return number(reading, i + 1, end);
        }
        if (ALONE.contains(word) && !word.equals("before") && !word.equals("now") && !word.equals("then")) {
            return i + 1;
        }
        return from;
    }

    private static boolean isSpan(String word) {
        return switch (word) {
            case "the",
                    "past",
                    "last",
                    "recent",
                    "several",
                    "many",
                    "few",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "ten",
                    "a",
                    "next",
                    "coming" -> true;
            default -> false;
        };
    }

    private static boolean isPointer(String word) {
        return POINTERS.contains(word);
    }

    private static int number(Reading reading, int from, int end) {
        int i = from;
        while (i < end
                && (Character.isDigit(reading.word(i).charAt(0))
                        || reading.isComma(i) && i + 1 < end && isYear(reading.word(i + 1)))) {
            i++;
        }
        return i;
    }

    private static boolean isYear(String word) {
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && Character.isDigit(word.charAt(3));
    }
}
