package io.onrecord.speaker;

import io.onrecord.text.Span;
import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of one source: finds the head that speaks among names, titles, appositions and complements. */
final class SourceReader {
    private static final Set<String> PLURAL_PRONOUNS = Set.of("they", "we", "them", "us", "both", "you");

    private final CastReader cast;
    private final Tokens tokens;
    private final Mention mention;
    private final int first;
    private final int end;

    SourceReader(CastReader cast, Mention mention) {
        this.cast = cast;
        this.tokens = cast.tokens;
        this.mention = mention;
        List<Span> source = mention.source();
        this.first = source.isEmpty() ? 0 : firstWord(tokens.at(source.get(0).start()));
        this.end = source.isEmpty()
                ? 0
                : unpossessed(Math.min(
                        tokens.size(), tokens.at(source.get(source.size() - 1).end() - 1) + 1));
    }

    /** "Johnson's", of whose plan or promise the cue tells, is Johnson. */
    private int unpossessed(int last) {
        return last > first + 1 && tokens.lower(last - 1).equals("'s") ? last - 1 : last;
    }

    private int firstWord(int from) {
        int at = from;
        while (at < tokens.size() - 1 && !tokens.isWord(at)) {
            at++;
        }
        return at;
    }

    Speaker speaker() {
        if (mention.source().isEmpty() || first >= end) {
            return new Speaker(
                    "",
                    SpeakerKind.UNATTRIBUTED,
                    RoutingKey.UNATTRIBUTED,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    "no-source");
        }
        String word = tokens.lower(first);
        if (length() == 1 || length() == 2 && tokens.lower(end - 1).endsWith("self")) {
            Pronouns.Pronoun pronoun = Pronouns.of(word);
            if (pronoun != null) {
                return pronoun(pronoun);
            }
            if (word.equals("i") || word.equals("me") || word.equals("we") || word.equals("us")) {
                return firstPerson(word);
            }
            if (tokens.word(first).equals("WHO")) {
                return phrase();
            }
            if (word.equals("who") || word.equals("which") || word.equals("that") || word.equals("whom")) {
                return relative();
            }
            if (word.equals("they") || word.equals("them") || word.equals("it") || PLURAL_PRONOUNS.contains(word)) {
                return plural(word);
            }
        }
        return phrase();
    }

    private int length() {
        return end - first;
    }

    private Speaker pronoun(Pronouns.Pronoun pronoun) {
        Participant who = cast.named[first];
        if (who != null && !isOuter(who)) {
            return who.speaker("pronoun");
        }
        Pronouns.Finding finding = cast.pronouns.resolve(first, pronoun);
        return unresolved(finding.candidates(), finding.candidates().isEmpty() ? "pronoun-unheld" : "pronoun-shared");
    }

    private boolean isOuter(Participant who) {
        Speaker outer = mention.outer();
        return outer != null && cast.structure.isQuoted(first) && outer.name().equals(who.display());
    }

    private Speaker firstPerson(String word) {
        Speaker outer = mention.outer();
        boolean single = word.equals("i") || word.equals("me");
        if (outer != null
                && outer.kind() != SpeakerKind.UNATTRIBUTED
                && (single || outer.kind() != SpeakerKind.PERSON)) {
            return new Speaker(
                    outer.name(),
                    outer.kind(),
                    outer.routingKey(),
                    outer.title(),
                    outer.affiliation(),
                    outer.aliases(),
                    outer.candidates(),
                    "first-person");
        }
        List<String> candidates = outer == null ? List.of() : List.of(outer.name());
        return new Speaker(
                text(first, end),
                SpeakerKind.UNRESOLVED,
                RoutingKey.ofNoun(word),
                null,
                null,
                List.of(),
                candidates,
                "first-person");
    }

