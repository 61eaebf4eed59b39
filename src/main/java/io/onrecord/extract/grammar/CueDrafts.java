package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import io.onrecord.extract.grammar.Complements.Complement;
import io.onrecord.extract.grammar.Complements.Type;
import io.onrecord.extract.grammar.Subjects.Subject;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;

/** Begins statements that a cue marks, and adds what follows the cue where the cue can take it. */
final class CueDrafts {
    private final Reading reading;
    private final SurroundingContent surrounding;

    CueDrafts(Reading reading, SurroundingContent surrounding) {
        this.reading = reading;
        this.surrounding = surrounding;
    }

    /** Begins a statement that {@code rule} found at {@code group}. */
    Draft begin(String rule, CueEntry entry, VerbGroup group, int cueEnd) {
        Draft draft = new Draft(rule);
        boolean withheld = isWithholding(entry);
        draft.cue.add(new Words(group.first(), withheld ? group.verb() + 1 : cueEnd));
        draft.lemma = entry.lemma();
        draft.kind = entry.kind();
        draft.polarity = polarity(entry, group);
        return draft;
    }

    /** "declined to comment": what was not done is what the speaker said. */
    private static boolean isWithholding(CueEntry entry) {
        return entry.kind() == CueKind.DECLINE && !entry.particles().isEmpty();
    }

    private static void withhold(Draft draft, int from, int end) {
        int last = draft.content.isEmpty() ? end : draft.content.get(0).end();
        draft.content.clear();
        draft.content.add(new Words(from, last));
    }

    private Polarity polarity(CueEntry entry, VerbGroup group) {
        if (!group.negated()) {
            return entry.polarity();
        }
        if (entry.polarity() == Polarity.DENIED) {
            return Polarity.WITHHELD;
        }
        for (int i = group.first(); i < group.verb(); i++) {
            if (reading.is(i, "never")) {
                return Polarity.DENIED;
            }
        }
        boolean tells = entry.kind() == CueKind.SAY
                || entry.kind() == CueKind.ANNOUNCE
                || entry.kind() == CueKind.EXPLAIN
                || entry.kind() == CueKind.AGREE;
        return tells ? Polarity.WITHHELD : Polarity.DENIED;
    }

    /** Adds the subject as the source; the noun that a relative pronoun stands for speaks in its place. */
    void source(Draft draft, Subject subject, Clause clause) {
        draft.source.add(subject.source());
        if (subject.named().end() < subject.source().end()) {
            draft.antecedent = subject.named();
        }
        if (subject.relative()) {
            int last = reading.isComma(subject.first() - 1) ? subject.first() - 2 : subject.first() - 1;
            draft.antecedent = new NounPhrases(reading).endingAt(last, clause.first());
        }
    }

    /** Adds to whom and where it was said. */
    static void told(Draft draft, Complement complement) {
        if (complement.addressee() != null) {
            draft.addressee.add(complement.addressee());
        }
        draft.venue.addAll(complement.venues());
    }

