package io.onrecord.extract.grammar;

import io.onrecord.extract.grammar.Complements.Complement;
import io.onrecord.extract.grammar.Complements.Type;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Reads attributions in which the verb comes before its subject: "...," said the mayor. */
final class Inversions {
    private final Reading reading;
    private final Subjects subjects;
    private final Complements complements;
    private final ClauseStarts starts;
    private final SurroundingContent surrounding;
    private final CueDrafts cueDrafts;

    Inversions(
            Reading reading,
            Subjects subjects,
            Complements complements,
            SurroundingContent surrounding,
            CueDrafts cueDrafts) {
        this.reading = reading;
        this.subjects = subjects;
        this.complements = complements;
        this.starts = new ClauseStarts(reading);
        this.surrounding = surrounding;
        this.cueDrafts = cueDrafts;
    }

    /** Returns the statement that the verb group marks this way; null where it does not. */
    @Nullable
    Draft draft(CueEntry entry, VerbGroup group, Clause clause, int cueEnd) {
        return mayBeInverted(entry, group, clause) ? inverted(entry, group, clause, cueEnd) : null;
    }

    /** Whether the subject may stand after the verb: "...," said the mayor. */
    private boolean mayBeInverted(CueEntry entry, VerbGroup group, Clause clause) {
        int beside = group.first() - 1;
        if (!entry.takes(Frame.QUOTE)
                || group.first() != group.verb()
                || !entry.particles().isEmpty()) {
            return false;
        }
        boolean afterQuotation = beside >= clause.first() && reading.closesQuotation(beside)
                || reading.isComma(beside) && reading.closesQuotation(beside - 1);
        if (afterQuotation) {
            return true;
        }
        // Without quotation marks only a whole clause can be what was said, no name with its apposition.
        boolean afterComma = beside > clause.first()
                && (reading.isComma(beside) || reading.isDash(beside))
                && reading.holdsFinite(clause.first(), beside);
        return afterComma && !entry.takes(Frame.OBJECT) && !entry.takes(Frame.ADDRESSEE)
                || beside < clause.first()
                        && reading.pos(group.verb()) == PartOfSpeech.VERB_PAST
                        && !entry.takes(Frame.ADDRESSEE);
    }

    private @Nullable Draft inverted(CueEntry entry, VerbGroup group, Clause clause, int cueEnd) {
        Words source = subjects.after(cueEnd, clause.end());
        if (source == null || isSubjectOfClause(source, clause) && !isPronounThenEnd(cueEnd)) {
            return null;
        }
        Draft draft = cueDrafts.begin("inverted", entry, group, cueEnd);
        Words whole = withRelative(source, clause);
        draft.source.add(whole);
        if (whole.end() > source.end()) {
            draft.antecedent = source;
        }
        Complement rest = complements.after(entry, whole.end(), clause.end());
        CueDrafts.told(draft, rest);
        int beside = group.first() - 1;
        if (beside < clause.first()) {
            boolean marked = rest.type() == Type.COLON || rest.type() == Type.QUOTATION;
            return marked && cueDrafts.follow(draft, entry, group, clause, rest) ? draft : null;
        }
        return surrounding.around(draft, beside, rest, clause) ? draft : null;
    }

    /** "said Lena Holt, who runs the shelter.": the clause about the source, up to the next comma that ends it. */
    private Words withRelative(Words source, Clause clause) {
        int at = reading.isComma(source.end()) ? source.end() + 1 : source.end();
        boolean relative = at < clause.end()
                && (reading.is(at, "who")
                        || reading.is(at, "whose")
                        || reading.is(at, "which") && reading.isComma(at - 1));
        if (!relative) {
            return source;
        }
        int end = at;
        while (end < clause.end() && !reading.isStop(end) && !reading.opensQuotation(end) && !reading.isDash(end)) {
            end++;
        }
        boolean whole = end >= clause.end() || reading.isStop(end);
        return whole ? new Words(source.first(), end) : source;
    }

    /** Whether what follows the verb is the subject of a clause of its own: "said the senator can win". */
    private boolean isSubjectOfClause(Words source, Clause clause) {
        int at = source.end();
        while (at < clause.end() && reading.pos(at) == PartOfSpeech.ADVERB) {
            at++;
        }
        return at < clause.end()
                && switch (reading.pos(at)) {
                    case VERB_PAST, VERB_THIRD, VERB_PRESENT, MODAL -> true;
                    default -> starts.isClause(source.first(), clause.end()) && !reading.isComma(at);
                };
    }

    private boolean isPronounThenEnd(int i) {
        return reading.pos(i) == PartOfSpeech.PRONOUN && (reading.isStop(i + 1) || reading.isComma(i + 1));
    }
}
