package io.onrecord.query;

import io.onrecord.query.PartitionQueries.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Answers by asking the partitions, here or at the instance that owns them: for one speaker the one partition that its routing key
 * names, for a list all of them. Where an owner cannot answer, a standby may, and the answer says so.
 */
public final class RoutedQueries implements SpeakerQueries, AutoCloseable {
    /* Lists fan out; a question that finds no free thread is refused rather than queued behind slow ones. */
    private static final int MOST_THREADS = 32;

    /* From the description in one article over the holder's name to the person: a longer way would be a ring. */
    private static final int MOST_LEADS = 4;

    private final PartitionMap map;
    private final PartitionQueries here;
    private final Function<HostInfo, PartitionQueries> there;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "partition-query");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * Makes the router.
     *
     * @param map who holds which partition
     * @param here this instance's partitions
     * @param there gives the partitions of another instance
     */
    public RoutedQueries(PartitionMap map, PartitionQueries here, Function<HostInfo, PartitionQueries> there) {
        this.map = map;
        this.here = here;
        this.there = there;
    }

    @Override
    public Optional<Answer<SpeakerOnRecord>> speaker(String id) {
        return follow(id, (speakerId, place) -> place.queries().speaker(place.partition(), speakerId, place.role()));
    }

    @Override
    public Optional<Page<StatementOnRecord>> statements(StatementSearch search) {
        return follow(
                search.speakerId(),
                (id, place) -> place.queries().statements(place.partition(), search.of(id), place.role()));
    }

    @Override
    public Optional<Page<ClaimOnRecord>> claims(ClaimSearch search) {
        return follow(
                search.speakerId(),
                (id, place) -> place.queries().claims(place.partition(), search.of(id), place.role()));
    }

    @Override
    public Optional<Answer<ClaimOnRecord>> claim(String id) {
        int tilde = id.indexOf('~');
        return follow(
                id.substring(0, tilde),
                (speakerId, place) ->
                        place.queries().claim(place.partition(), speakerId + id.substring(tilde), place.role()));
    }

    @Override
    public Optional<Answer<SpeakerTrends>> trends(String speakerId) {
        return follow(speakerId, (id, place) -> place.queries().trends(place.partition(), id, place.role()));
    }

    /** Asks for the speaker of an id, or where there is none, for whom the id leads to, on whichever partition that is. */
    private <T> Optional<T> follow(String id, BiFunction<String, Place, Optional<T>> question) {
        Optional<T> answer = Optional.empty();
        Optional<String> next = Optional.of(id);
        for (int leads = 0; answer.isEmpty() && next.isPresent() && leads < MOST_LEADS; leads++) {
            String speakerId = next.get();
            answer = ask(partitionOf(speakerId), place -> question.apply(speakerId, place));
            if (answer.isEmpty()) {
                next = ask(
                        partitionOf(speakerId),
                        place -> place.queries().successor(place.partition(), speakerId, place.role()));
            }
        }
        return answer;
    }

    @Override
    public Page<SpeakerOnRecord> speakers(SpeakerSearch search) {
        List<CompletableFuture<Page<SpeakerOnRecord>>> asked = new ArrayList<>();
        for (int p = 0; p < map.partitions(); p++) {
            int partition = p;
            asked.add(inBackground(() ->
                    ask(partition, place -> place.queries().speakers(partition, search, place.role()))));
        }
        return merge(search, asked.stream().map(RoutedQueries::join).toList());
    }

    /**
     * Puts the partitions' pages together. What lies behind the place up to which every partition has told is left for the next
     * page, for there one of them may have something that comes before it.
     */
    static Page<SpeakerOnRecord> merge(SpeakerSearch search, List<Page<SpeakerOnRecord>> pages) {
        SpeakerSearch.Order order = search.order();
        Cursor told = pages.stream()
                .map(Page::next)
                .filter(Objects::nonNull)
                .min(SpeakerSearch.CURSORS)
                .orElse(null);
        List<SpeakerOnRecord> sorted = pages.stream()
                .flatMap(page -> page.items().stream())
                .filter(speaker -> told == null || SpeakerSearch.CURSORS.compare(order.place(speaker), told) <= 0)
                .sorted(order.comparator())
                .toList();
        List<SpeakerOnRecord> first = sorted.subList(0, Math.min(search.limit(), sorted.size()));
        Cursor next = first.size() < sorted.size() ? order.place(first.get(first.size() - 1)) : told;
        return new Page<>(first, next, pages.stream().map(Page::freshness).reduce(Freshness.CURRENT, Freshness::and));
    }

    private int partitionOf(String speakerId) {
        return map.partitionOf(speakerId.substring(0, speakerId.indexOf('.')));
    }

    private <T> T ask(int partition, Function<Place, T> question) {
        PartitionMap.Holders holders = map.holders(partition);
        try {
            return question.apply(new Place(partition, at(holders.owner()), Role.OWNER));
        } catch (StateMoving ownerCannot) {
            for (HostInfo standby : holders.standbys()) {
                try {
                    return question.apply(new Place(partition, at(standby), Role.STANDBY));
                } catch (StateMoving standbyCannot) {
                    ownerCannot.addSuppressed(standbyCannot);
                }
            }
            throw ownerCannot;
        }
    }

    private PartitionQueries at(HostInfo instance) {
        return map.isHere(instance) ? here : there.apply(instance);
    }

    private <T> CompletableFuture<T> inBackground(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, threads);
        } catch (RejectedExecutionException e) {
            throw new StateMoving(-1, "too many lists are being asked for at once");
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Place(int partition, PartitionQueries queries, Role role) {}
}
