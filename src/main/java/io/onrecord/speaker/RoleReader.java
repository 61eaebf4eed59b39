package io.onrecord.speaker;

import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an article says a named person is: titles before the name, appositions around it, age, party and state. */
final class RoleReader {
    private static final Pattern STATE = Pattern.compile(
            "^\\s?[(,]\\s?(?:([RDI])[-–—]|(?:(?:Republican|Democrat|Independent) (?:of|from) )|(?=[A-Z][a-z]+\\.?\\)))([A-Z][\\w.]*(?: [A-Z][a-z]+)?)");
    private static final Set<String> NAME_TITLES = Set.of("pope", "prince", "princess", "queen", "king", "emperor");
    /** Participles that stand before a role as adjectives; any other is the verb of the clause before. */
    private static final Set<String> ADJECTIVES = Set.of(
            "retired",
            "elected",
            "embattled",
            "disgraced",
            "appointed",
            "united",
            "armed",
            "experienced",
            "respected",
            "noted",
            "decorated",
            "indicted",
            "convicted",
            "accused",
            "ousted",
            "exiled",
            "jailed",
            "self-described",
            "self-proclaimed",
            "so-called");

    private static final Set<String> ARTICLES = Set.of("a", "an", "one");
    private static final int LONGEST = 12;
    private static final int FURTHEST = 16;

    private final TextStructure structure;
    private final Tokens tokens;
    private final NounPhraseReader nouns;

    RoleReader(TextStructure structure, NounPhraseReader nouns) {
        this.structure = structure;
        this.tokens = structure.tokens();
        this.nouns = nouns;
    }

    /** Adds to {@code person} what stands around the name {@code phrase}. */
    void read(NamePhrase phrase, Participant person) {
        Sentence sentence = structure.sentences().get(structure.sentenceOf(phrase.first()));
        before(phrase, person, sentence);
        after(phrase.end(), person, sentence);
    }

    private void before(NamePhrase phrase, Participant person, Sentence sentence) {
        if (phrase.hasTitle() && NAME_TITLES.contains(tokens.lower(phrase.first() - 1))) {
            person.setPrefix(tokens.word(phrase.first() - 1));
        }
        int last = phrase.first() - 1;
        if (last < sentence.first()) {
            return;
        }
        if (tokens.word(last).equals(",")) {
            apposed(last, phrase, person, sentence);
            return;
        }
        if (!phrase.hasTitle() && last > sentence.first() && tokens.lower(last).equals("'s")) {
            possessed(last - 1, person);
            return;
        }
        Nouns.Noun noun = Nouns.of(bare(tokens.lower(last)));
        boolean title = phrase.hasTitle();
        if (!title && (noun == null || !noun.isPerson())) {
            return;
        }
        NounPhrase role = nouns.read(start(phrase.title(), sentence), phrase.first());
        if (role != null && !role.plural()) {
            add(person, role);
        }
    }

    /** "Jensen's wife, Nora": a description, a comma, and the name that it is of. */
    private void apposed(int comma, NamePhrase phrase, Participant person, Sentence sentence) {
        String next = phrase.end() < tokens.size() ? tokens.lower(phrase.end()) : ".";
        boolean closed = !tokens.isWord(Math.min(phrase.end(), tokens.size() - 1)) || Vocabulary.SPEECH.contains(next);
        int first = start(comma, sentence);
        if (!closed || next.equals("'s") || first == comma) {
            return;
        }
        NounPhrase role = nouns.read(first, comma);
        if (role != null && !role.plural() && role.isDefinite() && role.end() == comma) {
            add(person, role);
        } else if (!tokens.isWord(Math.min(phrase.end(), tokens.size() - 1))) {
            extended(comma, person, sentence);
        }
    }

