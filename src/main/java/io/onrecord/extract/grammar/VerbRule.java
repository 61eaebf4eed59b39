package io.onrecord.extract.grammar;

import io.onrecord.extract.grammar.Complements.Complement;
import io.onrecord.extract.grammar.Complements.Type;
import io.onrecord.extract.grammar.Subjects.Subject;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that a verb of the lexicon marks: "she said they won", "they won, she said", "adding that ...". */
final class VerbRule {
    private final Reading reading;
    private final List<Draft> drafts;
    private final Subjects subjects;
    private final Complements complements;
    private final SharedSubjects shared;
    private final SurroundingContent surrounding;
    private final Suppositions suppositions;
    private final CueDrafts cueDrafts;
    private final Inversions inversions;
    private final QuotedAsRule quotedAs;

    VerbRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.subjects = new Subjects(reading);
        this.complements = new Complements(reading);
        this.shared = new SharedSubjects(reading, subjects);
        this.surrounding = new SurroundingContent(reading, new ContentEnds(reading));
        this.suppositions = new Suppositions(reading, subjects);
        this.cueDrafts = new CueDrafts(reading, surrounding);
        this.inversions = new Inversions(reading, subjects, complements, surrounding, cueDrafts);
        this.quotedAs = new QuotedAsRule(reading, subjects, complements, surrounding);
    }

    /** Adds the statements that verbs of {@code sentence} mark. */
    void read(Sentence sentence) {
        int from = drafts.size();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (reading.lexicon().verbs(reading.word(i)).isEmpty() || !isVerb(i)) {
                continue;
            }
            CueEntry entry = Cues.verbAt(reading, i);
            if (entry != null) {
                Draft draft = draft(entry, sentence, i, drafts.subList(from, drafts.size()));
                if (draft != null && !draft.content.isEmpty() && isTold(draft, i)) {
                    drafts.add(draft);
                }
            }
        }
    }

    /** Inside a quotation only what others are told to have said is a statement of its own, not what the speaker says of himself. */
    private boolean isTold(Draft draft, int verb) {
        if (!reading.structure().isQuoted(verb) || draft.rule.equals("quoted-as")) {
            return true;
        }
        Words source = draft.source.get(0);
        boolean named = reading.is(source.first(), "the");
        for (int i = source.first(); i < source.end(); i++) {
            named |= reading.pos(i) == PartOfSpeech.NAME;
        }
        return named && draft.rule.equals("clause");
    }

    private boolean isVerb(int i) {
        return reading.pos(i).isVerb() || reading.is(i, "said") || reading.is(i, "says") || reading.is(i, "told");
    }

    private @Nullable Draft draft(CueEntry entry, Sentence sentence, int verb, List<Draft> before) {
        Clause clause = Clause.around(reading, sentence, verb);
        VerbGroup group = VerbGroup.at(reading, sentence, verb);
        if (group.first() < clause.first()) {
            group = new VerbGroup(verb, verb, group.form(), group.negated(), group.modal(), group.passive());
        }
        if (group.modal() && !group.negated() && !reading.is(verb - 1, "only")) {
            return null;
        }
        Draft quoted = quotedAs.draft(entry, group, clause);
        if (quoted != null) {
            return quoted;
        }
        if (group.passive()) {
            return passive(entry, group, clause);
        }
        return switch (group.form()) {
            case FINITE -> finite(entry, group, clause, before);
            case PARTICIPLE -> participle(entry, group, clause, before);
            case INFINITIVE -> infinitive(entry, group, clause, before);
            case BARE -> bare(entry, group, clause, before);
        };
    }

    private @Nullable Draft finite(CueEntry entry, VerbGroup group, Clause clause, List<Draft> before) {
        int cueEnd = Cues.end(reading, entry, group.verb());
        Complement complement = complements.after(entry, cueEnd, clause.end());
        Draft inverted = inversions.draft(entry, group, clause, cueEnd);
        if (inverted != null) {
            return inverted;
        }
        Subject subject = subjects.before(group.first(), clause.first());
        String rule = "";
        if (subject == null) {
            subject = shared.coordinated(group, clause, before);
            rule = "coordinated-";
            if (subject == null) {
                return null;
            }
        } else if (suppositions.isHypothetical(subject, group, clause) || suppositions.isKept(subject, clause)) {
            return null;
        }
        Draft draft = cueDrafts.begin(
                (subject.relative() ? "relative-" : rule) + CueDrafts.name(complement.type()), entry, group, cueEnd);
        cueDrafts.source(draft, subject, clause);
        CueDrafts.told(draft, complement);
        int beside = subject.first() - 1;
        // "the man who said so, left": nothing stands before a relative clause that is told in it.
        if (rule.isEmpty() && !subject.relative() && surrounding.before(draft, entry, beside, complement, clause)) {
            return draft;
        }
        return cueDrafts.follow(draft, entry, group, clause, complement) ? draft : null;
    }

    private @Nullable Draft participle(CueEntry entry, VerbGroup group, Clause clause, List<Draft> before) {
        int cueEnd = Cues.end(reading, entry, group.verb());
        Complement complement = complements.after(entry, cueEnd, clause.end());
        Subject subject = shared.ofParticiple(group, clause, before);
        if (subject == null) {
            return null;
        }
        Draft draft = cueDrafts.begin("participle-" + CueDrafts.name(complement.type()), entry, group, cueEnd);
        cueDrafts.source(draft, subject, clause);
        CueDrafts.told(draft, complement);
        if (!cueDrafts.follow(draft, entry, group, clause, complement)) {
            return null;
        }
        if (subject.first() > group.verb()) {
            cutBefore(draft, subject.first());
        }
        return draft;
    }

    private static void cutBefore(Draft draft, int end) {
        Words content = draft.content.get(0);
        draft.content.clear();
        if (content.first() < end - 1) {
            draft.content.add(new Words(content.first(), Math.min(content.end(), end - 1)));
        }
    }

    private @Nullable Draft infinitive(CueEntry entry, VerbGroup group, Clause clause, List<Draft> before) {
        int governor = group.first() - 1;
        while (governor > clause.first() && reading.pos(governor) == PartOfSpeech.ADVERB) {
            governor--;
        }
        boolean carriesOn = switch (reading.word(governor)) {
            case "continued",
                    "continues",
                    "began",
                    "begun",
                    "started",
                    "proceeded",
                    "rushed",
                    "hastened",
                    "dared",
                    "had",
                    "seemed",
                    "appeared",
                    "seems",
                    "appears" -> true;
            default -> false;
        };
        if (!carriesOn || reading.is(governor, "had")) {
            return null;
        }
        VerbGroup outer = VerbGroup.at(reading, clause.sentence(), governor);
        Subject subject = subjects.before(outer.first(), clause.first());
        if (subject == null) {
            subject = shared.coordinated(outer, clause, before);
        }
        if (subject == null) {
            return null;
        }
        int cueEnd = Cues.end(reading, entry, group.verb());
        Complement complement = complements.after(entry, cueEnd, clause.end());
        Draft draft = cueDrafts.begin("infinitive-" + CueDrafts.name(complement.type()), entry, outer, cueEnd);
        cueDrafts.source(draft, subject, clause);
        CueDrafts.told(draft, complement);
        return cueDrafts.follow(draft, entry, group, clause, complement) ? draft : null;
    }

    /** A form that could be a past tense or a plain present: taken as one where everything else fits. */
    private @Nullable Draft bare(CueEntry entry, VerbGroup group, Clause clause, List<Draft> before) {
        PartOfSpeech pos = reading.pos(group.verb());
        if (pos == PartOfSpeech.VERB_BASE
                && (suppositions.isQuestion(group, clause) || reading.is(group.first() - 1, "to"))) {
            return null;
        }
        Draft draft = finite(entry, group, clause, before);
        boolean clear = draft != null
                && !draft.source.isEmpty()
                && !draft.rule.startsWith("coordinated")
                && !draft.rule.endsWith("object");
        return clear ? draft : null;
    }

    /** "X was told by Y that ...": the agent speaks; without one nobody does. */
    private @Nullable Draft passive(CueEntry entry, VerbGroup group, Clause clause) {
        int cueEnd = Cues.end(reading, entry, group.verb());
        if (!reading.is(cueEnd, "by")) {
            return null;
        }
        Words agent = subjects.after(cueEnd + 1, clause.end());
        Subject subject = subjects.before(group.first(), clause.first());
        if (agent == null || subject == null || subject.relative()) {
            return null;
        }
        Complement complement = complements.after(entry, agent.end(), clause.end());
        Draft draft = cueDrafts.begin("passive", entry, group, cueEnd);
        draft.source.add(agent);
        if (complement.type() == Type.CLAUSE && entry.takes(Frame.THAT)
                || complement.type() == Type.INFINITIVE && entry.takes(Frame.TO)) {
            draft.addressee.add(subject.source());
            return cueDrafts.follow(draft, entry, group, clause, complement) ? draft : null;
        }
        if (entry.takes(Frame.OBJECT)) {
            draft.content.add(subject.source());
            return draft;
        }
        return null;
    }
}
