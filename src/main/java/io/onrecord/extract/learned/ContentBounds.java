package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import io.onrecord.text.Sentence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where else a content could end than where the chain ends it. */
final class ContentBounds {
    private static final int MOST = 4;

    private final TokenTraits traits;
    private final CueWindow window;
    private final List<Words> source;

    ContentBounds(TokenTraits traits, CueWindow window, List<Words> source) {
        this.traits = traits;
        this.window = window;
        this.source = source;
    }

    /** Returns other ends for the last run of a content: its quotation's, its sentence's, and the nearest marks on both sides. */
    Set<Integer> ends(Words run) {
        Set<Integer> ends = new TreeSet<>();
        int limit = limit(run);
        Sentence sentence = traits.sentence(run.end() - 1);
        offer(ends, run, lastWord(sentence, limit), limit);
        int later = 0;
        for (int i = run.end(); i < Math.min(limit, sentence.end()) && later < 1; i++) {
            if (isMark(i)) {
                offer(ends, run, i, limit);
                later++;
            }
        }
        int sooner = 0;
        for (int i = run.end() - 2; i > run.first() && sooner < 2; i--) {
            if (isMark(i)) {
                offer(ends, run, i, limit);
                sooner++;
            }
        }
        return ends;
    }

    private void offer(Set<Integer> ends, Words run, int end, int limit) {
        if (end > run.first() && end != run.end() && end <= limit && ends.size() < MOST) {
            ends.add(end);
        }
    }

    /** The content can run to the cue or source after it, or to the end of the window. */
    private int limit(Words run) {
        int limit = window.end;
        if (window.cue.first() >= run.end()) {
            limit = window.cue.first();
        }
        for (Words words : source) {
            if (words.first() >= run.end()) {
                limit = Math.min(limit, words.first());
            }
        }
        return limit;
    }

    private int lastWord(Sentence sentence, int limit) {
        int end = Math.min(sentence.end(), limit);
        while (end > sentence.first() && !traits.reading.tokens().isWord(end - 1) && traits.quote[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private boolean isMark(int i) {
        return traits.reading.isComma(i)
                || traits.reading.isDash(i)
                || traits.quote[i] == TokenTraits.CLOSES
                || traits.reading.is(i, "and")
                || traits.reading.is(i, "but")
                || traits.reading.is(i, ";");
    }
}
