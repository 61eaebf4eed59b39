package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisations and offices that one article names, under all names it has for them: whole, short, and in initials. */
final class BodyNames {
    private static final Set<String> LEGAL = Set.of(
            "inc",
            "inc.",
            "corp",
            "corp.",
            "co",
            "co.",
            "ltd",
            "ltd.",
            "plc",
            "llc",
            "ag",
            "sa",
            "nv",
            "group",
            "corporation",
            "company");
    private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "&", "in", "on");

    private final Map<String, Participant> byName = new HashMap<>();
    private final Map<String, @Nullable Participant> byFirst = new HashMap<>();
    private final List<Participant> all = new ArrayList<>();

    /** Returns the bodies in the order in which they were introduced. */
    List<Participant> all() {
        return all;
    }

    /** Returns the body that {@code words} name, which is new at token {@code at} where the article has not named it. */
    Participant introduce(List<String> words, int at) {
        String name = String.join(" ", words);
        Participant known = byName.get(name);
        if (known != null) {
            known.widen(name);
            return known;
        }
        Bodies.Body listed = Bodies.known(name);
        String usual = listed == null ? name : listed.name();
        Participant body = byName.get(usual);
        if (body == null) {
            SpeakerKind kind = listed == null ? kind(words) : listed.kind();
            body = Participant.body(kind, name, listed == null ? null : usual, at);
            all.add(body);
            if (listed != null && listed.nation() != null) {
                body.addNation(listed.nation());
            }
            nations(words, body);
            enterFirst(words, body);
            enterShortForms(words, body);
        }
        body.widen(name);
        byName.put(name, body);
        byName.putIfAbsent(usual, body);
        return body;
    }

    /** Returns the body of several words that begins with {@code word} and was named before token {@code at}; null where none or several are. */
    @Nullable
    Participant beginning(String word, int at) {
        Participant body = byFirst.get(word);
        return body != null && body.introduced < at ? body : null;
    }

    /** Returns the body that the article has called {@code name}, null where none is. */
    @Nullable
    Participant named(String name) {
        return byName.get(name);
    }

    /** "The news agency QANA", "the Tamur Observatory, a group that counts the dead": takes what a body is called besides its name. */
    static void describe(Participant body, Tokens tokens, NamePhrase phrase) {
        if (phrase.first() > 0) {
            tell(body, tokens.lower(phrase.first() - 1));
        }
        int comma = phrase.end();
        boolean apposed = comma + 1 < tokens.size()
                && tokens.word(comma).equals(",")
                && (Vocabulary.DEFINITE.contains(tokens.lower(comma + 1))
                        || Vocabulary.INDEFINITE.contains(tokens.lower(comma + 1)));
        for (int at = comma + 2; apposed && at < Math.min(tokens.size(), comma + 6); at++) {
            if (!tokens.isWord(at)
                    || Vocabulary.PREPOSITIONS.contains(tokens.lower(at))
                    || tell(body, tokens.lower(at))) {
                break;
            }
        }
    }

    private static boolean tell(Participant body, String word) {
        Nouns.Noun noun = Nouns.of(word);
        boolean told = noun != null && noun.sort() == Nouns.Sort.BODY;
        if (told) {
            body.addKind(word);
        }
        return told;
    }

    private static SpeakerKind kind(List<String> words) {
        String last = words.get(words.size() - 1);
        return last.equals("Ministry")
                        || last.equals("Government")
                        || last.equals("Cabinet")
                        || last.equals("Embassy")
                        || words.get(0).equals("Ministry")
                ? SpeakerKind.OFFICE
                : SpeakerKind.ORGANISATION;
    }

    private static void nations(List<String> words, Participant body) {
        for (String word : words) {
            String nation = Nations.named(word);
            if (nation != null) {
                body.addNation(nation);
            }
        }
    }

    /** The first word, where only one body begins with it and it is no nation's or small word. */
    private void enterFirst(List<String> words, Participant body) {
        String first = words.get(0);
        if (words.size() > 1
                && first.length() > 3
                && !Nations.isGeographic(first)
                && Nations.described(first) == null) {
            byFirst.put(first, byFirst.containsKey(first) ? null : body);
        }
    }

    private void enterShortForms(List<String> words, Participant body) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (!SMALL.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        if (initials.length() >= 3) {
            byName.putIfAbsent(initials.toString(), body);
            byName.putIfAbsent(String.join(".", initials.toString().split("")) + ".", body);
        }
        String last = words.get(words.size() - 1);
        if (words.size() > 1 && LEGAL.contains(last.toLowerCase(java.util.Locale.ROOT))) {
            byName.putIfAbsent(String.join(" ", words.subList(0, words.size() - 1)), body);
            if (words.size() > 2) {
                byName.putIfAbsent(words.get(0), body);
            }
        } else if (words.size() > 1
                && Bodies.isHead(last)
                && !Nations.isGeographic(words.get(0))
                && words.get(0).length() > 3) {
            byName.putIfAbsent(
                    words.size() == 2 ? words.get(0) : String.join(" ", words.subList(0, words.size() - 1)), body);
        }
    }
}
