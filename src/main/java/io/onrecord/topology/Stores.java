package io.onrecord.topology;

import io.onrecord.schema.ArticleMemory;
import io.onrecord.schema.CrossingMemory;
import io.onrecord.schema.EvidenceMemory;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.PostPin;
import io.onrecord.schema.PostStatement;
import io.onrecord.schema.PostTenure;
import io.onrecord.schema.SayingMemory;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerWindows;
import io.onrecord.serde.AvroSerdes;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;

/** The names of the state stores, and how each is built. Keys are strings, so that their order is that of their text. */
public final class Stores {
    /** Article id to {@link ArticleMemory}: its versions and what each said, as sketches. */
    public static final String ARTICLE_VERSIONS = "article-versions";

    /** Time and article id: which articles nothing has arrived for since. */
    public static final String ARTICLE_AGES = "article-ages";

    /** {@link Outcome} to the number of articles that had it. */
    public static final String ARTICLE_OUTCOMES = "article-outcomes";

    /** Post, day, routing key and name to {@link PostTenure}: to whom articles give which post. */
    public static final String POST_HOLDERS = "post-holders";

    /** Post, day, statement id and since to {@link PostStatement}: the statements whose speaker is named by a post alone. */
    public static final String POST_STATEMENTS = "post-statements";

    /** Time and key in the holders: which notes were touched when. */
    public static final String POST_HOLDER_AGES = "post-holder-ages";

    /** Time and key in the statements: which arrived when. */
    public static final String POST_AGES = "post-ages";

    /** Post and speaker id to {@link PostPin}: to whom a newsroom gives which post. */
    public static final String POST_PINS = "post-pins";

    /** Post and days to how far the statements of these have been looked at again; empty but after a holder changed. */
    public static final String POST_BACKLOG = "post-backlog";

    /** Speaker id to {@link KnownSpeaker}: the pinned speakers as their posts were told of them last. */
    public static final String PINNED_POSTS = "pinned-posts";

    /** {@link StatementKey} to {@link LoggedStatement}: the statements on record, speaker by speaker in the order of time. */
    public static final String SPEAKER_STATEMENTS = "speaker-statements";

    /** Routing key, statement id and since to the statement's key in the log. */
    public static final String STATEMENT_PLACES = "statement-places";

    /** Time and statement key: which statements arrived when. */
    public static final String STATEMENT_AGES = "statement-ages";

    /** Speaker id to {@link SpeakerMemory}: the profile, and when it was last touched. */
    public static final String SPEAKER_PROFILES = "speaker-profiles";

    /** Time and speaker id: which speakers nothing has arrived for since. */
    public static final String SPEAKER_AGES = "speaker-ages";

    /** Routing key, form of a name, time and hash to {@link EvidenceMemory}: what articles tell of who is who. */
    public static final String SPEAKER_IDENTITIES = "speaker-identities";

    /** Time and evidence key: which evidence was touched when. */
    public static final String IDENTITY_AGES = "identity-ages";

    /** Routing key and form of a name to how far its articles have been looked at again; empty but after a merge or split. */
    public static final String IDENTITY_BACKLOG = "identity-backlog";

    /** Speaker id to {@link KnownSpeaker}: the speakers that a newsroom pinned. */
    public static final String KNOWN_SPEAKERS = "known-speakers";

    /** Former speaker id to the id that it leads to, and the other way round. */
    public static final String SPEAKER_REDIRECTS = "speaker-redirects";

    /** Speaker id, time and statement id to {@link SayingMemory}: the statements that stand, as sightings of claims. */
    public static final String SPEAKER_CLAIMS = "speaker-claims";

    /** Time and key in the claims: which sightings arrived when. */
    public static final String CLAIM_AGES = "claim-ages";

    /** Speaker id to {@link SpeakerWindows}: how much was said by the hour and the day. */
    public static final String SPEAKER_WINDOWS = "speaker-windows";

    /** Time and speaker id: whose windows nothing has arrived for since. */
    public static final String WINDOW_AGES = "window-ages";

    /** Routing key and statement id to {@link CrossingMemory}: statements that are on their way from one routing key to another. */
    public static final String CROSSINGS = "crossings";

    private Stores() {}

