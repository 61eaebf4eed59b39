package io.onrecord.evaluation;

import io.onrecord.extract.Polarity;
import java.util.List;

/**
 * A statement as a {@link MarkedArticle} has it.
 *
 * @param number its number in the article
 * @param attribution its parts, its kind and its speaker
 * @param polarity which way the speaker stands to it
 * @param unnamed the words that describe a speaker without a name; empty where the speaker has one or none is told
 * @param chain names of those through whom it came, the nearest to the speaker first
 */
public record MarkedStatement(
        int number, Attribution attribution, Polarity polarity, String unnamed, List<String> chain) {
    /** Makes the list unmodifiable. */
    public MarkedStatement {
        chain = List.copyOf(chain);
    }
}
