package io.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutedQueriesTest {
    private static final int PARTITIONS = 4;

    /** Partitions may tell less than a page and still have more: a profile can go between the list and its reading. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pagesWithHolesShowEverySpeakerOnceAndInOrder(long seed) {
        // Given
        Random random = new Random(seed);
        List<List<SpeakerOnRecord>> partitions = new ArrayList<>();
        List<SpeakerOnRecord> all = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<SpeakerOnRecord> speakers = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                String id = "k" + partition + ".name" + i;
                speakers.add(Samples.speaker(id, "Name " + i, "person", "", random.nextInt(9)));
            }
            partitions.add(speakers);
            all.addAll(speakers);
        }
        all.sort(SpeakerSearch.Order.ACTIVITY.comparator());
        TreeSet<String> gone = new TreeSet<>();
        all.forEach(speaker -> {
            if (random.nextInt(5) == 0) {
                gone.add(speaker.id());
            }
        });
        List<SpeakerOnRecord> seen = new ArrayList<>();
        int limit = 1 + random.nextInt(6);

        // When
        Cursor after = null;
        do {
            SpeakerSearch search = new SpeakerSearch("", SpeakerSearch.Order.ACTIVITY, limit, after);
            Page<SpeakerOnRecord> page = RoutedQueries.merge(
                    search,
                    partitions.stream()
                            .map(speakers -> page(search, speakers, gone))
                            .toList());
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);

        // Then
        all.removeIf(speaker -> gone.contains(speaker.id()));
        assertThat(seen).isEqualTo(all);
    }

    private static Page<SpeakerOnRecord> page(
            SpeakerSearch search, List<SpeakerOnRecord> speakers, TreeSet<String> gone) {
        List<SpeakerOnRecord> found = speakers.stream()
                .filter(speaker -> search.isAfter(search.order().place(speaker)))
                .sorted(search.order().comparator())
                .toList();
        List<SpeakerOnRecord> first = found.subList(0, Math.min(found.size(), search.limit()));
        Cursor next = first.size() < found.size() ? search.order().place(first.get(first.size() - 1)) : null;
        return new Page<>(
                first.stream().filter(speaker -> !gone.contains(speaker.id())).toList(), next, Freshness.CURRENT);
    }
}
