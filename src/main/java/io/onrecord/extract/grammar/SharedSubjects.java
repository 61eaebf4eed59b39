package io.onrecord.extract.grammar;

import io.onrecord.extract.grammar.Subjects.Subject;
import io.onrecord.syntax.PartOfSpeech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb that has none of its own: "... and called him a liar", ", blaming the council and demanding ...". */
final class SharedSubjects {
    private final Reading reading;
    private final Subjects subjects;

    SharedSubjects(Reading reading, Subjects subjects) {
        this.reading = reading;
        this.subjects = subjects;
    }

    /** Returns the subject that a finite verb shares with the verb it is joined to; null where it is joined to none. */
    @Nullable
    Subject coordinated(VerbGroup group, Clause clause, List<Draft> before) {
        int joint = group.first() - 1;
        boolean joined = joint > clause.first()
                        && (reading.is(joint, "and")
                                || reading.is(joint, "but")
                                || reading.is(joint, "or")
                                || reading.is(joint, "then"))
                || joint > clause.first() && reading.isComma(joint) && reading.pos(joint - 1) != PartOfSpeech.ADVERB;
        if (!joined) {
            return null;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            boolean sameForm = reading.pos(draft.anchorVerb(reading)) == reading.pos(group.verb());
            if (sameForm && !draft.source.isEmpty() && isBeside(draft, clause) && !draft.says(group.verb())) {
                return new Subject(draft.source.get(0), draft.source.get(0).first(), draft.antecedent != null);
            }
        }
        for (int i = joint - 1; i >= clause.first(); i--) {
            if (reading.pos(i) == reading.pos(group.verb())
                    && reading.structure().quotationOf(i) == clause.quotation()) {
                VerbGroup other = VerbGroup.at(reading, clause.sentence(), i);
                Subject subject = subjects.before(other.first(), clause.first());
                if (subject != null) {
                    return subject;
                }
            }
        }
        boolean plain = reading.is(joint, "and") || reading.is(joint, "but");
        return plain ? atStart(clause, joint) : null;
    }

    /** The name or pronoun that begins the clause, where the verb that it belongs to is not known for one. */
    private @Nullable Subject atStart(Clause clause, int joint) {
        Words phrase = new NounPhrases(reading).beginningAt(clause.first(), joint);
        PartOfSpeech last = phrase == null ? PartOfSpeech.OTHER : reading.pos(phrase.end() - 1);
        boolean named = last == PartOfSpeech.NAME || last == PartOfSpeech.PRONOUN;
        return phrase != null && named && !TimeWords.isDay(reading.word(phrase.first()))
                ? new Subject(phrase, phrase.first(), false)
                : null;
    }

    /** Returns the subject that a participle shares with the verb it is added to, or the noun it stands beside. */
    @Nullable
    Subject ofParticiple(VerbGroup group, Clause clause, List<Draft> before) {
        int joint = group.first() - 1;
        if (joint < clause.first()) {
            return opening(group, clause);
        }
        String word = reading.word(joint);
        if (word.equals("for")) {
            Words blamed = new NounPhrases(reading).endingAt(joint - 1, clause.first());
            return blamed == null ? null : new Subject(blamed, blamed.first(), false);
        }
        PartOfSpeech pos = reading.pos(joint);
        if (pos.isNoun() && !TimeWords.isTime(word) && !TimeWords.isUnit(word)) {
            return beside(joint, clause, before);
        }
        boolean added = reading.isComma(joint)
                || word.equals("and")
                || word.equals("by")
                || word.equals("in")
                || word.equals("while")
                || word.equals("after")
                || word.equals("before")
                || word.equals("when")
                || word.equals("but")
                || word.equals("without")
                || reading.closesQuotation(joint)
                || TimeWords.isTime(word)
                || TimeWords.isUnit(word)
                || reading.isDash(joint);
        return added ? main(group.first(), clause, before) : null;
    }

    /** "Calling it a disgrace, the mayor left": the noun after the comma. */
    private @Nullable Subject opening(VerbGroup group, Clause clause) {
        for (int i = group.verb() + 1; i < clause.end(); i++) {
            if (reading.isComma(i) && reading.structure().quotationOf(i) == clause.quotation()
                    || reading.closesQuotation(i) && reading.isComma(i - 1)) {
                Words phrase = new NounPhrases(reading).beginningAt(i + 1, clause.end());
                boolean verb = phrase != null && startsPredicate(phrase.end(), clause.end());
                if (phrase != null && verb) {
                    return new Subject(phrase, phrase.first(), false);
                }
            }
        }
        return null;
    }

