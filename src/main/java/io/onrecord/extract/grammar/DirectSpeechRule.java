package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Paragraph;
import io.onrecord.text.ParagraphRole;
import io.onrecord.text.Quotation;
import io.onrecord.text.Sentence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that no cue claimed, by their marks alone: after "...," a name with any verb, or a verb with a name, says who speaks; and so
 * does the name, or else the subject, before a colon that a quotation follows. A quotation that is a sentence or a paragraph belongs to
 * the subject of the sentence before it, where that tells of speaking and of nothing that was said.
 */
final class DirectSpeechRule {
    private static final int SHORTEST = 4;
    /** Shorter ones that nothing introduces are asides as often as something said. */
    private static final int SHORTEST_ALONE = 6;

    private final Reading reading;
    private final List<Draft> drafts;
    private final Subjects subjects;
    private final NounPhrases phrases;
    private final LeadIns leadIns;

    DirectSpeechRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.subjects = new Subjects(reading);
        this.phrases = new NounPhrases(reading);
        this.leadIns = new LeadIns(reading);
    }

    /** Adds the statements that such quotations are. */
    void read() {
        boolean[] claimed = new boolean[reading.tokens().size()];
        BitSet told = new BitSet();
        for (Draft draft : drafts) {
            if (!draft.cue.isEmpty()) {
                told.set(reading.structure().sentenceOf(draft.anchor()));
            }
            for (Words words : draft.content) {
                Arrays.fill(claimed, words.first(), words.end(), true);
            }
        }
        for (Quotation quotation : reading.structure().quotations()) {
            Paragraph paragraph = reading.structure().paragraphs().get(quotation.paragraph());
            Words words = reading.words(quotation);
            boolean open = quotation.outer() < 0
                    && paragraph.role().isArticle()
                    && !claimed[words.first()]
                    && !claimed[words.end() - 1]
                    && reading.count(words) >= SHORTEST;
            Draft draft = open ? draft(words, paragraph) : null;
            if (open && draft == null) {
                draft = spokenBefore(words, paragraph, told);
            }
            if (draft != null) {
                drafts.add(draft);
                Arrays.fill(claimed, words.first(), words.end(), true);
            }
        }
    }

    private @Nullable Draft draft(Words quoted, Paragraph paragraph) {
        int next = quoted.end();
        if (next < paragraph.end() && reading.endsOpen(quoted)) {
            Draft after = after(quoted, reading.isComma(next) ? next + 1 : next, paragraph.end());
            if (after != null) {
                return after;
            }
        }
        int mark = quoted.first() - 1;
        if (reading.isComma(mark) && mark > paragraph.first()) {
            return added(quoted, mark, paragraph);
        }
        if (mark < 1 || !reading.is(mark, ":") && !reading.isDash(mark)) {
            return null;
        }
        if (mark < paragraph.first()) {
            return reading.is(mark, ":") ? introduced(quoted, mark, paragraph) : null;
        }
        Draft before = reading.is(mark, ":") ? before(quoted, mark) : null;
        Words source = before == null ? leadIns.source(reading.sentence(mark), mark) : null;
        if (source != null) {
            return begin("lead-in", source, new Words(mark, mark + 1), quoted);
        }
        return before == null && reading.is(mark, ":") && isSentence(quoted)
                ? told(quoted, mark, "structure-colon")
                : before;
    }

    private boolean isSentence(Words quoted) {
        return reading.isSentence(quoted) && reading.count(quoted) >= SHORTEST_ALONE;
    }

    /** "The mayor defended the plan, "We need it."": a sentence in quotation marks that another one ends in. */
    private @Nullable Draft added(Words quoted, int comma, Paragraph paragraph) {
        boolean whole = isSentence(quoted) && isWhole(quoted, paragraph);
        Sentence sentence = reading.sentence(comma);
        for (int i = sentence.first() + 1; i < comma && whole; i++) {
            if (isFiniteVerb(i) && !reading.structure().isQuoted(i)) {
                VerbGroup group = VerbGroup.at(reading, sentence, i);
                Subjects.Subject subject = subjects.before(group.first(), sentence.first());
                return subject == null || subject.relative() || !isSomebody(subject.named()) || group.passive()
                        ? null
                        : begin("structure-comma", subject.source(), new Words(i, i + 1), quoted);
            }
        }
        return null;
    }

    /** "The mayor was blunt:" and a paragraph that is all quotation, or the first of several: whoever the sentence tells of. */
    private @Nullable Draft introduced(Words quoted, int colon, Paragraph paragraph) {
        Sentence sentence = reading.sentence(colon);
        boolean whole = quoted.end() >= paragraph.end();
        if (!whole || reading.structure().isQuoted(colon) || colon - sentence.first() < 2) {
            return null;
        }
        Draft somebody = before(quoted, colon);
        return somebody == null ? told(quoted, colon, "structure-colon-paragraph") : somebody;
    }

    /** Whoever the sentence tells of that ends in the colon. */
    private @Nullable Draft told(Words quoted, int colon, String rule) {
        Sentence sentence = reading.sentence(colon);
        for (int i = sentence.first() + 1; i < colon; i++) {
            if (isFiniteVerb(i) && !reading.structure().isQuoted(i)) {
                Subjects.Subject subject =
                        subjects.before(VerbGroup.at(reading, sentence, i).first(), sentence.first());
                return subject == null || subject.relative()
                        ? null
                        : begin(rule, subject.source(), new Words(colon, colon + 1), quoted);
            }
        }
        return null;
    }

    /** "She spoke to reporters." and a quotation as a sentence of its own, or "She told the paper," and one as the next paragraph. */
    private @Nullable Draft spokenBefore(Words quoted, Paragraph paragraph, BitSet told) {
        int number = reading.structure().sentenceOf(quoted.first()) - 1;
        if (number < 0 || told.get(number) || reading.count(quoted) < SHORTEST_ALONE) {
            return null;
        }
        Sentence before = reading.structure().sentences().get(number);
        boolean begins = quoted.first() == before.end();
        boolean near = quoted.first() == paragraph.first()
                || before.paragraph() == reading.structure().paragraphOf(quoted.first());
        if (!begins || !near || !isWhole(quoted, paragraph) || !isArticle(before)) {
            return null;
        }
        for (int i = before.first() + 1; i < before.end(); i++) {
            CueEntry entry = isFiniteVerb(i) && !reading.structure().isQuoted(i) ? Cues.verbAt(reading, i) : null;
            if (entry != null && entry.takes(Frame.QUOTE) && entry.kind() != CueKind.DECLINE) {
                VerbGroup group = VerbGroup.at(reading, before, i);
                Subjects.Subject subject = subjects.before(group.first(), before.first());
                return subject == null || subject.relative() || group.negated() || group.modal() || group.passive()
                        ? null
                        : begin("sentence-before", subject.source(), new Words(i, Cues.end(reading, entry, i)), quoted);
            }
        }
        return null;
    }

    /** A line that ends in a comma before a quotation is no heading, though it looks like one. */
    private boolean isArticle(Sentence sentence) {
        ParagraphRole role =
                reading.structure().paragraphs().get(sentence.paragraph()).role();
        return role == ParagraphRole.BODY || role == ParagraphRole.SUBHEADING && reading.isComma(sentence.end() - 1);
    }

    /** Whether nothing follows the quotation in its sentence. */
    private boolean isWhole(Words quoted, Paragraph paragraph) {
        int end = quoted.end();
        return end >= paragraph.end()
                || reading.isStop(end - 2) && reading.sentence(end).first() == end;
    }

    private @Nullable Draft after(Words quoted, int next, int bound) {
        if (next >= bound) {
            return null;
        }
        int end = Math.min(bound, reading.sentence(next).end());
        if (isFinite(next) && next + 1 < end) {
            Words source = subjects.after(next + 1, end);
            return source == null ? null : begin("structure", source, new Words(next, next + 1), quoted);
        }
        Words source = subjects.after(next, end);
        if (source == null) {
            return null;
        }
        int last = source.end() - 1;
        // A verb that the tagger does not know looks like one more noun.
        boolean swallowed = source.end() - source.first() > 1
                && reading.word(last).endsWith("ed")
                && !reading.tokens().isCapitalised(last);
        if (swallowed || last > source.first() && isPluralForm(last, end)) {
            return begin("structure", new Words(source.first(), last), new Words(last, last + 1), quoted);
        }
        int verb = source.end();
        while (verb < end && reading.pos(verb) == PartOfSpeech.ADVERB) {
            verb++;
        }
        return verb < end && (isFinite(verb) || isPluralForm(verb, end)) && !VerbGroup.isBe(reading.word(verb))
                ? begin("structure", source, new Words(verb, verb + 1), quoted)
                : null;
    }

    /** "the fishermen state in the paper": the form of a verb of saying that a noun may have as well, behind several people. */
    private boolean isPluralForm(int verb, int end) {
        boolean plural = reading.word(verb - 1).endsWith("s")
                || reading.word(verb - 1).endsWith("men")
                || reading.is(verb - 1, "people")
                || reading.pos(verb - 1) == PartOfSpeech.NUMBER;
        boolean open = verb + 1 >= end
                || !reading.tokens().isWord(verb + 1)
                || reading.pos(verb + 1) == PartOfSpeech.PREPOSITION;
        return plural
                && open
                && reading.lexicon().verbs(reading.word(verb)).stream()
                        .anyMatch(entry -> entry.lemma().equals(reading.word(verb)) && entry.takes(Frame.QUOTE));
    }

    private boolean isFinite(int i) {
        PartOfSpeech pos = reading.pos(i);
        return pos == PartOfSpeech.VERB_PAST
                || pos == PartOfSpeech.VERB_THIRD
                || pos == PartOfSpeech.VERB_PARTICIPLE
                || pos == PartOfSpeech.NOUN && reading.word(i).endsWith("ed");
    }

    /** "surprises pollster Daron Shaw: ...", "Kelly smiled: ...". */
    private @Nullable Draft before(Words quoted, int colon) {
        Sentence sentence = reading.sentence(colon);
        Words cue = new Words(colon, colon + 1);
        Words named = phrases.endingAt(colon - 1, sentence.first());
        if (named != null && reading.pos(named.end() - 1) == PartOfSpeech.NAME && !isObject(named, sentence)) {
            return begin("structure-colon", named, cue, quoted);
        }
        for (int i = sentence.first() + 1; i < colon; i++) {
            if (isFiniteVerb(i) && !reading.structure().isQuoted(i)) {
                Subjects.Subject subject =
                        subjects.before(VerbGroup.at(reading, sentence, i).first(), sentence.first());
                return subject == null || subject.relative() || !isSomebody(subject.named())
                        ? null
                        : begin("structure-colon", subject.source(), cue, quoted);
            }
        }
        return null;
    }

    private boolean isFiniteVerb(int i) {
        PartOfSpeech pos = reading.pos(i);
        return pos == PartOfSpeech.VERB_PAST || pos == PartOfSpeech.VERB_THIRD || pos == PartOfSpeech.VERB_PRESENT;
    }

    /** "told the paper Le Monde: ...": a preposition before the name makes it the place, not the speaker. */
    private boolean isObject(Words named, Sentence sentence) {
        int before = named.first() - 1;
        return before >= sentence.first()
                && (reading.pos(before) == PartOfSpeech.PREPOSITION
                        || reading.pos(before) == PartOfSpeech.TO
                        || !reading.lexicon().verbs(reading.word(before)).isEmpty());
    }

    private boolean isSomebody(Words words) {
        int last = words.end() - 1;
        return reading.pos(last) == PartOfSpeech.NAME
                || reading.is(last, "he")
                || reading.is(last, "she")
                || reading.is(last, "they");
    }

    private Draft begin(String rule, Words source, Words cue, Words content) {
        Draft draft = new Draft(rule);
        draft.source.add(source);
        draft.cue.add(cue);
        CueEntry entry = Cues.verbAt(reading, cue.first());
        draft.lemma = entry == null ? reading.word(cue.first()) : entry.lemma();
        draft.kind = entry == null ? CueKind.SAY : entry.kind();
        draft.content.add(content);
        return draft;
    }
}