    /** "Steve Schmidt, a strategist for the campaign, who ...": who stands before the relative pronoun. */
    private Speaker relative() {
        int sentence =
                cast.structure.sentences().get(cast.structure.sentenceOf(first)).first();
        int at = first - 1;
        while (at > sentence && (!tokens.isWord(at) || Vocabulary.PREPOSITIONS.contains(tokens.lower(at)))) {
            at--;
        }
        Participant adjacent = at < sentence ? null : cast.named[at];
        if (adjacent != null) {
            return adjacent.speaker("relative");
        }
        for (int head = at; head >= sentence && at - head < 12; head--) {
            Nouns.Noun noun = Nouns.of(tokens.lower(head));
            if (noun != null || Nouns.ofPlural(tokens.lower(head)) != null || Nouns.isPeople(tokens.lower(head))) {
                return new DescriptionReader(cast, mention, cast.start(head), head + 1).speaker();
            }
            if (cast.named[head] != null && cast.named[head].isPerson()) {
                return cast.named[head].speaker("relative");
            }
        }
        return unresolved(List.of(), "relative-unheld");
    }

    private Speaker plural(String word) {
        if (word.equals("it")) {
            List<Salience.Candidate> bodies = cast.salience.before(first, who -> who.kind.isNamed() && !who.isPerson());
            boolean clear = !bodies.isEmpty()
                    && bodies.get(0).weight() > -0.7
                    && (bodies.size() == 1
                            || bodies.get(0).weight() - bodies.get(1).weight() > 0.5);
            Sayers.Sayer sayer = cast.sayers.before(first, false);
            if (sayer != null
                    && (!clear
                            || sayer.first() > cast.salience.last(bodies.get(0).who(), first))) {
                return described(sayer, "it");
            }
            if (clear) {
                return bodies.get(0).who().speaker("it");
            }
        }
        Sayers.Sayer sayers = word.equals("they") ? cast.sayers.before(first, true) : null;
        return sayers != null ? described(sayers, "they") : unresolved(List.of(), "plural-pronoun");
    }

    /** The speaker that an earlier description is, by the rule that led to it. */
    private Speaker described(Sayers.Sayer sayer, String rule) {
        Speaker found = new DescriptionReader(cast, mention, sayer.first(), sayer.end()).speaker();
        return new Speaker(
                found.name(),
                found.kind(),
                found.routingKey(),
                found.title(),
                found.affiliation(),
                found.aliases(),
                found.candidates(),
                rule);
    }

    private Speaker phrase() {
        List<Participant> lettered = new LetterLabels(cast).meant(first, end);
        if (lettered != null) {
            return lettered.size() == 1
                    ? lettered.get(0).speaker("interviewed")
                    : unresolved(lettered, "transcript-label");
        }
        int stop = headEnd();
        if (isJoined(stop)) {
            return new Speaker(
                    text(first, end),
                    SpeakerKind.GROUP,
                    RoutingKey.ofBody(text(first, end)),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    "several");
        }
        Participant titled = titled();
        if (titled != null) {
            return titled.speaker("name");
        }
        Participant named = named(stop - 1);
        if (named != null && !isPossessed(stop)) {
            return named.speaker(named.isPerson() ? "name" : "body");
        }
        List<Participant> shared = sharedAt(stop - 1);
        if (!shared.isEmpty()) {
            return unresolved(shared, "surname-shared");
        }
        NamePhrase name = nameEndingAt(stop);
        if (name != null) {
            return new UnknownNames(cast, first, end).speaker(name);
        }
        List<Participant> family = tokens.isCapitalised(stop - 1) && stop - first <= 3
                ? cast.people.ofFamily(tokens.word(stop - 1))
                : List.of();
        if (family.size() == 1) {
            return family.get(0).speaker("headline");
        }
        Participant apposed = apposed(stop, isPersonNoun(stop - 1));
        if (apposed != null) {
            return apposed.speaker("apposition");
        }
        return new DescriptionReader(cast, mention, first, end).speaker();
    }

    /** Where the words before the first complement, relative clause or apposition end. */
    private int headEnd() {
        int at = first;
        while (at < end) {
            String word = tokens.lower(at);
            NamePhrase name = nameAt(at);
            if (name != null && name.end() <= end) {
                at = name.end();
                continue;
            }
            boolean mark = !tokens.isWord(at)
                    && !word.equals("'s")
                    && !word.equals("'")
                    && !word.equals("-")
                    && !Vocabulary.isQuote(word);
            if (at > first && (mark || Vocabulary.PREPOSITIONS.contains(word))) {
                break;
            }
            at++;
        }
        while (at > first + 1 && !tokens.isWord(at - 1)) {
            at--;
        }
        return at;
    }

