package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.Relation;
import io.onrecord.syntax.Syntax;
import io.onrecord.text.Quotation;
import io.onrecord.text.Sentence;
import io.onrecord.text.Tokens;
import java.util.Arrays;
import java.util.List;

/** What the features of a text are made from: small numbers for each token, found out once. For one thread. */
public final class TokenTraits {
    /** Grammar's word on a token: part of a cue. */
    static final int CUE = 1;
    /** First token of a cue. */
    static final int CUE_START = 2;
    /** Part of a source. */
    static final int SOURCE = 4;
    /** Part of a content. */
    static final int CONTENT = 8;

    /** Where a token stands to the outermost quotation: outside. */
    static final int OUTSIDE = 0;
    /** Within it. */
    static final int INSIDE = 1;
    /** Its opening mark. */
    static final int OPENS = 2;
    /** Its closing mark. */
    static final int CLOSES = 3;

    final Reading reading;
    final Syntax syntax;
    final int size;
    final int[] word;
    final int[] suffix;
    final int[] shape;
    final int[] pos;
    final int[] quote;
    final int[] lexicon;
    final int[] grammar;
    final int[] rule;
    final long[] children;
    final int[] relation;
    final int[] head;
    /** Running counts, from the start of the text: finite verbs, commas, quotation marks, names. */
    final int[] verbs;

    final int[] commas;
    final int[] marks;
    final int[] conjunctions;
    /** What the cue finder takes a token for, a label of {@link CueLabels}. */
    final int[] found;
    /** Running count of the cues that the finder found. */
    final int[] cues;

    /** Finds the traits of a text. */
    public TokenTraits(Reading reading, Syntax syntax, List<Draft> drafts) {
        this.reading = reading;
        this.syntax = syntax;
        this.size = reading.tokens().size();
        word = new int[size];
        suffix = new int[size];
        shape = new int[size];
        pos = new int[size];
        quote = new int[size];
        lexicon = new int[size];
        grammar = new int[size];
        rule = new int[size];
        children = new long[size];
        relation = new int[size];
        head = new int[size];
        verbs = new int[size + 1];
        commas = new int[size + 1];
        marks = new int[size + 1];
        conjunctions = new int[size + 1];
        found = new int[size];
        cues = new int[size + 1];
        for (int i = 0; i < size; i++) {
            token(i);
        }
        for (int i = 0; i < size; i++) {
            if (head[i] >= 0) {
                children[head[i]] |= 1L << relation[i];
            }
        }
        for (Draft draft : drafts) {
            mark(draft);
        }
    }

    /** Takes over what the cue finder found. */
    void mark(List<CueCandidate> candidates) {
        Arrays.fill(found, CueLabels.NONE);
        for (CueCandidate cue : candidates) {
            if (cue.speech() + cue.other() >= 0.5) {
                int start = cue.speech() >= cue.other() ? CueLabels.SPEECH_START : CueLabels.OTHER_START;
                for (int i = cue.words().first(); i < cue.words().end(); i++) {
                    found[i] = i == cue.words().first() ? start : start + 1;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            boolean start = found[i] == CueLabels.SPEECH_START || found[i] == CueLabels.OTHER_START;
            cues[i + 1] = cues[i] + (start ? 1 : 0);
        }
    }

    private void token(int i) {
        Tokens tokens = reading.tokens();
        String lower = tokens.lower(i);
        word[i] = lower.hashCode();
        suffix[i] = lower.substring(Math.max(0, lower.length() - 3)).hashCode();
        shape[i] = shape(tokens, i);
        pos[i] = syntax.pos(i).ordinal();
        relation[i] = syntax.relation(i).ordinal();
        head[i] = syntax.head(i);
        quote[i] = quote(i);
        lexicon[i] = lexicon(lower);
        boolean finite = syntax.pos(i).isVerb() && relation[i] != Relation.AUX.ordinal();
        verbs[i + 1] = verbs[i] + (finite ? 1 : 0);
        commas[i + 1] = commas[i] + (reading.isComma(i) ? 1 : 0);
        marks[i + 1] = marks[i] + (quote[i] >= OPENS ? 1 : 0);
        conjunctions[i + 1] = conjunctions[i] + (lower.equals("and") || lower.equals("but") ? 1 : 0);
    }

    private static int shape(Tokens tokens, int i) {
        if (!tokens.isWord(i)) {
            return 0;
        }
        if (!tokens.isCapitalised(i)) {
            return Character.isDigit(tokens.text().charAt(tokens.start(i))) ? 1 : 2;
        }
        String word = tokens.word(i);
        return word.length() > 1 && Character.isUpperCase(word.charAt(1)) ? 3 : 4;
    }

    private int quote(int i) {
        Quotation quotation = reading.quotation(i);
        if (quotation == null) {
            return OUTSIDE;
        }
        if (reading.tokens().start(i) == quotation.span().start()) {
            return OPENS;
        }
        return reading.closesQuotation(i) ? CLOSES : INSIDE;
    }

    /** The class and frames of a word as a cue, as one number; 0 where it is none. */
    private int lexicon(String lower) {
        List<CueEntry> verbs = reading.lexicon().verbs(lower);
        List<CueEntry> nouns = reading.lexicon().nouns(lower);
        int bits = 0;
        if (!verbs.isEmpty()) {
            CueEntry entry = verbs.get(verbs.size() - 1);
            bits = 1 + entry.kind().ordinal() << 8;
            for (Frame frame : Frame.values()) {
                bits |= entry.takes(frame) ? 1 << frame.ordinal() : 0;
            }
            bits |= entry.particles().isEmpty() ? 0 : 1 << 5;
        }
        return nouns.isEmpty() ? bits : bits | 1 << 6;
    }

    private void mark(Draft draft) {
        int code = draft.rule.hashCode();
        for (Words words : draft.cue) {
            grammar[words.first()] |= CUE_START;
            set(words, CUE, code);
        }
        for (Words words : draft.source) {
            set(words, SOURCE, 0);
        }
        for (Words words : draft.content) {
            set(words, CONTENT, 0);
        }
    }

    private void set(Words words, int bit, int code) {
        for (int i = words.first(); i < words.end(); i++) {
            grammar[i] |= bit;
            if (code != 0) {
                rule[i] = code;
            }
        }
    }

    Sentence sentence(int i) {
        return reading.sentence(i);
    }

    int cluster(int i, int bits) {
        return i < 0 || i >= size ? -1 : syntax.prefix(i, bits);
    }

    /** The value of {@code trait} at {@code i}; -1 outside of {@code sentence}. */
    static int at(int[] trait, Sentence sentence, int i) {
        return sentence.contains(i) ? trait[i] : -1;
    }

    boolean has(int token, Relation child) {
        return (children[token] >>> child.ordinal() & 1) != 0;
    }

    /** A distance or count in steps that grow. */
    static int bucket(int n) {
        int m = Math.abs(n);
        int step = m <= 4 ? m : m <= 6 ? 5 : m <= 9 ? 6 : m <= 14 ? 7 : m <= 22 ? 8 : m <= 40 ? 9 : 10;
        return n < 0 ? -step : step;
    }
}
