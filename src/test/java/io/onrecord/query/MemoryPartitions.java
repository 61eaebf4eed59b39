package io.onrecord.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Partitions kept in memory: each speaker with their statements. What the stores answer, without the stores. */
public final class MemoryPartitions implements PartitionQueries {
    private final List<Map<String, SpeakerOnRecord>> speakers = new ArrayList<>();
    private final Map<String, List<StatementOnRecord>> statements = new TreeMap<>();
    private final Map<String, String> leads = new TreeMap<>();

    public MemoryPartitions(int partitions) {
        for (int partition = 0; partition < partitions; partition++) {
            speakers.add(new TreeMap<>());
        }
    }

    public void put(int partition, SpeakerOnRecord speaker, StatementOnRecord... said) {
        speakers.get(partition).put(speaker.id(), speaker);
        statements.put(speaker.id(), List.of(said));
    }

    @Override
    public Page<SpeakerOnRecord> speakers(int partition, SpeakerSearch search, Role role) {
        List<SpeakerOnRecord> all = speakers.get(partition).values().stream()
                .filter(speaker -> search.isAfter(search.order().place(speaker)))
                .filter(speaker -> NameWords.starts(search.prefix(), NameWords.of(speaker.name(), speaker.aliases())))
                .sorted(search.order().comparator())
                .toList();
        List<SpeakerOnRecord> page = all.subList(0, Math.min(all.size(), search.limit()));
        Cursor next = page.size() < all.size() ? search.order().place(page.get(page.size() - 1)) : null;
        return new Page<>(page, next, Freshness.CURRENT);
    }

    @Override
    public Optional<Answer<SpeakerOnRecord>> speaker(int partition, String id, Role role) {
        return Optional.ofNullable(speakers.get(partition).get(id)).map(one -> new Answer<>(one, Freshness.CURRENT));
    }

    @Override
    public Optional<Page<StatementOnRecord>> statements(int partition, StatementSearch search, Role role) {
        if (!speakers.get(partition).containsKey(search.speakerId())) {
            return Optional.empty();
        }
        List<StatementOnRecord> all = statements.get(search.speakerId()).stream()
                .filter(search::matches)
                .filter(s -> !s.publishedAt().isBefore(search.from())
                        && s.publishedAt().isBefore(search.to()))
                .sorted(Comparator.comparing(MemoryPartitions::cursor, StatementSearch.NEWEST_FIRST))
                .filter(s ->
                        search.after() == null || StatementSearch.NEWEST_FIRST.compare(cursor(s), search.after()) > 0)
                .toList();
        List<StatementOnRecord> page = all.subList(0, Math.min(all.size(), search.limit()));
        Cursor next = page.size() < all.size() ? cursor(page.get(page.size() - 1)) : null;
        return Optional.of(new Page<>(page, next, Freshness.CURRENT));
    }

    /** Every statement that stands is a claim of its own. */
    @Override
    public Optional<Page<ClaimOnRecord>> claims(int partition, ClaimSearch search, Role role) {
        if (!speakers.get(partition).containsKey(search.speakerId())) {
            return Optional.empty();
        }
        List<ClaimOnRecord> all = statements.get(search.speakerId()).stream()
                .filter(statement -> !statement.isWithdrawn())
                .map(MemoryPartitions::claim)
                .toList();
        return Optional.of(new Page<>(all, null, Freshness.CURRENT));
    }

    @Override
    public Optional<Answer<ClaimOnRecord>> claim(int partition, String id, Role role) {
        return claims(partition, new ClaimSearch(id.substring(0, id.indexOf('~')), 1, null), role).stream()
                .flatMap(page -> page.items().stream())
                .filter(claim -> claim.id().equals(id))
                .map(claim -> new Answer<>(claim, Freshness.CURRENT))
                .findFirst();
    }

    @Override
    public Optional<Answer<SpeakerTrends>> trends(int partition, String speakerId, Role role) {
        return speaker(partition, speakerId, role)
                .map(speaker -> new Answer<>(
                        new SpeakerTrends(
                                speakerId,
                                List.of(new SpeakerTrends.Window(
                                        Samples.NOW.minusSeconds(3_600), Samples.NOW, 3, 2, 0.5, false)),
                                List.of()),
                        Freshness.CURRENT));
    }

    @Override
    public Optional<String> successor(int partition, String speakerId, Role role) {
        return Optional.ofNullable(leads.get(speakerId));
    }

    /** Lets an id lead to another, wherever that lies. */
    public void lead(String from, String to) {
        leads.put(from, to);
    }

    private static ClaimOnRecord claim(StatementOnRecord statement) {
        ClaimOnRecord.Sighting sighting = new ClaimOnRecord.Sighting(
                statement.id(),
                statement.articleId(),
                statement.articleUrl(),
                statement.outlet(),
                statement.publishedAt(),
                statement.content(),
                false);
        return new ClaimOnRecord(
                statement.speakerId() + "~" + statement.id(),
                statement.speakerId(),
                statement.speakerName(),
                statement.content(),
                statement.polarity(),
                1,
                1,
                List.of("Harbour Times"),
                0,
                statement.publishedAt(),
                statement.publishedAt(),
                sighting,
                List.of(sighting),
                List.of(new ClaimOnRecord.Wording(statement.content(), statement.publishedAt(), 1, null)),
                List.of(new ClaimOnRecord.Denial(
                        "d1",
                        "okafor.daniel-okafor",
                        statement.articleId(),
                        statement.publishedAt(),
                        "that it is so")));
    }

    private static Cursor cursor(StatementOnRecord statement) {
        return new Cursor(statement.publishedAt().toEpochMilli(), statement.id());
    }
}