    /** "The mayor of London, Sadiq Khan," and "a lawyer for the victims, ...": a description that says what it is of. */
    private void extended(int comma, Participant person, Sentence sentence) {
        for (int first = comma - 2; first >= sentence.first() && comma - first < FURTHEST; first--) {
            if (!isPhrase(first)) {
                return;
            }
            boolean begins =
                    Vocabulary.DEFINITE.contains(tokens.lower(first)) || ARTICLES.contains(tokens.lower(first));
            NounPhrase role = begins ? nouns.read(first, comma) : null;
            if (role != null && !role.plural() && role.end() < comma && role.head() == role.end() - 1) {
                Nouns.Noun noun = Nouns.of(bare(role.role().head()));
                if (noun != null && noun.isPerson() && NounPhraseReader.COMPLEMENT.contains(tokens.lower(role.end()))) {
                    add(person, role);
                    if (tokens.lower(role.end()).equals("of") && role.role().nation() == null) {
                        from(role.end() + 1, comma, person);
                    }
                    return;
                }
            }
        }
    }

    /** Whether a token can stand within a description. */
    private boolean isPhrase(int at) {
        String word = tokens.lower(at);
        return (tokens.isWord(at) || word.equals("'s") || word.equals("-") || word.equals("&"))
                && !Vocabulary.SPEECH.contains(word)
                && !Vocabulary.COPULAS.contains(word)
                && !word.equals("who");
    }

    /** "ABN Amro's Paul Mackel", "the BBC's Sarah Rainsford": whose somebody is, where that is a body or a nation. */
    private void possessed(int at, Participant person) {
        Participant holder = nouns.named(at);
        String nation = Nations.named(tokens.word(at));
        if (holder != null && !holder.isPerson()) {
            person.addBody(holder.display());
        } else if (holder == null && nation != null) {
            person.addNation(nation);
        }
    }

    private void add(Participant person, NounPhrase phrase) {
        Role role = phrase.role();
        Nouns.Noun noun = Nouns.of(bare(role.head()));
        if (noun == null && Nouns.title(role.head()) == null) {
            return;
        }
        if (role.holder() == person || noun != null && !noun.isPerson()) {
            return;
        }
        person.addRole(new Role(
                Title.expand(bare(role.head())),
                role.modifiers(),
                role.nation(),
                role.holder(),
                role.body(),
                role.text()));
    }

    private boolean isParticiple(int at) {
        String word = tokens.word(at);
        return word.endsWith("ing") && Character.isLowerCase(word.charAt(0))
                || word.endsWith("ed") && Character.isLowerCase(word.charAt(0)) && !ADJECTIVES.contains(word);
    }

    /** Where the words that belong to the title or noun before {@code end} begin. */
    private int start(int end, Sentence sentence) {
        int at = end;
        while (at > sentence.first() && end - at < LONGEST) {
            String word = tokens.lower(at - 1);
            if (Vocabulary.DEFINITE.contains(word)
                    || Vocabulary.INDEFINITE.contains(word)
                    || Vocabulary.POSSESSIVE.contains(word)) {
                return at - 1;
            }
            boolean possessive = word.equals("'s");
            if (!possessive
                    && !word.equals("former")
                    && (!tokens.isWord(at - 1)
                            || Vocabulary.FUNCTION.contains(word)
                            || Vocabulary.SPEECH.contains(word)
                            || isParticiple(at - 1))) {
                break;
            }
            at--;
        }
        return at;
    }

    private void after(int end, Participant person, Sentence sentence) {
        if (end >= sentence.end()) {
            return;
        }
        state(end, person);
        String word = tokens.lower(end);
        int at = end + 1;
        if (word.equals("of") && at < sentence.end() && tokens.isCapitalised(at)
                || word.equals("of")
                        && at + 1 < sentence.end()
                        && tokens.lower(at).equals("the")) {
            from(at, sentence.end(), person);
            return;
        }
        if (word.equals("(") || Vocabulary.COPULAS.contains(word)) {
            if (Vocabulary.COPULAS.contains(word)
                    && at < sentence.end()
                    && (tokens.lower(at).equals("the")
                            || tokens.lower(at).equals("a")
                            || tokens.lower(at).equals("an"))) {
                read(at, sentence.end(), person, false);
            }
            return;
        }
        if (!word.equals(",") || at >= sentence.end()) {
            return;
        }
        String years = tokens.word(at);
        if (years.length() <= 3 && years.chars().allMatch(Character::isDigit)) {
            person.setAge(years);
            if (at + 1 < sentence.end() && tokens.word(at + 1).equals(",")) {
                at += 2;
            }
        }
        if (at < sentence.end()
                && tokens.lower(at).equals("who")
                && at + 1 < sentence.end()
                && Vocabulary.COPULAS.contains(tokens.lower(at + 1))) {
            at += 2;
        }
        read(at, sentence.end(), person, true);
    }

