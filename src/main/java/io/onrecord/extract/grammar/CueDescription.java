package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the lexicon and the words around it tell of a cue that something else than a rule has found. */
public final class CueDescription {
    private final Reading reading;

    /** Describes cues of {@code reading}. */
    public CueDescription(Reading reading) {
        this.reading = reading;
    }

    /** Fills in the lemma, class, polarity, addressee, venue and antecedent of {@code draft}, whose cue and source are known. */
    public void describe(Draft draft) {
        Words cue = draft.cue.get(0);
        Sentence sentence = reading.sentence(cue.first());
        int word = anchor(cue);
        CueEntry entry = entry(word);
        draft.lemma = entry == null ? reading.word(word) : entry.lemma();
        draft.kind = entry == null ? CueKind.OTHER : entry.kind();
        VerbGroup group = VerbGroup.at(reading, sentence, word);
        draft.polarity = polarity(entry, group, cue);
        if (entry != null && reading.pos(word).isVerb()) {
            told(draft, entry, word);
        }
        antecedent(draft, sentence);
    }

    /** Returns whether nobody has said what {@code draft} holds: its cue stands under "will" or "may", or "if" opens it. */
    public boolean isSupposed(Draft draft) {
        Words cue = draft.cue.get(0);
        int verb = anchor(cue);
        boolean quoted = reading.structure().isQuoted(draft.content.get(0).first());
        if (quoted || !reading.pos(verb).isVerb()) {
            return false;
        }
        boolean modal = false;
        boolean denied = false;
        for (int i = Math.max(0, cue.first() - 2); i < verb; i++) {
            denied |= reading.is(i, "not") || reading.is(i, "n't") || reading.is(i, "never") || reading.is(i, "only");
            modal |= reading.pos(i) == PartOfSpeech.MODAL && !reading.is(i, "would");
        }
        int source = draft.source.isEmpty() ? -1 : draft.source.get(0).first();
        boolean condition = source > 0
                && source < cue.first()
                && (reading.is(source - 1, "if") || reading.is(source - 1, "unless"));
        return condition || modal && !denied;
    }

    /** Returns whether nobody is said to have said what {@code draft} holds: "It was announced that ...". */
    public boolean isSpeakerless(Draft draft) {
        int verb = anchor(draft.cue.get(0));
        boolean quoted = reading.structure().isQuoted(draft.content.get(0).first());
        return draft.source.isEmpty()
                && !quoted
                && reading.pos(verb).isVerb()
                && VerbGroup.at(reading, reading.sentence(verb), verb).passive();
    }

    /** The word of the cue that the lexicon knows, verbs first; its last verb or else its first word where it knows none. */
    private int anchor(Words cue) {
        int best = cue.first();
        for (int i = cue.first(); i < cue.end(); i++) {
            if (reading.pos(i).isVerb() && Cues.verbAt(reading, i) != null && !isSupport(i, cue)) {
                return i;
            }
            boolean noun = !reading.lexicon().nouns(reading.word(i)).isEmpty();
            if (noun && entry(best) == null
                    || entry(best) == null && reading.pos(i).isVerb()) {
                best = i;
            }
        }
        return best;
    }

    private boolean isSupport(int i, Words cue) {
        return i + 1 < cue.end() && (VerbGroup.isBe(reading.word(i)) || VerbGroup.isHave(reading.word(i)));
    }

    private @Nullable CueEntry entry(int word) {
        if (reading.is(word, "according")) {
            return new CueEntry(
                    "according to", java.util.List.of(), CueKind.SAY, java.util.Set.of(), Polarity.ASSERTED, false);
        }
        CueEntry verb = reading.pos(word).isVerb() ? Cues.verbAt(reading, word) : null;
        if (verb != null) {
            return verb;
        }
        return reading.lexicon().nouns(reading.word(word)).stream().findFirst().orElse(null);
    }

    private Polarity polarity(@Nullable CueEntry entry, VerbGroup group, Words cue) {
        boolean negated = group.negated();
        boolean never = false;
        boolean withheld = false;
        for (int i = Math.min(group.first(), cue.first()); i < cue.end(); i++) {
            String word = reading.word(i);
            negated |= word.equals("not") || word.equals("n't") || word.equals("never");
            never |= word.equals("never");
            withheld |= word.startsWith("declin") || word.startsWith("refus");
        }
        Polarity own = entry == null ? Polarity.ASSERTED : entry.polarity();
        if (!negated) {
            return withheld && own == Polarity.ASSERTED ? Polarity.WITHHELD : own;
        }
        if (own == Polarity.DENIED) {
            return Polarity.WITHHELD;
        }
        return never ? Polarity.DENIED : Polarity.WITHHELD;
    }

    private void told(Draft draft, CueEntry entry, int verb) {
        int end = Math.max(
                Cues.end(reading, entry, verb),
                draft.cue.get(draft.cue.size() - 1).end());
        Clause clause = Clause.around(reading, reading.sentence(verb), verb);
        if (end >= clause.end()) {
            return;
        }
        Complements.Complement complement = new Complements(reading).after(entry, end, clause.end());
        Words addressee = complement.addressee();
        if (addressee != null && entry.takes(Frame.ADDRESSEE) && isFree(draft, addressee)) {
            draft.addressee.add(addressee);
        }
        complement.venues().stream().filter(venue -> isFree(draft, venue)).forEach(draft.venue::add);
    }

    private static boolean isFree(Draft draft, Words words) {
        return draft.content.stream().noneMatch(words::overlaps)
                && draft.source.stream().noneMatch(words::overlaps);
    }

    /** "the mayor, who said ...": the pronoun stands for what is before it. */
    private void antecedent(Draft draft, Sentence sentence) {
        if (draft.source.size() != 1) {
            return;
        }
        Words source = draft.source.get(0);
        PartOfSpeech pos = reading.pos(source.first());
        boolean relative = source.end() == source.first() + 1
                && (pos == PartOfSpeech.WH_PRONOUN || pos == PartOfSpeech.WH_DETERMINER);
        int last = reading.isComma(source.first() - 1) ? source.first() - 2 : source.first() - 1;
        if (relative && last >= sentence.first()) {
            draft.antecedent = new NounPhrases(reading).endingAt(last, sentence.first());
        }
    }
}
