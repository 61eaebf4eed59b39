package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.grammar.Complements.Complement;
import io.onrecord.extract.grammar.Complements.Type;
import io.onrecord.extract.grammar.Subjects.Subject;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.syntax.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** "X quoted Y as saying ...", "Y was quoted by X as saying ...": Y speaks, through X. */
final class QuotedAsRule {
    private final Reading reading;
    private final Subjects subjects;
    private final Complements complements;
    private final SurroundingContent surrounding;

    QuotedAsRule(Reading reading, Subjects subjects, Complements complements, SurroundingContent surrounding) {
        this.reading = reading;
        this.subjects = subjects;
        this.complements = complements;
        this.surrounding = surrounding;
    }

    /** Returns the statement that the verb group marks this way; null where it does not. */
    @Nullable
    Draft draft(CueEntry entry, VerbGroup group, Clause clause) {
        boolean quotes = entry.kind() == CueKind.QUOTE
                || entry.lemma().equals("cite")
                || entry.lemma().equals("report");
        if (!quotes || !entry.particles().isEmpty()) {
            return null;
        }
        int as = asSaying(group.verb() + 1, clause.end());
        if (as < 0) {
            return null;
        }
        Words carrier = null;
        Words source;
        int first = group.first();
        if (group.passive() || group.form() == VerbGroup.Form.BARE && as == group.verb() + 1) {
            Subject subject = subjects.before(group.first(), clause.first());
            source = subject == null ? null : subject.source();
            if (reading.is(group.verb() + 1, "by")) {
                carrier = subjects.after(group.verb() + 2, as);
            }
            first = subject == null ? first : subject.first();
        } else {
            source = as > group.verb() + 1 ? new Words(group.verb() + 1, as) : null;
            Subject subject = subjects.before(group.first(), clause.first());
            carrier = subject == null ? null : subject.source();
            first = subject == null ? first : subject.first();
        }
        if (source == null) {
            return null;
        }
        Draft draft = new Draft("quoted-as");
        draft.source.add(source);
        if (carrier != null && as > group.verb() + 1 && !group.passive()) {
            draft.cue.add(new Words(group.first(), group.verb() + 1));
            draft.cue.add(new Words(as, as + 2));
        } else {
            draft.cue.add(new Words(group.first(), as + 2));
        }
        draft.lemma = "quote as saying";
        draft.kind = CueKind.QUOTE;
        return content(draft, entry, carrier, first, as, clause) ? draft : null;
    }

    private boolean content(Draft draft, CueEntry entry, @Nullable Words carrier, int first, int as, Clause clause) {
        CueEntry saying = Cues.verbAt(reading, as + 1);
        Complement complement = complements.after(saying == null ? entry : saying, as + 2, clause.end());
        Words by = carrier;
        int agent = complement.first();
        if (by == null && reading.is(agent, "by")) {
            by = subjects.after(agent + 1, clause.end());
            complement = by == null ? complement : complements.after(entry, by.end(), clause.end());
        }
        if (by != null) {
            draft.chain.add(by);
        }
        int beside = first - 1;
        boolean after = complement.type() == Type.END || complement.type() == Type.COMMA;
        if (after && beside > clause.first()) {
            return surrounding.around(draft, beside, complement, clause);
        }
        if (complement.type() == Type.NONE || after) {
            return false;
        }
        surrounding.after(draft, complement, -1, clause);
        return !draft.content.isEmpty();
    }

    /** Where "as saying" stands after the verb; -1 where it does not. */
    private int asSaying(int from, int end) {
        for (int i = from; i < Math.min(end - 1, from + 25); i++) {
            if (reading.is(i, "as")
                    && reading.pos(i + 1) == PartOfSpeech.VERB_GERUND
                    && Cues.verbAt(reading, i + 1) != null) {
                return i;
            }
            if (reading.isStop(i)
                    || reading.opensQuotation(i)
                            && reading.count(reading.words(java.util.Objects.requireNonNull(reading.quotation(i))))
                                    > 5) {
                return -1;
            }
        }
        return -1;
    }
}