    private @Nullable NamePhrase nameAt(int at) {
        return cast.phraseAt(at);
    }

    private @Nullable NamePhrase nameEndingAt(int stop) {
        NamePhrase name = nameAt(stop - 1);
        return name != null && name.end() == stop && name.sort() != NamePhrase.Sort.TITLE ? name : null;
    }

    private @Nullable Participant named(int at) {
        NamePhrase name = nameAt(at);
        return name != null && name.sort() != NamePhrase.Sort.TITLE && name.first() <= at ? cast.named[at] : null;
    }

    private List<Participant> sharedAt(int at) {
        return cast.shared.getOrDefault(at, List.of());
    }

    private boolean isPossessed(int stop) {
        return stop < end && tokens.lower(stop).equals("'s");
    }

    /** "Carson, Fiorina and Huckabee". */
    private boolean isJoined(int stop) {
        if (Pronouns.of(tokens.lower(first)) != null
                && first + 1 < end
                && tokens.lower(first + 1).equals("and")) {
            return true;
        }
        int names = 0;
        boolean and = false;
        int at = first;
        while (at < end) {
            String word = tokens.lower(at);
            NamePhrase name = nameAt(at);
            if (name != null) {
                names++;
                at = name.end();
                if (at < end && tokens.lower(at).equals("'s")) {
                    return false;
                }
                continue;
            }
            and |= word.equals("and");
            if (!word.equals("and")
                    && !word.equals(",")
                    && !(and && (Vocabulary.POSSESSIVE.contains(word) || Nouns.ofPlural(word) != null))
                    && Nouns.title(word) == null
                    && !word.equals("both")) {
                return false;
            }
            at++;
        }
        return and && names >= 1 && stop < end;
    }

    /** "Her campaign manager, Robby Mook,": the name after the comma, where it is all that stands there. */
    private @Nullable Participant apposed(int stop, boolean person) {
        int comma = stop;
        while (comma < end && !tokens.word(comma).equals(",")) {
            comma++;
        }
        for (int at = comma; at + 1 < end; at++) {
            NamePhrase name = tokens.word(at).equals(",") ? cast.apposedName(at) : null;
            if (name == null && tokens.word(at).equals(",")) {
                name = endingMention(at);
            }
            if (name != null) {
                Participant who = cast.named[name.first()];
                if (who != null && who.isPerson() == person) {
                    return who;
                }
            }
        }
        return null;
    }

    /** The name that ends the mention, right after the comma. */
    private @Nullable NamePhrase endingMention(int comma) {
        NamePhrase name = nameAt(comma + 1);
        return name != null && name.title() == comma + 1 && name.end() >= end ? name : null;
    }

    /** "Retired agent and terrorism specialist Ali Soufan": the only name of a person, at the end of what describes him. */
    private @Nullable Participant titled() {
        int stop = first;
        while (stop < end && !tokens.word(stop).equals(",")) {
            stop++;
        }
        NamePhrase name = stop > first ? nameEndingAt(stop) : null;
        if (name == null
                || name.title() <= first
                || Vocabulary.PREPOSITIONS.contains(tokens.lower(name.title() - 1))
                || !isPersonNoun(name.title() - 1)) {
            return null;
        }
        for (int at = first; at < name.title(); at++) {
            if (cast.named[at] != null && cast.named[at].isPerson()
                    || tokens.lower(at).equals("'s")) {
                return null;
            }
        }
        Participant who = cast.named[name.first()];
        return who != null && who.isPerson() ? who : null;
    }

    private boolean isPersonNoun(int at) {
        Nouns.Noun noun = Nouns.of(tokens.lower(at));
        return noun == null ? Nouns.ofPlural(tokens.lower(at)) == null : noun.isPerson();
    }

    private Speaker unresolved(List<Participant> candidates, String rule) {
        List<String> names = new ArrayList<>();
        candidates.forEach(candidate -> names.add(candidate.display()));
        String words = text(first, end);
        return new Speaker(words, SpeakerKind.UNRESOLVED, RoutingKey.ofNoun(words), null, null, List.of(), names, rule);
    }

    private String text(int from, int to) {
        return tokens.line(from, to);
    }
}
