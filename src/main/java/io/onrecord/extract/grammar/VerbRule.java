package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import io.onrecord.extract.grammar.Complements.Complement;
import io.onrecord.extract.grammar.Complements.Type;
import io.onrecord.extract.grammar.Subjects.Subject;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements that a verb of the lexicon marks: "she said they won", "they won, she said", "said she", "adding that ...". */
final class VerbRule {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "should", "whether", "lest");

    private final Reading reading;
    private final List<Draft> drafts;
    private final Subjects subjects;
    private final Complements complements;
    private final ContentEnds ends;
    private final SharedSubjects shared;
    private final SurroundingContent surrounding;
    private final QuotedAsRule quotedAs;

    VerbRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.subjects = new Subjects(reading);
        this.complements = new Complements(reading);
        this.ends = new ContentEnds(reading);
        this.shared = new SharedSubjects(reading, subjects);
        this.surrounding = new SurroundingContent(reading, ends);
        this.quotedAs = new QuotedAsRule(reading, subjects, complements, ends, surrounding);
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
        if (mayBeInverted(entry, group, clause)) {
            Draft inverted = inverted(entry, group, clause, cueEnd);
            if (inverted != null) {
                return inverted;
            }
        }
        Subject subject = subjects.before(group.first(), clause.first());
        String rule = "";
        if (subject == null) {
            subject = shared.coordinated(group, clause, before);
            rule = "coordinated-";
            if (subject == null) {
                return null;
            }
        } else if (isHypothetical(subject, group, clause) || isKept(subject, clause)) {
            return null;
        }
        Draft draft = begin((subject.relative() ? "relative-" : rule) + name(complement.type()), entry, group, cueEnd);
        source(draft, subject, clause);
        told(draft, complement);
        int beside = subject.first() - 1;
        if (rule.isEmpty() && surrounding.before(draft, entry, beside, complement, clause)) {
            return draft;
        }
        return follow(draft, entry, group, clause, complement) ? draft : null;
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
        boolean afterComma = beside > clause.first() && (reading.isComma(beside) || reading.isDash(beside));
        return afterComma && !entry.takes(Frame.OBJECT) && !entry.takes(Frame.ADDRESSEE)
                || beside < clause.first() && reading.is(group.verb(), "said");
    }

    private @Nullable Draft inverted(CueEntry entry, VerbGroup group, Clause clause, int cueEnd) {
        Words source = subjects.after(cueEnd, clause.end());
        if (source == null || complements.isClause(cueEnd, clause.end()) && !isPronounThenEnd(cueEnd)) {
            return null;
        }
        Draft draft = begin("inverted", entry, group, cueEnd);
        Words whole = withRelative(source, clause);
        draft.source.add(whole);
        if (whole.end() > source.end()) {
            draft.antecedent = source;
        }
        Complement rest = complements.after(entry, whole.end(), clause.end());
        told(draft, rest);
        int beside = group.first() - 1;
        if (beside < clause.first()) {
            boolean marked = rest.type() == Type.COLON || rest.type() == Type.QUOTATION;
            return marked && follow(draft, entry, group, clause, rest) ? draft : null;
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

    private boolean isPronounThenEnd(int i) {
        return reading.pos(i) == PartOfSpeech.PRONOUN && (reading.isStop(i + 1) || reading.isComma(i + 1));
    }

    private @Nullable Draft participle(CueEntry entry, VerbGroup group, Clause clause, List<Draft> before) {
        int cueEnd = Cues.end(reading, entry, group.verb());
        Complement complement = complements.after(entry, cueEnd, clause.end());
        Subject subject = shared.ofParticiple(group, clause, before);
        if (subject == null) {
            return null;
        }
        Draft draft = begin("participle-" + name(complement.type()), entry, group, cueEnd);
        source(draft, subject, clause);
        told(draft, complement);
        if (!follow(draft, entry, group, clause, complement)) {
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
        Draft draft = begin("infinitive-" + name(complement.type()), entry, outer, cueEnd);
        source(draft, subject, clause);
        told(draft, complement);
        return follow(draft, entry, group, clause, complement) ? draft : null;
    }

    /** A form that could be a past tense or a plain present: taken as one where everything else fits. */
    private @Nullable Draft bare(CueEntry entry, VerbGroup group, Clause clause, List<Draft> before) {
        PartOfSpeech pos = reading.pos(group.verb());
        if (pos == PartOfSpeech.VERB_BASE && (isQuestion(group, clause) || reading.is(group.first() - 1, "to"))) {
            return null;
        }
        Draft draft = finite(entry, group, clause, before);
        boolean clear = draft != null
                && !draft.source.isEmpty()
                && !draft.rule.startsWith("coordinated")
                && !draft.rule.endsWith("object");
        return clear ? draft : null;
    }

    /** "kept the press informed": what stands before the participle is the object of another verb. */
    private boolean isKept(Subject subject, Clause clause) {
        int before = subject.first() - 1;
        return before > clause.first()
                && switch (reading.word(before)) {
                    case "keep",
                            "keeps",
                            "kept",
                            "keeping",
                            "have",
                            "had",
                            "get",
                            "got",
                            "find",
                            "found",
                            "leave",
                            "left" -> true;
                    default -> false;
                };
    }

    private boolean isQuestion(VerbGroup group, Clause clause) {
        Subject subject = subjects.before(group.first(), clause.first());
        return subject == null
                || isSupport(subject.first() - 1)
                || subject.source().end() < group.first() && isSupport(group.first() - 1);
    }

    private boolean isSupport(int i) {
        return switch (reading.word(i)) {
            case "do",
                    "does",
                    "did",
                    "n't",
                    "let",
                    "make",
                    "makes",
                    "made",
                    "help",
                    "helped",
                    "heard",
                    "hear",
                    "have",
                    "to" -> true;
            default -> reading.pos(i) == PartOfSpeech.MODAL;
        };
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
        Draft draft = begin("passive", entry, group, cueEnd);
        draft.source.add(agent);
        if (complement.type() == Type.CLAUSE && entry.takes(Frame.THAT)
                || complement.type() == Type.INFINITIVE && entry.takes(Frame.TO)) {
            draft.addressee.add(subject.source());
            return follow(draft, entry, group, clause, complement) ? draft : null;
        }
        if (entry.takes(Frame.OBJECT)) {
            draft.content.add(subject.source());
            return draft;
        }
        return null;
    }

    private boolean isHypothetical(Subject subject, VerbGroup group, Clause clause) {
        int before = subject.first() - 1;
        if (before < clause.first()) {
            return false;
        }
        String word = reading.word(before);
        boolean asked = reading.pos(group.verb()) == PartOfSpeech.VERB_BASE && isSupport(before) && !group.negated();
        return CONDITIONS.contains(word) || asked;
    }

    private Draft begin(String rule, CueEntry entry, VerbGroup group, int cueEnd) {
        Draft draft = new Draft(rule);
        draft.cue.add(new Words(group.first(), cueEnd));
        draft.lemma = entry.lemma();
        draft.kind = entry.kind();
        draft.polarity = polarity(entry, group);
        return draft;
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

    private void source(Draft draft, Subject subject, Clause clause) {
        draft.source.add(subject.source());
        if (subject.relative()) {
            int last = reading.isComma(subject.first() - 1) ? subject.first() - 2 : subject.first() - 1;
            draft.antecedent = new NounPhrases(reading).endingAt(last, clause.first());
        }
    }

    private static void told(Draft draft, Complement complement) {
        if (complement.addressee() != null) {
            draft.addressee.add(complement.addressee());
        }
        draft.venue.addAll(complement.venues());
    }

    private static String name(Type type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Adds what follows the cue as the content, where the cue can take it. */
    private boolean follow(Draft draft, CueEntry entry, VerbGroup group, Clause clause, Complement complement) {
        if (!fits(entry, complement)) {
            return false;
        }
        surrounding.after(draft, complement, group.verb(), subordinate(draft, clause, complement));
        if (draft.content.isEmpty()) {
            return false;
        }
        boolean bareNumber = complement.type() == Type.OBJECT
                && reading.pos(draft.source.get(0).end() - 1) == PartOfSpeech.NUMBER;
        return !bareNumber && (!entry.lemma().equals("call") || isNaming(draft, clause.end()));
    }

    /** In "While she said they won, they lost" the clause ends with the comma. */
    private Clause subordinate(Draft draft, Clause clause, Complement complement) {
        int before = draft.source.get(0).first() - 1;
        boolean opens = before == clause.first()
                && switch (reading.word(before)) {
                    case "while", "although", "though", "when", "because", "after", "since" -> true;
                    default -> false;
                };
        for (int i = complement.first(); opens && i < clause.end(); i++) {
            if (reading.isComma(i) && reading.structure().quotationOf(i) == clause.quotation()) {
                return new Clause(clause.sentence(), clause.first(), i, clause.quotation());
            }
        }
        return clause;
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

    private boolean fits(CueEntry entry, Complement complement) {
        boolean topic = complement.addressee() != null && entry.takes(Frame.ADDRESSEE);
        return switch (complement.type()) {
            case QUOTATION, COLON -> entry.takes(Frame.QUOTE) || entry.takes(Frame.THAT) || entry.takes(Frame.OBJECT);
            case CLAUSE ->
                entry.takes(Frame.THAT)
                        || entry.takes(Frame.OBJECT) && reading.pos(complement.first()) != PartOfSpeech.PRONOUN
                        || entry.takes(Frame.ADDRESSEE) && reading.is(complement.first(), "that");
            case INFINITIVE -> entry.takes(Frame.TO);
            case OBJECT -> entry.takes(Frame.OBJECT) || topic;
            case COMMA, END, NONE -> false;
        };
    }
}
