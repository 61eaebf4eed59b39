package io.onrecord.speaker;

import io.onrecord.speaker.NamePhrase.Sort;
import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Judges what a run of capitalised words names: a person, a body, a place or a people, by its words and those beside it. */
final class NameSorts {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** Heads of bodies that are nobody's family name. */
    private static final Set<String> BODY_ONLY = Set.of(
            "Council",
            "University",
            "Ministry",
            "Agency",
            "Commission",
            "Association",
            "Committee",
            "Corporation",
            "Corp",
            "Inc",
            "Company",
            "Ltd",
            "Plc",
            "Institute",
            "Federation",
            "Authority",
            "Police",
            "Hospital",
            "Airlines",
            "Airways",
            "Group",
            "Times",
            "Herald",
            "Tribune",
            "Chronicle",
            "Insurance",
            "Energy",
            "Motors",
            "Industries",
            "Securities",
            "Foundation",
            "United",
            "Rovers",
            "City",
            "Club",
            "FC");

    private final Tokens tokens;
    private final Capitals capitals;
    private final BodySigns signs;

    NameSorts(Tokens tokens, Capitals capitals) {
        this.tokens = tokens;
        this.capitals = capitals;
        this.signs = new BodySigns(tokens);
    }

    /** Returns what the words from {@code first} to before {@code end} name. */
    Sort sort(int first, int end) {
        String last = tokens.word(end - 1);
        String head = tokens.word(first);
        int length = end - first;
        Gender given = GivenNames.gender(head);
        if (length == 1) {
            return single(first, head);
        }
        boolean initial = false;
        boolean joined = false;
        for (int at = first; at < end; at++) {
            String word = tokens.lower(at);
            joined |= word.equals("of") || word.equals("&") || word.equals("and") || word.equals("for");
            initial |= at < end - 1 && word.length() == 2 && word.charAt(1) == '.';
        }
        if (joined
                || BODY_ONLY.contains(last)
                || Bodies.isHead(last) && !(length == 2 && given != null && !isAfterThe(first))) {
            return Sort.BODY;
        }
        if (given == null && isBodyAround(first, end)) {
            return Sort.BODY;
        }
        if (Nations.isGeographic(text(first, end)) || Nations.called(last) != null && given == null) {
            return Sort.PLACE;
        }
        if (initial || Vocabulary.SUFFIXES.contains(tokens.lower(end - 1))) {
            return Sort.PERSON;
        }
        if (Nouns.ofPlural(tokens.lower(end - 1)) != null
                && !tokens.lower(end - 1).equals("waters")
                && given == null) {
            return Sort.PEOPLE;
        }
        if (given != null && length <= 3 && !isAfterThe(first) && !Capitals.isAcronym(last)) {
            return Sort.PERSON;
        }
        boolean familyFirst = PersonName.of(words(first, end)).family().get(0).equals(head);
        if (familyFirst && length <= 3 || hasParticle(first, end) || isPersonAfter(end) && !isAfterThe(first)) {
            return Sort.PERSON;
        }
        return isAfterThe(first) ? Sort.BODY : Sort.UNKNOWN;
    }

    private Sort single(int at, String word) {
        if (Bodies.known(word) != null) {
            return Sort.BODY;
        }
        if (Nations.isGeographic(word) || Vocabulary.PLACES.contains(word)) {
            return Sort.PLACE;
        }
        if (Capitals.isAcronym(word) || Bodies.isHead(word) || Capitals.isBrand(word) || isBodyAround(at, at + 1)) {
            return Sort.BODY;
        }
        if (Nouns.ofPlural(tokens.lower(at)) != null
                || Nouns.isPeople(tokens.lower(at))
                || word.endsWith("s") && isAfterMany(at)) {
            return Sort.PEOPLE;
        }
        if (isPersonAfter(at + 1) && !isAfterThe(at)) {
            return Sort.PERSON;
        }
        if (signs.contains(word)) {
            return Sort.BODY;
        }
        if (capitals.isPlace(word) && GivenNames.gender(word) == null) {
            return Sort.PLACE;
        }
        return isAfterThe(at)
                        && at + 1 < tokens.size()
                        && !tokens.isCapitalised(at + 1)
                        && Vocabulary.SPEECH.contains(tokens.lower(at + 1))
                ? Sort.BODY
                : Sort.UNKNOWN;
    }

    /** "the newspaper Haaretz", "Teck, the mining company": a common noun beside the name tells that it names a body. */
    private boolean isBodyAround(int first, int end) {
        if (first > 0 && isBodyNoun(first - 1)
                || first > 1 && tokens.word(first - 1).equals(",") && isBodyNoun(first - 2)) {
            return true;
        }
        if (end + 1 >= tokens.size() || !tokens.word(end).equals(",") || !ARTICLES.contains(tokens.lower(end + 1))) {
            return false;
        }
        int limit = Math.min(tokens.size(), end + 7);
        for (int at = end + 2;
                at < limit && tokens.isWord(at) && !Vocabulary.PREPOSITIONS.contains(tokens.lower(at));
                at++) {
            if (isBodyNoun(at) && (at + 1 == tokens.size() || !isPersonNoun(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBodyNoun(int at) {
        Nouns.Noun noun = Nouns.of(tokens.lower(at));
        return noun != null && !noun.isPerson() && !tokens.isCapitalised(at);
    }

    /** "many Latinos". */
    private boolean isAfterMany(int at) {
        return at > 0
                && (Vocabulary.INDEFINITE.contains(tokens.lower(at - 1))
                        || tokens.lower(at - 1).equals("the"))
                && !tokens.lower(at - 1).equals("a");
    }

    private boolean hasParticle(int first, int end) {
        for (int at = first + 1; at < end - 1; at++) {
            if (!tokens.isCapitalised(at) && Vocabulary.PARTICLES.contains(tokens.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** ", 45," or ", who" after a name. */
    private boolean isPersonAfter(int end) {
        if (end + 1 >= tokens.size() || !tokens.word(end).equals(",")) {
            return false;
        }
        return tokens.lower(end + 1).equals("who") || isAge(end + 1);
    }

    private boolean isAge(int at) {
        String word = tokens.word(at);
        return word.length() == 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1));
    }

    private boolean isPersonNoun(int at) {
        Nouns.Noun noun = Nouns.of(tokens.lower(at));
        return noun != null && noun.isPerson();
    }

    boolean isAfterThe(int first) {
        return first > 0 && tokens.lower(first - 1).equals("the");
    }

    String text(int first, int end) {
        return String.join(" ", words(first, end));
    }

    List<String> words(int first, int end) {
        List<String> words = new ArrayList<>(end - first);
        for (int at = first; at < end; at++) {
            words.add(tokens.word(at));
        }
        return words;
    }
}
