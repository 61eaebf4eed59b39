package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads descriptions of people and bodies: determiner, possessor, modifiers, head noun, and what it is of. */
final class NounPhraseReader {
    /** Words that begin what a description is of. */
    static final Set<String> COMPLEMENT = Set.of("of", "for", "to", "at", "in", "from", "with");

    private static final Set<String> VERBS = Set.of(
            "has", "had", "have", "will", "would", "could", "can", "may", "might", "also", "did", "does", "been",
            "being");
    private static final int LONGEST = 14;

    private final Tokens tokens;
    private final IntFunction<@Nullable Participant> participants;

    /**
     * @param tokens the article's tokens
     * @param participants who is named by, or meant by the pronoun at, a token
     */
    NounPhraseReader(Tokens tokens, IntFunction<@Nullable Participant> participants) {
        this.tokens = tokens;
        this.participants = participants;
    }

    /** Returns the description that begins at token {@code first} and ends before {@code limit}, null where none does. */
    @Nullable
    NounPhrase read(int first, int limit) {
        int at = first;
        String determiner = "";
        Participant holder = null;
        String word = at < limit ? tokens.lower(at) : "";
        if (Vocabulary.DEFINITE.contains(word)
                || Vocabulary.INDEFINITE.contains(word)
                || Vocabulary.POSSESSIVE.contains(word)) {
            determiner = word;
            holder = Vocabulary.POSSESSIVE.contains(word) ? participants.apply(at) : null;
            at++;
        }
        int start = at;
        String nation = null;
        String body = null;
        int stop = Math.min(limit, first + LONGEST);
        while (at < stop && !isBoundary(at, start)) {
            if (isPossessive(at) && at > start) {
                holder = participants.apply(at - 1);
                nation = nation(start, at);
                body = holder == null && nation == null ? phrase(start, at) : null;
                determiner = "'s";
                start = at + 1;
            }
            at++;
        }
        int head = head(start, at);
        if (head < 0) {
            return null;
        }
        if (determiner.equals("'s") && holder != null && !holder.isPerson()) {
            body = holder.display();
        }
        return phrase(determiner, first, start, head, at, limit, holder, nation, body);
    }

    private NounPhrase phrase(
            String determiner,
            int first,
            int start,
            int head,
            int end,
            int limit,
            @Nullable Participant possessor,
            @Nullable String ofNation,
            @Nullable String ofBody) {
        Participant holder = possessor;
        String nation = ofNation == null ? nation(start, head) : ofNation;
        String body = ofBody;
        Set<String> modifiers = new HashSet<>();
        for (int at = start; at < head; at++) {
            modifiers.add(tokens.lower(at));
            Participant named = participants.apply(at);
            if (named != null && holder == null) {
                holder = named;
                body = named.isPerson() ? body : named.display();
            }
        }
        if (end < limit && COMPLEMENT.contains(tokens.lower(end))) {
            int from = end + 1 < limit && tokens.lower(end + 1).equals("the") ? end + 2 : end + 1;
            int to = from;
            while (to < limit && to - from < 6 && tokens.isWord(to) && tokens.isCapitalised(to)) {
                to++;
            }
            nation = nation == null ? nation(from, to) : nation;
            Participant named = from < limit ? participants.apply(from) : null;
            if (holder == null && named != null) {
                holder = named;
                body = named.isPerson() ? body : named.display();
            }
        }
        String word = tokens.lower(head);
        boolean plural = Nouns.of(word) == null && (Nouns.isPeople(word) || Nouns.ofPlural(word) != null)
                || isPlural(head, determiner);
        String noun = Nouns.of(word) != null ? word : singular(word);
        return new NounPhrase(
                determiner,
                first,
                head,
                end,
                plural,
                new Role(noun, modifiers, nation, holder, body, text(first, start, head)));
    }

    private boolean isPlural(int head, String determiner) {
        String word = tokens.lower(head);
        return Nouns.of(word) == null
                && word.endsWith("s")
                && !word.endsWith("ss")
                && word.length() > 3
                && !determiner.equals("a")
                && !determiner.equals("an")
                && !tokens.isCapitalised(head);
    }

    private String text(int first, int start, int head) {
        String word = tokens.lower(first);
        boolean article = word.equals("the") || word.equals("a") || word.equals("an");
        int from = article ? first + 1 : Vocabulary.POSSESSIVE.contains(word) ? start : first;
        return tokens.line(Math.min(from, head), head + 1);
    }

    private static String singular(String word) {
        String singular = Nouns.singular(word);
        return singular == null ? word : singular;
    }

    private boolean isBoundary(int at, int start) {
        String word = tokens.lower(at);
        if (isPossessive(at)) {
            return false;
        }
        if (!tokens.isWord(at)) {
            return !(word.equals("-") || word.equals("&"));
        }
        return Vocabulary.PREPOSITIONS.contains(word)
                || at > start && Vocabulary.SPEECH.contains(word)
                || Vocabulary.COPULAS.contains(word)
                || VERBS.contains(word);
    }

    private boolean isPossessive(int at) {
        String word = tokens.lower(at);
        return word.equals("'s")
                || word.equals("'") && at > 0 && tokens.lower(at - 1).endsWith("s") && !tokens.isSpaceBefore(at);
    }

    /** The last listed noun; else the last word that is no participle or adverb; -1 where there is no word. */
    private int head(int start, int end) {
        for (int at = end - 1; at >= start; at--) {
            String word = tokens.lower(at);
            if (Nouns.of(word) != null
                    || Nouns.ofPlural(word) != null
                    || Nouns.isPeople(word)
                    || word.endsWith("-year-old")) {
                return at;
            }
        }
        for (int at = end - 1; at >= start; at--) {
            String word = tokens.lower(at);
            if (tokens.isWord(at) && !(word.endsWith("ing") && at > start) && !word.endsWith("ly")) {
                return at;
            }
        }
        return -1;
    }

    /** The nation that any one or two words of a range tell, the last one winning. */
    @Nullable
    String nation(int start, int end) {
        String nation = null;
        for (int at = start; at < end; at++) {
            if (!tokens.isCapitalised(at)) {
                continue;
            }
            String pair = at + 1 < end ? Nations.named(tokens.word(at) + " " + tokens.word(at + 1)) : null;
            if (pair != null) {
                nation = pair;
                at++;
            } else {
                String found = Nations.named(tokens.word(at));
                String capital = Nations.capital(tokens.word(at));
                nation = found != null ? found : capital != null && nation == null ? capital : nation;
            }
            if (nation == null && tokens.word(at).equals("Kremlin")) {
                nation = "Russia";
            }
        }
        return nation;
    }

    private String phrase(int start, int end) {
        return tokens.line(start, end);
    }

    /** Returns who is named by, or meant by, token {@code at}; null where that is nobody, or not read yet. */
    @Nullable
    Participant named(int at) {
        return participants.apply(at);
    }

    /** Returns whether token {@code at} is a part of a name of somebody or of a nation. */
    boolean isName(int at) {
        return participants.apply(at) != null || Nations.isGeographic(tokens.word(at));
    }

    /** Returns the years that "34-year-old" tells, null where the token is no such word. */
    @Nullable
    String age(int at) {
        String word = tokens.lower(at).toLowerCase(Locale.ROOT);
        return word.endsWith("-year-old") ? word.substring(0, word.indexOf('-')) : null;
    }

    /** Returns the words of a range, in lower case. */
    List<String> words(int start, int end) {
        List<String> words = new ArrayList<>();
        for (int at = start; at < end; at++) {
            words.add(tokens.lower(at));
        }
        return words;
    }
}
