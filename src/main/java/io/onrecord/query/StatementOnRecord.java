package io.onrecord.query;

import io.onrecord.schema.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it stands on record, or stood until it was withdrawn, as the API shows it. Words of fixed lists are in small
 * letters.
 *
 * @param id statement id; survives revisions
 * @param speakerId id of the speaker
 * @param speakerName fullest name known
 * @param speakerKind kind of speaker, for example "person" or "unnamed"
 * @param speakerTitle title or role that the article gives
 * @param mention words by which the article names the speaker here
 * @param candidates who could be meant, where the mention was left unresolved
 * @param previousSpeakerId speaker under whom it stood before, where it was moved
 * @param kind "direct", "indirect" or "mixed"
 * @param polarity "asserted", "denied" or "withheld"
 * @param cue words that mark it as said; empty where there are none
 * @param cueKind class of the cue, for example "warn"
 * @param content what was said, as the article has it
 * @param previousContent what it was before the change, where that differs
 * @param addressee to whom it was said
 * @param chain through whom it came, the nearest to the speaker first
 * @param articleId id of the article
 * @param articleVersion version of the article that this comes from, from 1 on
 * @param articleUrl address of the article
 * @param articleTitle headline of the article
 * @param outlet who published it
 * @param publishedAt when it was published
 * @param changedAt when it was added, revised or withdrawn
 * @param status "added", "revised" or "withdrawn"
 * @param reason why it has that status, for example "new_version" or "retracted"
 * @param retraction why the article was retracted, where that withdrew it and somebody said why
 * @param outerId id of the statement inside which this one is told
 * @param claimId id of the claim that it is a sighting of
 * @param contentSpans where the content stands in the article: start and end in UTF-16 code units
 * @param confidence calibrated share of such statements that are right, 0 to 1
 * @param provenance engine and rule that found it
 */
public record StatementOnRecord(
        String id,
        String speakerId,
        String speakerName,
        String speakerKind,
        @Nullable String speakerTitle,
        String mention,
        List<String> candidates,
        @Nullable String previousSpeakerId,
        String kind,
        String polarity,
        String cue,
        String cueKind,
        String content,
        @Nullable String previousContent,
        @Nullable String addressee,
        List<String> chain,
        String articleId,
        int articleVersion,
        @Nullable String articleUrl,
        @Nullable String articleTitle,
        @Nullable String outlet,
        Instant publishedAt,
        Instant changedAt,
        String status,
        String reason,
        @Nullable String retraction,
        @Nullable String outerId,
        @Nullable String claimId,
        List<List<Integer>> contentSpans,
        double confidence,
        String provenance) {
    /** Makes the lists unmodifiable. */
    public StatementOnRecord {
        candidates = List.copyOf(candidates);
        chain = List.copyOf(chain);
        contentSpans = List.copyOf(contentSpans);
    }

    /** Returns the statement under another name of its speaker. */
    StatementOnRecord named(String name) {
        return new StatementOnRecord(
                id,
                speakerId,
                name,
                speakerKind,
                speakerTitle,
                mention,
                candidates,
                previousSpeakerId,
                kind,
                polarity,
                cue,
                cueKind,
                content,
                previousContent,
                addressee,
                chain,
                articleId,
                articleVersion,
                articleUrl,
                articleTitle,
                outlet,
                publishedAt,
                changedAt,
                status,
                reason,
                retraction,
                outerId,
                claimId,
                contentSpans,
                confidence,
                provenance);
    }

    /** Returns whether the statement no longer stands. */
    public boolean isWithdrawn() {
        return status.equals(small(ChangeType.WITHDRAWN));
    }

    /** Returns the name of a constant as the API writes it. */
    static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
