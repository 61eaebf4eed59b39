package io.onrecord.speaker;

import io.onrecord.speaker.Appearance.Standing;
import io.onrecord.speaker.NamePhrase.Sort;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an article once, in its order, for everybody who appears in it: names, short forms, roles, pronouns. */
final class CastReader {
    final TextStructure structure;
    final Tokens tokens;
    final People people = new People();
    final BodyNames bodies = new BodyNames();
    final Salience salience;
    final NounPhraseReader nouns;
    final Descriptions descriptions;
    final Pronouns pronouns;
    final Sayers sayers;
    final DocumentTitles titles;
    final List<NamePhrase> phrases;
    final TurnLabels labels;
    final @Nullable Participant[] named;
    private final @Nullable NamePhrase[] phraseAt;
    final Map<Integer, List<Participant>> shared = new HashMap<>();
    private final ShortForms shortForms;
    private final RoleReader roles;
    private final Set<String> single;

    CastReader(TextStructure structure) {
        this.structure = structure;
        this.tokens = structure.tokens();
        this.named = new Participant[tokens.size()];
        this.salience = new Salience(structure);
        this.nouns = new NounPhraseReader(tokens, at -> named[at]);
        this.descriptions = new Descriptions(people, salience);
        this.pronouns = new Pronouns(structure, salience);
        this.sayers = new Sayers(structure, nouns);
        this.labels = new TurnLabels(structure);
        this.phrases = NameScanner.scan(structure, labels);
        this.titles = new DocumentTitles(tokens, phrases);
        this.shortForms = new ShortForms(structure, labels, people, salience);
        this.roles = new RoleReader(structure, nouns);
        this.phraseAt = new NamePhrase[tokens.size()];
        phrases.forEach(phrase -> Arrays.fill(phraseAt, phrase.title(), phrase.end(), phrase));
        this.single = singleWords();
        introduce();
        read();
    }

    private Set<String> singleWords() {
        return phrases.stream()
                .filter(phrase ->
                        phrase.length() == 1 && (phrase.sort() == Sort.UNKNOWN || phrase.sort() == Sort.PERSON))
                .map(phrase -> tokens.word(phrase.first()))
                .collect(Collectors.toSet());
    }

    /** First everybody with a full name and every body, so that a short form may stand before it. */
    private void introduce() {
        for (NamePhrase phrase : phrases) {
            if (phrase.sort() == Sort.PERSON && phrase.length() > 1) {
                named[phrase.first()] = people.introduce(PersonName.of(words(phrase)), phrase.first());
            } else if (phrase.sort() == Sort.BODY) {
                bodies.introduce(words(phrase), phrase.first());
            }
        }
        for (NamePhrase phrase : phrases) {
            if (phrase.sort() == Sort.UNKNOWN && isPerson(phrase)) {
                List<Participant> family = people.ofFamily(tokens.word(phrase.end() - 1));
                named[phrase.first()] = family.size() == 1
                                && !phrase.hasTitle()
                                && GivenNames.gender(tokens.word(phrase.first())) == null
                        ? family.get(0)
                        : people.introduce(PersonName.of(words(phrase)), phrase.first());
            }
        }
    }

    private boolean isPerson(NamePhrase phrase) {
        if (phrase.length() < 2 || phrase.length() > 4 || Capitals.isAcronym(tokens.word(phrase.end() - 1))) {
            return false;
        }
        String last = tokens.word(phrase.end() - 1);
        return Standings.speaks(tokens, phrase.first(), phrase.end())
                || phrase.first() > 0 && isPersonNoun(phrase.first() - 1)
                || isApposedSpeaker(phrase)
                || single.contains(last);
    }

    /** "The mayor of London, Sadiq Khan, said" and "..., said one of them, Sadiq Khan." */
    private boolean isApposedSpeaker(NamePhrase phrase) {
        boolean apposed = phrase.title() > 0
                && phrase.end() < tokens.size()
                && tokens.word(phrase.title() - 1).equals(",")
                && !tokens.isWord(phrase.end());
        return apposed && (speaksBehind(phrase.end()) || isInverted(phrase.title() - 2));
    }