    private boolean startsPredicate(int from, int end) {
        for (int i = from; i < Math.min(end, from + 4); i++) {
            PartOfSpeech pos = reading.pos(i);
            if (pos.isVerb() || pos == PartOfSpeech.MODAL || reading.isComma(i)) {
                return true;
            }
        }
        return false;
    }

    /** "issued a statement saying", "a report claiming": a document speaks for the subject that sent it out, else for itself. */
    private @Nullable Subject beside(int noun, Clause clause, List<Draft> before) {
        Words phrase = new NounPhrases(reading).endingAt(noun, clause.first());
        if (phrase == null) {
            return null;
        }
        PartOfSpeech left = reading.pos(phrase.first() - 1);
        boolean sent = left.isVerb() && phrase.first() - 1 > clause.first();
        Subject sender = sent ? main(phrase.first() - 1 + 1, clause, before) : null;
        boolean document = switch (reading.word(noun)) {
            case "statement",
                    "letter",
                    "tweet",
                    "email",
                    "e-mail",
                    "memo",
                    "message",
                    "note",
                    "speech",
                    "tweets",
                    "statements",
                    "post",
                    "release",
                    "interview" -> true;
            default -> false;
        };
        return document && sender != null ? sender : new Subject(phrase, phrase.first(), false);
    }

    /** The subject of the sentence's main verb before {@code at}. */
    private @Nullable Subject main(int at, Clause clause, List<Draft> before) {
        for (Draft draft : before) {
            boolean own = !draft.source.isEmpty()
                    && isBeside(draft, clause)
                    && !draft.says(at)
                    && draft.antecedent == null
                    && !draft.rule.startsWith("noun");
            if (own) {
                return new Subject(draft.source.get(0), draft.source.get(0).first(), false);
            }
        }
        Subject found = null;
        for (int i = clause.first() + 1; i < at; i++) {
            PartOfSpeech pos = reading.pos(i);
            boolean finite = pos == PartOfSpeech.VERB_PAST
                    || pos == PartOfSpeech.VERB_THIRD
                    || pos == PartOfSpeech.VERB_PRESENT
                    || pos == PartOfSpeech.MODAL
                    || pos == PartOfSpeech.VERB_PARTICIPLE && VerbGroup.isHave(reading.word(i - 1));
            if (!finite || reading.structure().quotationOf(i) != clause.quotation()) {
                continue;
            }
            VerbGroup group = VerbGroup.at(reading, clause.sentence(), i);
            Subject subject = subjects.before(group.first(), clause.first());
            if (subject == null || subject.relative()) {
                continue;
            }
            boolean subordinate =
                    subject.first() > clause.first() && reading.pos(subject.first() - 1) == PartOfSpeech.PREPOSITION;
            if (found == null || !subordinate && isSubordinate(found, clause)) {
                found = subject;
            }
        }
        return found != null ? found : participleAsPast(at, clause);
    }

    /** A past tense that looks like a participle: "The mayor tied it to the vote, saying ...". */
    private @Nullable Subject participleAsPast(int at, Clause clause) {
        for (int i = clause.first() + 1; i < at; i++) {
            if (reading.pos(i) == PartOfSpeech.VERB_PARTICIPLE
                    && reading.structure().quotationOf(i) == clause.quotation()) {
                Subject subject = subjects.before(
                        VerbGroup.at(reading, clause.sentence(), i).first(), clause.first());
                if (subject != null && !subject.relative()) {
                    return subject;
                }
            }
        }
        return null;
    }

    private boolean isSubordinate(Subject subject, Clause clause) {
        int before = subject.first() - 1;
        return before >= clause.first()
                && (reading.pos(before) == PartOfSpeech.PREPOSITION || reading.pos(before) == PartOfSpeech.WH_ADVERB);
    }

    private boolean isBeside(Draft draft, Clause clause) {
        return reading.structure().quotationOf(draft.anchor()) == clause.quotation();
    }
}
