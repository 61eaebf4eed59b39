package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Quotation;
import io.onrecord.text.Sentence;
import java.util.List;
import java.util.Set;

/** "According to the ministry, ...", "in the words of the coach", "in Okafor's words", "per the filing". */
final class AccordingRule {
    private static final Set<String> SAYINGS =
            Set.of("words", "view", "opinion", "telling", "account", "estimation", "phrase");

    private final Reading reading;
    private final List<Draft> drafts;
    private final Subjects subjects;

    AccordingRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.subjects = new Subjects(reading);
    }

    /** Adds the statements that such phrases of {@code sentence} mark. */
    void read(Sentence sentence) {
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
            if (reading.is(i, "according") && reading.is(i + 1, "to")) {
                add(sentence, new Words(i, i + 2), "according to", i);
            } else if (reading.is(i, "in")
                    && reading.is(i + 1, "the")
                    && SAYINGS.contains(reading.word(i + 2))
                    && reading.is(i + 3, "of")) {
                add(sentence, new Words(i, i + 4), "in the words of", i);
            } else if (reading.is(i, "in")) {
                possessive(sentence, i);
            }
        }
    }

    private void possessive(Sentence sentence, int in) {
        for (int i = in + 2; i < Math.min(sentence.end(), in + 8); i++) {
            PartOfSpeech pos = reading.pos(i - 1);
            boolean owner = pos == PartOfSpeech.POSSESSIVE || pos == PartOfSpeech.POSSESSIVE_PRONOUN && i == in + 2;
            if (owner && SAYINGS.contains(reading.word(i)) && !reading.is(i + 1, "of")) {
                int last = pos == PartOfSpeech.POSSESSIVE ? i - 1 : i;
                Draft draft = begin(new Words(i, i + 1), "in the words of");
                draft.source.add(new Words(in + 1, last));
                content(draft, sentence, in, i + 1);
                return;
            }
        }
    }

    private void add(Sentence sentence, Words cue, String lemma, int first) {
        Clause clause = Clause.around(reading, sentence, first);
        Words source = subjects.after(cue.end(), clause.end());
        if (source == null && reading.pos(cue.end()) == PartOfSpeech.VERB_PARTICIPLE) {
            source = subjects.after(cue.end() + 1, clause.end());
        }
        if (source == null) {
            return;
        }
        Draft draft = begin(cue, lemma);
        int end = Math.max(source.end(), phraseEnd(source.end(), clause.end()));
        draft.source.add(new Words(source.first(), end));
        if (end > source.end()) {
            draft.antecedent = source;
        }
        content(draft, sentence, first, end);
    }

    /** "an interview his brother gave to a station": all of it names the source, up to the mark that ends it. */
    private int phraseEnd(int from, int bound) {
        int i = from;
        while (i < bound
                && !reading.isComma(i)
                && !reading.isStop(i)
                && !reading.isDash(i)
                && !reading.is(i, ":")
                && !reading.structure().isQuoted(i)
                && !reading.is(i, "(")) {
            PartOfSpeech pos = reading.pos(i);
            boolean breaks = pos == PartOfSpeech.WH_PRONOUN
                    || pos == PartOfSpeech.WH_DETERMINER
                    || pos == PartOfSpeech.PRONOUN
                    || reading.is(i, "but")
                    || reading.is(i, "while")
                    || reading.is(i, "as")
                    || reading.is(i, "that")
                    || TimeWords.isDay(reading.word(i));
            if (breaks || i - from > 18) {
                return from;
            }
            i++;
        }
        return i;
    }

    private static Draft begin(Words cue, String lemma) {
        Draft draft = new Draft("according-to");
        draft.cue.add(cue);
        draft.lemma = lemma;
        draft.kind = CueKind.SAY;
        return draft;
    }

    /** Everything in the sentence but the phrase from {@code from} to {@code to}. */
    private void content(Draft draft, Sentence sentence, int from, int to) {
        Clause clause = Clause.around(reading, sentence, from);
        int first = clause.first();
        if (reading.pos(first) == PartOfSpeech.CONJUNCTION) {
            first++;
        }
        // Right behind a semicolon the phrase begins a clause of its own.
        if (from - first > 1 && !reading.is(from - 1, ";")) {
            int end = reading.isComma(from - 1) || reading.isDash(from - 1) ? from - 1 : from;
            draft.content.add(wholeQuotation(new Words(start(first, end), end)));
        }
        boolean leads = draft.content.isEmpty();
        int next = afterDetails(to, clause.end());
        if (next < clause.end() && (leads || reading.isComma(next) && !endsThere(next, clause.end()))) {
            int rest = reading.isComma(next) || reading.is(next, ":") ? next + 1 : next;
            int end = clause.end();
            while (end > rest && reading.isStop(end - 1) && reading.structure().quotationOf(end - 1) < 0) {
                end--;
            }
            if (end > rest) {
                Words words = new Words(rest, end);
                draft.content.add(leads ? wholeQuotation(words) : words);
            }
        }
        if (!draft.content.isEmpty()) {
            drafts.add(draft);
        }
    }

    /** A sentence that has joined clauses gives only the last of them to a phrase at its end. */
    private int start(int first, int end) {
        for (int i = end - 2; i > first; i--) {
            if (reading.is(i, ";") && reading.structure().quotationOf(i) < 0) {
                return i + 1;
            }
        }
        return first;
    }

    private boolean endsThere(int comma, int end) {
        return comma + 1 >= end
                || reading.is(comma + 1, "who")
                || reading.is(comma + 1, "which")
                || reading.pos(comma + 1) == PartOfSpeech.VERB_GERUND
                || reading.is(comma + 1, "but")
                || reading.is(comma + 1, "and")
                || reading.is(comma + 1, "a")
                || reading.is(comma + 1, "while");
    }

    private int afterDetails(int from, int end) {
        int i = from;
        while (i < end
                && !reading.isComma(i)
                && !reading.is(i, ":")
                && !reading.isStop(i)
                && !reading.opensQuotation(i)) {
            i++;
        }
        return i;
    }

    private Words wholeQuotation(Words words) {
        Quotation last = reading.quotation(words.end() - 1);
        Quotation head = reading.quotation(words.first());
        int end = last == null
                ? words.end()
                : Math.max(words.end(), reading.words(last).end());
        int first = head == null
                ? words.first()
                : Math.min(words.first(), reading.words(head).first());
        return new Words(first, end);
    }
}
