package io.onrecord.extract.learned;

import io.onrecord.syntax.PartOfSpeech;
import java.util.List;

/**
 * How an article is written, in steps: how far the grammar and the chain agree in it, how much it speaks in the first and second
 * person outside of quotations, and how many of its cues are forms of "say". What is right for a news agency is wrong for a column.
 *
 * @param agreement how many of the surest cues the grammar proposes too, 0 to 8
 * @param voice how often "I", "we" and "you" stand outside of quotations, 0 to 5
 * @param saying how many of the surest cues are forms of "say", 0 to 5
 */
record ArticleStyle(int agreement, int voice, int saying) {
    static ArticleStyle of(ArticleView view, List<CueReading> readings) {
        TokenTraits t = view.traits();
        int sure = 0;
        int agreed = 0;
        int say = 0;
        for (CueReading reading : readings) {
            if (reading.cue().speech() >= 0.6) {
                sure++;
                agreed += reading.candidates().get(0).draft() == null ? 0 : 1;
                say += view.reading().word(reading.anchor()).startsWith("sa") ? 1 : 0;
            }
        }
        int personal = 0;
        int plain = 0;
        for (int i = 0; i < t.size; i++) {
            if (t.quote[i] == TokenTraits.OUTSIDE) {
                plain++;
                boolean pronoun = t.pos[i] == PartOfSpeech.PRONOUN.ordinal();
                personal += pronoun
                                && switch (view.reading().word(i)) {
                                    case "i", "we", "you", "us", "me" -> true;
                                    default -> false;
                                }
                        ? 1
                        : 0;
            }
        }
        return new ArticleStyle(
                sure < 3 ? 0 : 1 + agreed * 7 / sure,
                Math.min(5, (personal * 500 + 250) / Math.max(plain, 100)),
                sure < 3 ? 0 : 1 + say * 4 / sure);
    }
}