    /** Returns the name of a complement in the names of rules. */
    static String name(Type type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Adds what follows the cue as the content, where the cue can take it. */
    boolean follow(Draft draft, CueEntry entry, VerbGroup group, Clause clause, Complement complement) {
        if (!fits(draft, entry, complement)) {
            return false;
        }
        // "She declined to comment, and the ministry ...": what follows the comma is not what she kept to herself.
        if (!isWithholding(entry) || complement.type() != Type.COMMA) {
            surrounding.after(draft, complement, group.verb(), subordinate(draft, clause, complement));
        }
        if (isWithholding(entry)) {
            withhold(draft, group.verb() + 1, Cues.end(reading, entry, group.verb()));
        }
        if (draft.content.isEmpty()) {
            return false;
        }
        boolean bareNumber = complement.type() == Type.OBJECT
                && reading.word(draft.source.get(0).end() - 1).matches("[\\d.,]+%?");
        return !bareNumber && (!entry.lemma().equals("call") || isNaming(draft, clause.end()));
    }

    /** In "While she said they won, they lost" and "Lee, who said they won, left" the clause ends with the comma. */
    private Clause subordinate(Draft draft, Clause clause, Complement complement) {
        int before = draft.source.get(0).first() - 1;
        boolean relative = draft.rule.startsWith("relative") && reading.isComma(before);
        boolean opens = before == clause.first()
                && switch (reading.word(before)) {
                    case "while", "although", "though", "when", "because", "after", "since" -> true;
                    default -> false;
                };
        for (int i = complement.first(); (opens || relative) && i < clause.end(); i++) {
            if (reading.isComma(i)
                    && (opens || isPredicate(i + 1, clause.end()))
                    && reading.structure().quotationOf(i) == clause.quotation()) {
                return new Clause(clause.sentence(), clause.first(), i, clause.quotation());
            }
        }
        return clause;
    }

    private boolean isPlainClause(int first) {
        return reading.is(first, "that")
                || reading.pos(first) == PartOfSpeech.EXISTENTIAL
                || switch (reading.word(first)) {
                    case "he", "she", "they", "we", "i", "it", "you", "whether", "if" -> true;
                    default -> false;
                };
    }

    /** "asked not to be named", "asked to remain anonymous": nothing that was said. */
    private boolean isAnonymous(int first) {
        int to = reading.is(first, "not") ? first + 1 : first;
        return reading.is(to + 1, "be")
                        && (reading.is(to + 2, "named")
                                || reading.is(to + 2, "identified")
                                || reading.is(to + 2, "quoted"))
                || reading.is(to + 1, "remain") && reading.is(to + 2, "anonymous");
    }

    private boolean isPredicate(int from, int end) {
        int i = from;
        while (i < end && reading.pos(i) == PartOfSpeech.ADVERB) {
            i++;
        }
        return i < end
                && switch (reading.pos(i)) {
                    case VERB_PAST, VERB_THIRD, VERB_PRESENT, MODAL -> true;
                    default -> false;
                };
    }

    /** "called him a liar", "called the plan "dead"": not "called a meeting" or "called his office on Monday". */
    private boolean isNaming(Draft draft, int end) {
        Words content = draft.content.get(0);
        for (int i = content.first(); i < content.end(); i++) {
            if (reading.structure().isQuoted(i) && !reading.structure().isQuoted(content.first() - 1)) {
                return true;
            }
        }
        Words object = new NounPhrases(reading).beginningAt(content.first(), end);
        if (object == null || object.end() >= content.end()) {
            return reading.pos(content.first()) == PartOfSpeech.WH_PRONOUN;
        }
        PartOfSpeech next = reading.pos(object.end());
        return next == PartOfSpeech.DETERMINER
                || next == PartOfSpeech.ADJECTIVE
                || next.isNoun()
                || next == PartOfSpeech.POSSESSIVE_PRONOUN
                || reading.is(object.end(), "one");
    }

    private boolean fits(Draft draft, CueEntry entry, Complement complement) {
        boolean topic = complement.addressee() != null && entry.takes(Frame.ADDRESSEE);
        if (isWithholding(entry) && complement.type() != Type.QUOTATION && complement.type() != Type.COLON) {
            return true;
        }
        return switch (complement.type()) {
            case QUOTATION, COLON -> entry.takes(Frame.QUOTE) || entry.takes(Frame.THAT) || entry.takes(Frame.OBJECT);
            case CLAUSE ->
                entry.takes(Frame.THAT) && (!entry.takes(Frame.ONLY_THAT) || isPlainClause(complement.first()))
                        || entry.takes(Frame.OBJECT) && reading.pos(complement.first()) != PartOfSpeech.PRONOUN
                        || entry.takes(Frame.ADDRESSEE) && reading.is(complement.first(), "that");
            case INFINITIVE ->
                !draft.rule.startsWith("relative") && entry.takes(Frame.TO) && !isAnonymous(complement.first());
            case OBJECT -> entry.takes(Frame.OBJECT) || topic;
            case COMMA, END, NONE -> false;
        };
    }
}