    /** The description that begins at {@code at}, where it is closed by a mark before anybody speaks. */
    private void read(int at, int limit, Participant person, boolean apposition) {
        NounPhrase phrase = at < limit ? nouns.read(at, limit) : null;
        if (phrase == null || phrase.plural() || apposition && !isClosed(phrase.end(), limit)) {
            return;
        }
        Nouns.Noun noun = Nouns.of(phrase.role().head());
        if (noun == null
                || !noun.isPerson()
                || apposition
                        && phrase.determiner().isEmpty()
                        && tokens.isCapitalised(at)
                        && !isBodyRole(at, phrase)
                        && Nouns.title(tokens.lower(at)) == null
                        && Nations.named(tokens.word(at)) == null) {
            return;
        }
        add(person, phrase);
        if (phrase.end() + 1 < limit && tokens.lower(phrase.end()).equals("and")) {
            NounPhrase second = nouns.read(phrase.end() + 1, limit);
            if (second != null && Nouns.of(second.role().head()) != null) {
                add(person, second);
            }
        }
    }

    /** "World Bank country director", "BCC director general": a role with the name of a body before it, and of nobody behind it. */
    private boolean isBodyRole(int at, NounPhrase phrase) {
        Participant named = nouns.named(at);
        return (named == null || !named.isPerson())
                && phrase.head() > at
                && phrase.head() == phrase.end() - 1
                && Character.isLowerCase(tokens.word(phrase.head()).charAt(0));
    }

    private boolean isClosed(int from, int limit) {
        int stop = Math.min(limit, from + 30);
        for (int at = from; at < stop; at++) {
            String word = tokens.word(at);
            if (word.equals(",")
                    || word.equals(".")
                    || word.equals(";")
                    || word.equals(")")
                    || word.equals("—")
                    || word.equals("–")) {
                return true;
            }
            if (at == from && Vocabulary.SPEECH.contains(tokens.lower(at))) {
                return false;
            }
        }
        return true;
    }

    private void from(int at, int limit, Participant person) {
        int first = tokens.lower(at).equals("the") ? at + 1 : at;
        int end = first;
        while (end < limit
                && end - first < 6
                && tokens.isWord(end)
                && (tokens.isCapitalised(end) || tokens.lower(end).equals("of"))) {
            end++;
        }
        if (end == first) {
            return;
        }
        String nation = nouns.nation(first, end);
        if (nation != null && end - first <= 2) {
            person.addNation(nation);
        } else {
            person.addBody(tokens.line(first, end));
        }
    }

    /** "(R-Vt.)", ", D-Ohio,", ", Democrat of Tennessee,". */
    private void state(int end, Participant person) {
        int from = tokens.end(end - 1);
        String text = tokens.text();
        Matcher matcher = STATE.matcher(
                text.substring(from, Math.min(text.length(), from + 40)).replace('\u00a0', ' '));
        if (matcher.find()) {
            String place = matcher.group(2);
            String nation = nation(place);
            if (nation != null) {
                person.addNation(nation);
            }
            if (matcher.group(1) != null) {
                person.addRole(new Role(
                        matcher.group(1).equals("R")
                                ? "republican"
                                : matcher.group(1).equals("D") ? "democrat" : "independent",
                        Set.of(),
                        nation,
                        null,
                        null,
                        matcher.group().replaceAll("^[\\s(,]+", "")));
            }
        }
    }

    private static @Nullable String nation(String place) {
        String nation = Nations.named(place);
        if (nation == null) {
            nation = Nations.named(place + ".");
        }
        int space = place.indexOf(' ');
        return nation == null && space > 0 ? nation(place.substring(0, space)) : nation;
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
