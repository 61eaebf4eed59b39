package io.onrecord.topology;

import io.onrecord.schema.PostPin;
import io.onrecord.schema.PostTerm;
import io.onrecord.speaker.Incumbent;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Whom a newsroom gives which post, in its store and in memory: little, and asked for with every statement. */
final class PostPins {
    private final KeyValueStore<String, PostPin> store;
    private final TreeMap<String, PostPin> pins = new TreeMap<>();

    PostPins(ProcessorContext<?, ?> context) {
        this.store = context.getStateStore(Stores.POST_PINS);
        try (KeyValueIterator<String, PostPin> all = store.all()) {
            all.forEachRemaining(pin -> pins.put(pin.key, pin.value));
        }
    }

    /** Keeps what is pinned, in place of what was; returns the days, as {@link PostKey#days}, for which that can change something. */
    SortedSet<String> keep(String post, PostPin pin) {
        String key = PostKey.pin(post, pin.getSpeakerId());
        PostPin before;
        if (pin.getTerms().isEmpty()) {
            before = pins.remove(key);
            store.delete(key);
        } else {
            before = pins.put(key, pin);
            store.put(key, pin);
        }
        SortedSet<String> days = new TreeSet<>();
        if (!pin.equals(before)) {
            pin.getTerms().forEach(term -> days.add(PostKey.days(from(term), until(term))));
            if (before != null) {
                before.getTerms().forEach(term -> days.add(PostKey.days(from(term), until(term))));
            }
        }
        return days;
    }

    /** Returns those who are given a post on a day. */
    List<Incumbent> holders(String post, int day) {
        return pins.subMap(PostKey.firstPin(post), PostKey.lastPin(post)).values().stream()
                .filter(pin -> pin.getTerms().stream().anyMatch(term -> from(term) <= day && day < until(term)))
                .map(pin -> new Incumbent(ByRoutingKey.routingKey(pin.getSpeakerId()), pin.getName()))
                .toList();
    }

    private static int from(PostTerm term) {
        return term.getFrom() == null
                ? Integer.MIN_VALUE
                : PostKey.day(term.getFrom().toEpochMilli());
    }

    private static int until(PostTerm term) {
        return term.getUntil() == null
                ? Integer.MAX_VALUE
                : PostKey.day(term.getUntil().toEpochMilli());
    }
}
