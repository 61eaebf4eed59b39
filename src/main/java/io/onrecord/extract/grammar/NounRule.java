package io.onrecord.extract.grammar;

import io.onrecord.extract.grammar.Complements.Complement;
import io.onrecord.extract.grammar.Complements.Type;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that a noun of the lexicon marks: "the union's claim that ...", "a warning from the bank that ...". */
final class NounRule {
    private final Reading reading;
    private final List<Draft> drafts;
    private final Complements complements;
    private final ClauseStarts starts;
    private final Subjects subjects;
    private final ContentEnds ends;

    NounRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.complements = new Complements(reading);
        this.starts = new ClauseStarts(reading);
        this.subjects = new Subjects(reading);
        this.ends = new ContentEnds(reading);
    }

    /** Adds the statements that nouns of {@code sentence} mark. */
    void read(Sentence sentence) {
        for (int i = sentence.first() + 1; i < sentence.end(); i++) {
            if (reading.lexicon().nouns(reading.word(i)).isEmpty()
                    || !reading.pos(i).isNoun()) {
                continue;
            }
            CueEntry entry = reading.lexicon().nouns(reading.word(i)).get(0);
            Clause clause = Clause.around(reading, sentence, i);
            Words owner = owner(i, clause);
            int from = i + 1;
            if (owner == null && (reading.is(from, "by") || reading.is(from, "from"))) {
                owner = subjects.after(from + 1, clause.end());
                from = owner == null ? from : owner.end();
            }
            if (owner != null) {
                add(entry, owner, i, from, clause);
            }
        }
    }

    private void add(CueEntry entry, Words owner, int noun, int from, Clause clause) {
        Complement complement = complements.after(entry, from, clause.end());
        boolean that = entry.takes(Frame.THAT) && complement.type() == Type.CLAUSE && starts.isThat(complement.first());
        boolean to = entry.takes(Frame.TO) && complement.type() == Type.INFINITIVE;
        if (!that && !to || complement.first() > from) {
            return;
        }
        Draft draft = new Draft("noun");
        draft.source.add(owner);
        draft.cue.add(new Words(noun, noun + 1));
        draft.lemma = entry.lemma();
        draft.kind = entry.kind();
        draft.polarity = entry.polarity();
        int end = complement.first();
        int last = ends.end(complement.first(), -1, Type.CLAUSE, clause.end());
        while (last > end + 1 && reading.isStop(last - 1)) {
            last--;
        }
        if (last > end + 1) {
            draft.content.add(new Words(end, last));
            drafts.add(draft);
        }
    }

    /** Who owns the noun: "the union's latest claim", "his claim". */
    private @Nullable Words owner(int noun, Clause clause) {
        int i = noun - 1;
        while (i > clause.first()
                && (reading.pos(i) == PartOfSpeech.ADJECTIVE
                        || reading.pos(i) == PartOfSpeech.NOUN
                        || reading.pos(i) == PartOfSpeech.NUMBER)) {
            i--;
        }
        if (i < clause.first()) {
            return null;
        }
        if (reading.pos(i) == PartOfSpeech.POSSESSIVE_PRONOUN) {
            return new Words(i, i + 1);
        }
        return reading.pos(i) == PartOfSpeech.POSSESSIVE && i > clause.first()
                ? new NounPhrases(reading).endingAt(i - 1, clause.first())
                : null;
    }
}
