package io.onrecord.query;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.SpeakerWindows;
import io.onrecord.topology.StatementKey;
import io.onrecord.topology.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The partitions that this instance holds, read from its state stores by interactive queries. */
public final class LocalPartitions implements PartitionQueries {
    /* Statements looked at for one page: where a filter passes few, the page ends here and its cursor leads on. */
    private static final int MOST_LOOKED_AT = 2_000;
    /* Merges lead from one id to the next; a ring of them would be a fault, and must not hang a request. */
    private static final int MOST_MERGES = 8;

    private final StateReader state;
    private final SpeakerDirectories directories = new SpeakerDirectories();

    /** Takes the state stores to read. */
    public LocalPartitions(StateReader state) {
        this.state = state;
    }

    @Override
    public Page<SpeakerOnRecord> speakers(int partition, SpeakerSearch search, Role role) {
        return state.read(partition, role, reading -> {
            SpeakerDirectory directory =
                    role == Role.OWNER ? directories.of(partition, () -> directory(reading)) : directory(reading);
            List<SpeakerDirectory.Entry> found = directory.find(search);
            List<SpeakerDirectory.Entry> first = found.subList(0, Math.min(found.size(), search.limit()));
            List<SpeakerOnRecord> page = new ArrayList<>();
            for (SpeakerDirectory.Entry entry : first) {
                SpeakerMemory memory = memory(reading, entry.id());
                if (memory != null) {
                    page.add(SpeakerOnRecord.of(memory.getProfile()).asListed(entry.statements(), entry.lastSeen()));
                }
            }
            requireHere(reading);
            Cursor last =
                    found.size() > first.size() ? first.get(first.size() - 1).place(search.order()) : null;
            return new Page<>(page, last, reading.freshness());
        });
    }

    private static SpeakerDirectory directory(StateReader.Reading reading) {
        try (KeyValueIterator<String, SpeakerMemory> profiles =
                reading.ask(Stores.SPEAKER_PROFILES, RangeQuery.<String, SpeakerMemory>withNoBounds())) {
            return SpeakerDirectory.of(profiles);
        }
    }

    /** A directory that was made before the partition left must not answer for it: the store itself has to. */
    private static void requireHere(StateReader.Reading reading) {
        memory(reading, "");
    }

    private static @Nullable SpeakerMemory memory(StateReader.Reading reading, String id) {
        return reading.ask(Stores.SPEAKER_PROFILES, KeyQuery.<String, SpeakerMemory>withKey(id));
    }

    @Override
    public Optional<Answer<SpeakerOnRecord>> speaker(int partition, String id, Role role) {
        return state.read(
                partition,
                role,
                reading -> Optional.ofNullable(profile(reading, id))
                        .map(profile -> new Answer<>(SpeakerOnRecord.of(profile), reading.freshness())));
    }

    @Override
    public Optional<Page<StatementOnRecord>> statements(int partition, StatementSearch search, Role role) {
        return state.read(partition, role, reading -> {
            SpeakerProfile profile = profile(reading, search.speakerId());
            Page<StatementOnRecord> page = profile == null
                    ? statements(reading, search, null)
                    : statements(reading, search.of(profile.getId()), profile.getName());
            boolean known = profile != null || !page.items().isEmpty() || isLogged(reading, search.speakerId());
            return known ? Optional.of(page) : Optional.empty();
        });
    }

    @Override
    public Optional<Page<ClaimOnRecord>> claims(int partition, ClaimSearch search, Role role) {
        return state.read(partition, role, reading -> {
            SpeakerProfile profile = profile(reading, search.speakerId());
            return profile == null
                    ? Optional.empty()
                    : Optional.of(new LocalClaims(reading).page(search.of(profile.getId()), profile.getName()));
        });
    }

    @Override
    public Optional<Answer<ClaimOnRecord>> claim(int partition, String id, Role role) {
        int tilde = id.indexOf('~');
        return state.read(partition, role, reading -> {
            SpeakerProfile profile = profile(reading, id.substring(0, tilde));
            return profile == null
                    ? Optional.empty()
                    : new LocalClaims(reading)
                            .of(profile.getId(), id.substring(tilde + 1), profile.getName())
                            .map(claim -> new Answer<>(claim, reading.freshness()));
        });
    }

    @Override
    public Optional<Answer<SpeakerTrends>> trends(int partition, String speakerId, Role role) {
        return state.read(
                partition,
                role,
                reading -> Optional.ofNullable(profile(reading, speakerId)).map(profile -> {
                    SpeakerWindows windows = reading.ask(
                            Stores.SPEAKER_WINDOWS, KeyQuery.<String, SpeakerWindows>withKey(profile.getId()));
                    return new Answer<>(SpeakerTrends.of(profile.getId(), windows), reading.freshness());
                }));
    }

    @Override
    public Optional<String> successor(int partition, String speakerId, Role role) {
        return state.read(partition, role, reading -> new LocalSuccessors(reading).of(speakerId));
    }

