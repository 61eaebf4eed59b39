package io.onrecord.extract.grammar;

import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;
import io.onrecord.text.Tokens;
import java.util.List;

/**
 * Puts the class of words right that look like a noun or a participle and are the verb of a cue: "officials accused Velmar", "the
 * agency estimates that ...", "her colleagues report that ...".
 *
 * <p>A tagger decides by the word and its neighbours; that the word is a cue, and that what follows is what the cue takes, tells more.
 */
final class CueVerbs {
    /** Who speaks, between a verb and a quotation, is named in no more words. */
    private static final int LONGEST_SUBJECT = 14;

    private final Tokens tokens;
    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final PartOfSpeech[] classes;

    CueVerbs(Tokens tokens, CueLexicon lexicon, Sentence sentence, PartOfSpeech[] classes) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.classes = classes;
    }

    /** Corrects the classes of the sentence's words. */
    void correct() {
        correctFirst();
        for (int i = sentence.first() + 1; i < sentence.end(); i++) {
            PartOfSpeech pos = classes[i];
            boolean doubtful = pos == PartOfSpeech.VERB_PARTICIPLE
                    || pos == PartOfSpeech.PLURAL_NOUN
                    || pos == PartOfSpeech.NOUN
                    || pos == PartOfSpeech.VERB_BASE;
            if (doubtful) {
                List<CueEntry> entries = lexicon.verbs(tokens.lower(i));
                if (!entries.isEmpty()) {
                    classes[i] = corrected(i, pos, entries);
                }
            }
        }
    }

    /** "Said Okafor, "..."": the verb that begins a sentence looks like the first part of a name. */
    private void correctFirst() {
        int first = sentence.first();
        String word = tokens.lower(first);
        boolean verb = classes[first] == PartOfSpeech.NAME
                && lexicon.verbs(word).stream()
                        .anyMatch(entry -> entry.takes(Frame.QUOTE)
                                && entry.particles().isEmpty()
                                && !entry.lemma().equals(word));
        int end = Math.min(sentence.end() - 1, first + LONGEST_SUBJECT);
        for (int i = first + 1; i < end && verb; i++) {
            boolean introduces =
                    classes[i] == PartOfSpeech.COMMA || tokens.word(i).equals(":");
            if (introduces && isQuoteMark(i + 1)) {
                classes[first] = word.endsWith("s") ? PartOfSpeech.VERB_THIRD : PartOfSpeech.VERB_PAST;
                return;
            }
            verb = !isQuoteMark(i);
        }
    }

    private PartOfSpeech corrected(int i, PartOfSpeech pos, List<CueEntry> entries) {
        String word = tokens.lower(i);
        if (isBesideQuotation(i, entries)) {
            return word.endsWith("s") && !word.endsWith("ss") && pos != PartOfSpeech.VERB_PARTICIPLE
                    ? PartOfSpeech.VERB_THIRD
                    : word.endsWith("ed") || pos == PartOfSpeech.VERB_PARTICIPLE ? PartOfSpeech.VERB_PAST : pos;
        }
        if (i + 1 == sentence.end()) {
            return pos;
        }
        if (pos == PartOfSpeech.NOUN && word.endsWith("ing") && classes[i - 1] == PartOfSpeech.COMMA) {
            return introducesQuotation(i, entries) ? PartOfSpeech.VERB_GERUND : pos;
        }
        if (pos == PartOfSpeech.NOUN && word.endsWith("ed")) {
            return isAfterSubject(i) && takesNext(i, entries, false) ? PartOfSpeech.VERB_PAST : pos;
        }
        return switch (pos) {
            case VERB_PARTICIPLE ->
                isAfterSubject(i) && takesNext(i, entries, false) && !isReduced(i) ? PartOfSpeech.VERB_PAST : pos;
            case PLURAL_NOUN ->
                word.endsWith("s") && isAfterSingular(i) && takesNext(i, entries, true) ? PartOfSpeech.VERB_THIRD : pos;
            case NOUN, VERB_BASE -> isAfterPlural(i) && takesNext(i, entries, true) ? PartOfSpeech.VERB_PRESENT : pos;
            default -> pos;
        };
    }

    /** "...," the judge exclaimed. He jokes, "...". "...," beamed the winner. */
    private boolean isBesideQuotation(int i, List<CueEntry> entries) {
        if (entries.stream().noneMatch(entry -> entry.takes(Frame.QUOTE) && particlesFollow(entry, i + 1))) {
            return false;
        }
        int before = i - 1;
        while (before > sentence.first() && classes[before] == PartOfSpeech.ADVERB && !tokens.isCapitalised(before)) {
            before--;
        }
        int after = i + 1;
        boolean inverted = isQuoteMark(before)
                && after < sentence.end()
                && !tokens.isSpaceBefore(before)
                && (classes[after] == PartOfSpeech.NAME
                        || classes[after] == PartOfSpeech.DETERMINER
                        || classes[after] == PartOfSpeech.PRONOUN);
        if (inverted) {
            return true;
        }
        boolean name = classes[before] == PartOfSpeech.NAME || tokens.isCapitalised(before);
        boolean subject = name || classes[before].isNoun() || classes[before] == PartOfSpeech.PRONOUN;
        if (!subject) {
            return false;
        }
        for (CueEntry entry : entries) {
            int next = after + entry.particles().size();
            boolean introduces = quotationFollows(next);
            boolean ends = next >= sentence.end()
                    || classes[next] == PartOfSpeech.STOP
                    || classes[next] == PartOfSpeech.COMMA
                    || name && classes[next] == PartOfSpeech.PREPOSITION;
            if (entry.takes(Frame.QUOTE)
                    && particlesFollow(entry, after)
                    && (introduces || ends && closesQuotationBefore(before))) {
                return true;
            }
        }
        return false;
    }

    /** "..., writing, "..."": whether a quotation follows as it does a verb. */
    private boolean introducesQuotation(int i, List<CueEntry> entries) {
        int next = tokens.word(i + 1).equals(":") ? i + 2 : i + 1;
        return quotationFollows(next) && entries.stream().anyMatch(entry -> entry.takes(Frame.QUOTE));
    }

    /** Whether a quotation begins at token {@code next}, or behind a comma there. */
    private boolean quotationFollows(int next) {
        return next < sentence.end()
                && (isQuoteMark(next)
                        || next + 1 < sentence.end() && classes[next] == PartOfSpeech.COMMA && isQuoteMark(next + 1));
    }

    /** Whether a quotation ends before the subject that ends at {@code last}. */
    private boolean closesQuotationBefore(int last) {
        for (int at = last; at > sentence.first() && last - at < 6; at--) {
            if (isQuoteMark(at - 1)) {
                return !tokens.isSpaceBefore(at - 1);
            }
        }
        return false;
    }

    private boolean isQuoteMark(int i) {
        return switch (tokens.word(i)) {
            case "\"", "“", "”", "''", "``", "’", "‘", "'" -> true;
            default -> false;
        };
    }

    private boolean particlesFollow(CueEntry entry, int next) {
        return entry.particles().isEmpty() || follows(entry, next);
    }

    /** Whether a subject, or a joint with the verb before, stands right before the word. */
    private boolean isAfterSubject(int i) {
        PartOfSpeech before = classes[i - 1];
        if (before == PartOfSpeech.ADVERB && i - 2 >= sentence.first()) {
            before = classes[i - 2];
        }
        return before.isNoun()
                || before == PartOfSpeech.PRONOUN
                || before == PartOfSpeech.CONJUNCTION
                || before == PartOfSpeech.COMMA
                || tokens.lower(i - 1).equals(")");
    }

    private boolean isAfterSingular(int i) {
        PartOfSpeech before = classes[i - 1];
        if (before == PartOfSpeech.NAME || before == PartOfSpeech.COMMA || before == PartOfSpeech.CONJUNCTION) {
            return true;
        }
        if (before != PartOfSpeech.NOUN) {
            return tokens.lower(i - 1).equals(")");
        }
        for (int at = i - 2; at >= sentence.first() && i - at < 7; at--) {
            PartOfSpeech pos = classes[at];
            if (pos == PartOfSpeech.DETERMINER
                    || pos == PartOfSpeech.POSSESSIVE
                    || pos == PartOfSpeech.POSSESSIVE_PRONOUN) {
                return true;
            }
            if (!pos.isNoun() && pos != PartOfSpeech.ADJECTIVE && pos != PartOfSpeech.NUMBER) {
                return false;
            }
        }
        return false;
    }

    private boolean isAfterPlural(int i) {
        return classes[i - 1] == PartOfSpeech.PLURAL_NOUN
                || tokens.lower(i - 1).equals("people")
                || tokens.lower(i - 1).equals("police")
                || classes[i - 1] == PartOfSpeech.WH_PRONOUN
                        && tokens.lower(i - 1).equals("who");
    }

    /** Whether what one of the entries takes follows; with {@code strictly}, only what no noun is followed by. */
    private boolean takesNext(int i, List<CueEntry> entries, boolean strictly) {
        int next = i + 1;
        String word = tokens.lower(next);
        for (CueEntry entry : entries) {
            if (!entry.particles().isEmpty() && follows(entry, next)) {
                return true;
            }
            boolean clause = entry.takes(Frame.THAT)
                    && (word.equals("that")
                            || isNominative(word)
                            || word.equals("there")
                            || !strictly && (word.equals("if") || word.equals("whether")));
            boolean object = (entry.takes(Frame.OBJECT) || entry.takes(Frame.ADDRESSEE) || entry.takes(Frame.THAT))
                    && (opensPhrase(next) || !strictly && classes[next].isNoun() && !TimeWords.isDay(word));
            boolean quotation = entry.takes(Frame.QUOTE)
                    && (word.equals("\"") || word.equals("“") || word.equals("''") || word.equals(":"));
            boolean infinitive = !strictly && entry.takes(Frame.TO) && word.equals("to");
            if (clause || object || quotation || infinitive) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(CueEntry entry, int next) {
        int at = next;
        for (String particle : entry.particles()) {
            if (at >= sentence.end() || !tokens.lower(at).equals(particle)) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean opensPhrase(int i) {
        return switch (classes[i]) {
            case DETERMINER, POSSESSIVE_PRONOUN, WH_PRONOUN -> true;
            case PRONOUN -> true;
            default -> false;
        };
    }

    private static boolean isNominative(String word) {
        return switch (word) {
            case "he", "she", "they", "we", "i", "it", "you" -> true;
            default -> false;
        };
    }

    /** "The plan proposed by the council would ...": a finite verb is still to come, so that the participle is none itself. */
    private boolean isReduced(int i) {
        String next = tokens.lower(i + 1);
        if (next.equals("that") || isNominative(next) || next.equals("if") || next.equals("whether")) {
            return false;
        }
        boolean own = false;
        for (int at = i + 1; at < sentence.end(); at++) {
            PartOfSpeech pos = classes[at];
            if (pos == PartOfSpeech.COMMA
                    || pos == PartOfSpeech.CONJUNCTION
                    || pos == PartOfSpeech.STOP
                    || pos == PartOfSpeech.QUOTE
                    || tokens.lower(at).equals("“")) {
                return false;
            }
            if (pos == PartOfSpeech.WH_PRONOUN
                    || pos == PartOfSpeech.WH_DETERMINER
                    || pos == PartOfSpeech.WH_ADVERB
                    || tokens.lower(at).equals("that")
                    || isNominative(tokens.lower(at))) {
                own = true;
            }
            boolean finite = pos == PartOfSpeech.VERB_PAST
                    || pos == PartOfSpeech.VERB_THIRD
                    || pos == PartOfSpeech.VERB_PRESENT
                    || pos == PartOfSpeech.MODAL;
            if (finite) {
                return !own;
            }
        }
        return false;
    }
}