    private boolean speaksBehind(int comma) {
        return tokens.word(comma).equals(",")
                && comma + 1 < tokens.size()
                && Vocabulary.SPEECH.contains(tokens.lower(comma + 1));
    }

    /** Whether a verb of speech after a quotation has the description that ends at token {@code last} for its subject. */
    private boolean isInverted(int last) {
        int at = last;
        while (at > 1 && last - at < 8 && tokens.isWord(at) && !Vocabulary.SPEECH.contains(tokens.lower(at))) {
            at--;
        }
        return at > 1
                && Vocabulary.SPEECH.contains(tokens.lower(at))
                && (Vocabulary.isQuote(tokens.word(at - 1))
                        || tokens.word(at - 1).equals(","));
    }

    private boolean isPersonNoun(int at) {
        Nouns.Noun noun = Nouns.of(tokens.lower(at));
        return noun != null && noun.isPerson();
    }

    private void read() {
        int next = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (next < phrases.size() && phrases.get(next).title() == at) {
                NamePhrase phrase = phrases.get(next++);
                if (phrase.sort() != Sort.TITLE && phrase.sort() != Sort.PEOPLE) {
                    read(phrase);
                    at = phrase.end() - 1;
                    continue;
                }
            }
            readWord(at);
        }
    }

    private void readWord(int at) {
        if (!tokens.isWord(at) || named[at] != null) {
            return;
        }
        String word = tokens.lower(at);
        Pronouns.Pronoun pronoun = Pronouns.of(word);
        if (pronoun != null) {
            Participant who = pronouns.resolve(at, pronoun).who();
            if (who != null) {
                named[at] = who;
                appear(at, at + 1, who);
            }
            return;
        }
        Nouns.Noun noun = Nouns.of(word);
        boolean beforeName = at + 1 < tokens.size() && named[at + 1] != null;
        if (noun != null && noun.isPerson() && !beforeName) {
            readDescription(at);
        } else if (noun != null && !noun.isPerson()
                || noun == null && (Nouns.ofPlural(word) != null || Nouns.isPeople(word))) {
            sayers.read(start(at), at);
        }
    }

    /** "the Russian leader agreed": a description that stands for somebody counts as an appearance. */
    private void readDescription(int head) {
        int first = start(head);
        NounPhrase phrase = nouns.read(
                first, structure.sentences().get(structure.sentenceOf(head)).end());
        if (phrase == null || phrase.head() != head || isApposed(phrase.end())) {
            return;
        }
        boolean speaks = Standings.speaks(tokens, first, phrase.end());
        if (phrase.isDefinite() || speaks) {
            Descriptions.Finding finding = descriptions.resolve(phrase, head, null);
            Participant who = finding.who();
            if (who == null
                    && speaks
                    && !phrase.plural()
                    && finding.candidates().isEmpty()) {
                who = descriptions.introduce(phrase, tokens);
            }
            if (who != null) {
                named[head] = who;
                appear(head, head + 1, who);
            }
        }
    }

    /** "Orrin" where Orrin Devices has been named and no person of that name yet. */
    private boolean isBodySoFar(NamePhrase phrase) {
        if (phrase.length() != 1 || phrase.hasTitle()) {
            return false;
        }
        String word = tokens.word(phrase.first());
        return bodies.beginning(word, phrase.first()) != null
                && GivenNames.gender(word) == null
                && people.ofFamily(word).stream().noneMatch(person -> person.introduced < phrase.first());
    }

    /** "Jensen's wife, Nora": the name that follows stands for the description. */
    private boolean isApposed(int comma) {
        if (comma + 1 >= tokens.size() || !tokens.word(comma).equals(",")) {
            return false;
        }
        return apposedName(comma) != null;
    }

    /** The name of a person that stands alone, or after a noun for what the person is, between the comma and the next mark. */
    @Nullable
    NamePhrase apposedName(int comma) {
        for (int at = comma + 1; at < Math.min(tokens.size(), comma + 7) && tokens.isWord(at); at++) {
            NamePhrase name = phraseAt[at];
            if (name != null && name.title() == at) {
                boolean alone = name.end() >= tokens.size()
                        || !tokens.isWord(name.end())
                                && !tokens.lower(name.end()).equals("'s");
                return alone && (at == comma + 1 || isPersonNoun(at - 1)) ? name : null;
            }
        }
        return null;
    }

    /** Returns where the description with its head at token {@code head} begins. */
    int start(int head) {
        int sentence = structure.sentences().get(structure.sentenceOf(head)).first();
        int at = head;
        while (at > sentence && head - at < 9) {
            String before = tokens.lower(at - 1);
            if (Vocabulary.DEFINITE.contains(before)
                    || Vocabulary.INDEFINITE.contains(before)
                    || Vocabulary.POSSESSIVE.contains(before)) {
                return at - 1;
            }
            boolean possessive = before.equals("'s");
            if (!possessive
                    && (!tokens.isWord(at - 1)
                            || Vocabulary.PREPOSITIONS.contains(before)
                            || Vocabulary.SPEECH.contains(before)
                            || Vocabulary.COPULAS.contains(before))) {
                break;
            }
            at--;
        }
        return at;
    }

    private void read(NamePhrase phrase) {
        Participant who = null;
        if (phrase.sort() == Sort.BODY) {
            who = bodies.introduce(words(phrase), phrase.first());
            String nation = possessor(phrase.first());
            if (nation != null) {
                who.addNation(nation);
            }
        } else if (phrase.sort() == Sort.UNKNOWN && bodies.named(String.join(" ", words(phrase))) != null) {
            who = bodies.named(String.join(" ", words(phrase)));
        } else if (isBodySoFar(phrase)) {
            who = bodies.beginning(tokens.word(phrase.first()), phrase.first());
        } else if (named[phrase.first()] != null) {
            who = named[phrase.first()];
        } else if (phrase.length() == 1) {
            ShortForms.Finding finding = shortForms.resolve(phrase, isPersonNounBefore(phrase));
            who = finding.who();
            if (who == null && !finding.candidates().isEmpty()) {
                shared.put(phrase.first(), finding.candidates());
            }
        }
        if (who == null) {
            return;
        }
        name(phrase.first(), phrase.end(), who);
        if (who.isPerson()) {
            who.tellGender(phrase.gender());
            roles.read(phrase, who);
            ofFamily(phrase, who);
        }
        if (!who.isPerson()) {
            BodyNames.describe(who, tokens, phrase);
        }
        name(phrase.title(), phrase.first(), who);
        appear(phrase.first(), phrase.end(), who);
    }

    /** "Jensen's wife, Nora": somebody of one name is called by the family's later. */
    private void ofFamily(NamePhrase phrase, Participant who) {
        PersonName name = who.name();
        if (phrase.length() != 1 || name == null || name.isFull()) {
            return;
        }
        for (Role role : who.roles()) {
            Nouns.Noun noun = Nouns.of(role.head());
            Participant holder = role.holder();
            if (noun != null && noun.sort() == Nouns.Sort.KIN && holder != null && holder.name() != null) {
                people.alsoOfFamily(who, holder.name().familyKey());
            }
        }
    }

    private void name(int first, int end, Participant who) {
        for (int at = first; at < end; at++) {
            named[at] = who;
        }
    }

    /** "Russia's Foreign Ministry": the nation whose body it is. */
    private @Nullable String possessor(int first) {
        return first > 1 && tokens.lower(first - 1).equals("'s") ? Nations.named(tokens.word(first - 2)) : null;
    }

    private boolean isPersonNounBefore(NamePhrase phrase) {
        return phrase.first() > 0 && isPersonNoun(phrase.first() - 1);
    }

    private void appear(int first, int end, Participant who) {
        Standing standing = Standings.of(structure, first, end);
        if (standing == Standing.SPEAKS && salience.speaksIn(structure.sentenceOf(first))) {
            standing = Standing.SUBJECT;
        }
        salience.add(
                new Appearance(first, end, structure.sentenceOf(first), structure.quotationOf(first), who, standing));
    }

    /** Returns the name of which token {@code at} is a part, its titles included; null where it is of none. */
    @Nullable
    NamePhrase phraseAt(int at) {
        return phraseAt[at];
    }

    List<String> words(NamePhrase phrase) {
        List<String> words = new ArrayList<>(phrase.length());
        for (int at = phrase.first(); at < phrase.end(); at++) {
            words.add(labels.spelled(at));
        }
        return words;
    }
}