    /** Returns the stores in the order of the flow. */
    static List<PlannedStore<?>> plan(AvroSerdes serdes) {
        return List.of(
                new PlannedStore<>(
                        ARTICLE_VERSIONS,
                        "article id",
                        "ArticleMemory: versions by date, and what each said as sketches",
                        "retention.statements.ms after the last arrival for the article; 64 versions an article",
                        serdes.value(ArticleMemory.class),
                        false),
                new PlannedStore<>(
                        ARTICLE_AGES,
                        "time, article id",
                        "nothing: the key says it",
                        "as article-versions, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                // Written for every article: the cache turns that into one changelog record a commit.
                new PlannedStore<>(ARTICLE_OUTCOMES, "outcome", "number of articles", "four keys", Serdes.Long(), true),
                new PlannedStore<>(
                        POST_HOLDERS,
                        "post, day, routing key, name",
                        "PostTenure: how many articles of that day give somebody the post",
                        "retention.speakers.ms after the last of these articles",
                        serdes.value(PostTenure.class),
                        false),
                new PlannedStore<>(
                        POST_HOLDER_AGES,
                        "time, key in post-holders",
                        "nothing: the key says it",
                        "as post-holders, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                new PlannedStore<>(
                        POST_STATEMENTS,
                        "post, day, statement id, since",
                        "PostStatement: a statement whose speaker is named by a post alone, and whose it is",
                        "retention.statements.ms after its arrival",
                        serdes.value(PostStatement.class),
                        false),
                new PlannedStore<>(
                        POST_AGES,
                        "time, key in post-statements",
                        "nothing: the key says it",
                        "as post-statements, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                new PlannedStore<>(
                        POST_PINS,
                        "post, speaker id",
                        "PostPin: when a newsroom gives a speaker the post",
                        "as many as are pinned",
                        serdes.value(PostPin.class),
                        false),
                new PlannedStore<>(
                        POST_BACKLOG,
                        "post, first and last day",
                        "time of the cause, key of the statement that was looked at last",
                        "empty but for a while after the holder of a post changed",
                        Serdes.String(),
                        false),
                new PlannedStore<>(
                        PINNED_POSTS,
                        "speaker id",
                        "KnownSpeaker: the pinned speaker as its posts were told of last",
                        "as many as are pinned",
                        serdes.value(KnownSpeaker.class),
                        false),
                new PlannedStore<>(
                        SPEAKER_IDENTITIES,
                        "routing key, form of the name, time from the newest on, hash",
                        "EvidenceMemory: what one article tells of one speaker, and which revisions hang on it",
                        "retention.speakers.ms after the last change",
                        serdes.value(EvidenceMemory.class),
                        false),
                new PlannedStore<>(
                        IDENTITY_AGES,
                        "time, key in speaker-identities",
                        "nothing: the key says it",
                        "as speaker-identities, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                new PlannedStore<>(
                        IDENTITY_BACKLOG,
                        "routing key, form of the name",
                        "time of the cause, key of the evidence that was looked at last",
                        "empty but for a while after identities merged or split",
                        Serdes.String(),
                        false),
                new PlannedStore<>(
                        KNOWN_SPEAKERS,
                        "speaker id",
                        "KnownSpeaker: what a newsroom pinned",
                        "as many as are pinned",
                        serdes.value(KnownSpeaker.class),
                        false),
                new PlannedStore<>(
                        SPEAKER_REDIRECTS,
                        "former speaker id; or speaker id, '>', former speaker id",
                        "the speaker id that it leads to; or nothing",
                        "the names in speaker-identities",
                        Serdes.String(),
                        false),
                new PlannedStore<>(
                        SPEAKER_STATEMENTS,
                        "speaker id, event time, statement id, since",
                        "LoggedStatement: one wording and the time for which it stood",
                        "retention.statements.ms after its arrival",
                        serdes.value(LoggedStatement.class),
                        false),
                new PlannedStore<>(
                        STATEMENT_PLACES,
                        "routing key, statement id, since",
                        "key in speaker-statements",
                        "as speaker-statements",
                        Serdes.String(),
                        false),
                new PlannedStore<>(
                        STATEMENT_AGES,
                        "time, key in speaker-statements",
                        "nothing: the key says it",
                        "as speaker-statements, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                // A speaker in the news is updated many times between two commits.
                new PlannedStore<>(
                        SPEAKER_PROFILES,
                        "speaker id",
                        "SpeakerMemory: the profile, with counts and the newest ten, never the statements",
                        "retention.speakers.ms after the last change",
                        serdes.value(SpeakerMemory.class),
                        true),
                new PlannedStore<>(
                        SPEAKER_AGES,
                        "time, speaker id",
                        "nothing: the key says it",
                        "as speaker-profiles, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                new PlannedStore<>(
                        SPEAKER_CLAIMS,
                        "speaker id, event time, statement id",
                        "SayingMemory: a statement that stands, with its claim",
                        "retention.speakers.ms after its arrival; 10,000 a speaker",
                        serdes.value(SayingMemory.class),
                        false),
                new PlannedStore<>(
                        CLAIM_AGES,
                        "time, key in speaker-claims",
                        "nothing: the key says it",
                        "as speaker-claims, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                // A speaker in the news is counted many times between two commits.
                new PlannedStore<>(
                        SPEAKER_WINDOWS,
                        "speaker id",
                        "SpeakerWindows: 76 hours and 35 days at most",
                        "retention.statements.ms after the last change",
                        serdes.value(SpeakerWindows.class),
                        true),
                new PlannedStore<>(
                        WINDOW_AGES,
                        "time, speaker id",
                        "nothing: the key says it",
                        "as speaker-windows, whose time index it is",
                        Serdes.ByteArray(),
                        false),
                new PlannedStore<>(
                        CROSSINGS,
                        "routing key, statement id",
                        "CrossingMemory: a statement on its way to another routing key, and what is to be told of it",
                        "empty but for the moment of a move; a day at most",
                        serdes.value(CrossingMemory.class),
                        false));
    }
}