    /** Returns the profile of an id, or of whom it leads to; null where there is none. */
    private static @Nullable SpeakerProfile profile(StateReader.Reading reading, String id) {
        String next = id;
        for (int merges = 0; next != null && merges < MOST_MERGES; merges++) {
            SpeakerMemory memory = memory(reading, next);
            if (memory != null) {
                return memory.getProfile();
            }
            next = reading.ask(Stores.SPEAKER_REDIRECTS, KeyQuery.<String, String>withKey(next));
        }
        return null;
    }

    private static Page<StatementOnRecord> statements(
            StateReader.Reading reading, StatementSearch search, @Nullable String knownName) {
        String first = StatementKey.from(search.speakerId(), search.from());
        RangeQuery<String, LoggedStatement> newestFirst = RangeQuery.<String, LoggedStatement>withRange(
                        first, last(search))
                .withDescendingKeys();
        List<List<LoggedStatement>> page = new ArrayList<>();
        Cursor next = null;
        try (KeyValueIterator<String, LoggedStatement> log = reading.ask(Stores.SPEAKER_STATEMENTS, newestFirst)) {
            RevisionGroups statements = new RevisionGroups(log);
            Cursor reached = null;
            for (int looked = 0; statements.hasNext(); looked++) {
                if (page.size() == search.limit() || looked == MOST_LOOKED_AT) {
                    next = reached;
                    break;
                }
                List<LoggedStatement> all = statements.next();
                RevisionPlace place = all.get(0).getRevision().getPlace();
                reached = new Cursor(place.getPublishedAt().toEpochMilli(), place.getStatementId());
                List<LoggedStatement> revisions = search.asOf() == null ? all : StatementViews.asOf(search.asOf(), all);
                if (!revisions.isEmpty() && search.matches(StatementViews.of(revisions, knownName, null))) {
                    page.add(revisions);
                }
            }
        }
        return new Page<>(withClaims(reading, search.speakerId(), knownName, page), next, reading.freshness());
    }

    private static List<StatementOnRecord> withClaims(
            StateReader.Reading reading,
            String speakerId,
            @Nullable String knownName,
            List<List<LoggedStatement>> newestFirst) {
        if (newestFirst.isEmpty()) {
            return List.of();
        }
        Instant oldest = publishedAt(newestFirst.get(newestFirst.size() - 1));
        Instant newest = publishedAt(newestFirst.get(0));
        Map<String, String> claims = new LocalClaims(reading).byStatement(speakerId, oldest, newest);
        return newestFirst.stream()
                .map(revisions -> StatementViews.of(
                        revisions,
                        knownName,
                        claims.get(revisions.get(0).getRevision().getPlace().getStatementId())))
                .toList();
    }

    private static Instant publishedAt(List<LoggedStatement> revisions) {
        return revisions.get(0).getRevision().getPlace().getPublishedAt();
    }

    /** Returns whether the log has anything of a speaker: withdrawn statements outlive the profile. */
    private static boolean isLogged(StateReader.Reading reading, String speakerId) {
        RangeQuery<String, LoggedStatement> all =
                RangeQuery.withRange(StatementKey.first(speakerId), StatementKey.last(speakerId));
        try (KeyValueIterator<String, LoggedStatement> log = reading.ask(Stores.SPEAKER_STATEMENTS, all)) {
            return log.hasNext();
        }
    }

    /** Returns a text just below the first key that must not be read: all keys go on behind the parts given here. */
    private static String last(StatementSearch search) {
        String to = StatementKey.from(search.speakerId(), search.to());
        Cursor after = search.after();
        if (after == null) {
            return to;
        }
        String cursor = StatementKey.from(search.speakerId(), Instant.ofEpochMilli(after.rank())) + '|' + after.id();
        return cursor.compareTo(to) < 0 ? cursor : to;
    }

    /** The entries of the log, newest first, put together to the revisions of each statement. */
    private static final class RevisionGroups {
        private final KeyValueIterator<String, LoggedStatement> log;
        private @Nullable LoggedStatement ahead;

        RevisionGroups(KeyValueIterator<String, LoggedStatement> log) {
            this.log = log;
            this.ahead = advance();
        }

        boolean hasNext() {
            return ahead != null;
        }

        /** Returns the revisions of the next statement, the latest first. */
        List<LoggedStatement> next() {
            List<LoggedStatement> revisions = new ArrayList<>();
            for (LoggedStatement one = ahead; one != null && isSame(revisions, one); one = ahead) {
                revisions.add(one);
                ahead = advance();
            }
            return revisions;
        }

        private static boolean isSame(List<LoggedStatement> revisions, LoggedStatement one) {
            return revisions.isEmpty() || id(revisions.get(0)).equals(id(one));
        }

        private static String id(LoggedStatement one) {
            return one.getRevision().getPlace().getStatementId();
        }

        private @Nullable LoggedStatement advance() {
            if (!log.hasNext()) {
                return null;
            }
            KeyValue<String, LoggedStatement> entry = log.next();
            return entry.value;
        }
    }
}
