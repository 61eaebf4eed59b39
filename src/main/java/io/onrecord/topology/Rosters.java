package io.onrecord.topology;

import io.onrecord.schema.EvidenceMemory;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.speaker.Dossier;
import io.onrecord.speaker.Evidence;
import io.onrecord.speaker.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of who is who, in its store, and the rosters made from it. A roster is made from the newest evidence of each form,
 * which lies first, so that it costs the same however much has been said; those last used are kept.
 */
final class Rosters {
    /** Evidence that the rosters in memory hold together, at most: some 600 bytes each. */
    private static final int MOST_HELD = 20_000;

    private final KeyValueStore<String, EvidenceMemory> evidence;
    private final KeyValueStore<String, KnownSpeaker> known;
    private final TimeIndex ages;
    /** What is pinned, by id: little, and asked for with every routing key. */
    private final TreeMap<String, KnownSpeaker> pinned = new TreeMap<>();

    private final LinkedHashMap<String, Roster> rosters = new LinkedHashMap<>(64, 0.75f, true);
    private int held;

    Rosters(ProcessorContext<?, ?> context, Duration retention) {
        this.evidence = context.getStateStore(Stores.SPEAKER_IDENTITIES);
        this.known = context.getStateStore(Stores.KNOWN_SPEAKERS);
        this.ages = new TimeIndex(context.getStateStore(Stores.IDENTITY_AGES), retention);
        try (KeyValueIterator<String, KnownSpeaker> pins = known.all()) {
            pins.forEachRemaining(pin -> pinned.put(pin.key, pin.value));
        }
    }

    /** Returns the roster of a routing key. */
    Roster get(String routingKey) {
        Roster roster = rosters.get(routingKey);
        if (roster == null) {
            roster = read(routingKey);
            rosters.put(routingKey, roster);
            held += weight(roster);
            Iterator<Map.Entry<String, Roster>> oldest = rosters.entrySet().iterator();
            while (held > MOST_HELD && rosters.size() > 1) {
                held -= weight(oldest.next().getValue());
                oldest.remove();
            }
        }
        return roster;
    }

    private static int weight(Roster roster) {
        return roster.dossier().size() + 1;
    }

    /** Forgets what memory holds of a routing key, so that it is read anew: after a failure half of a change may be in it. */
    void forget(String routingKey) {
        Roster roster = rosters.remove(routingKey);
        held -= roster == null ? 0 : weight(roster);
    }

    private Roster read(String routingKey) {
        Dossier dossier = new Dossier();
        Set<String> forms = new HashSet<>();
        String from = EvidenceKey.first(routingKey);
        while (from != null && forms.size() < Dossier.MOST_FORMS) {
            from = read(from, routingKey, dossier, forms);
        }
        pinned.subMap(routingKey + '.', routingKey + '/').values().forEach(pin -> dossier.pin(KnownNames.of(pin)));
        return new Roster(dossier, forms);
    }

    /** Reads on until a form has more than is needed; returns from where on to go on behind that form, null at the end. */
    private @Nullable String read(String from, String routingKey, Dossier dossier, Set<String> forms) {
        try (KeyValueIterator<String, EvidenceMemory> range = evidence.range(from, EvidenceKey.last(routingKey))) {
            String form = "";
            int held = 0;
            while (range.hasNext()) {
                EvidenceMemory memory = range.next().value;
                Evidence item = HeldEvidence.evidence(memory);
                if (forms.add(item.form()) || !item.form().equals(form)) {
                    form = item.form();
                    held = 0;
                }
                if (held == Dossier.most(form)) {
                    return EvidenceKey.last(routingKey, form);
                }
                if (HeldEvidence.counts(memory)) {
                    dossier.add(item);
                    held++;
                }
            }
            return null;
        }
    }

    private List<Evidence> newest(String routingKey, String form, Set<Evidence> without) {
        List<Evidence> newest = new ArrayList<>();
        try (KeyValueIterator<String, EvidenceMemory> range =
                evidence.range(EvidenceKey.first(routingKey, form), EvidenceKey.last(routingKey, form))) {
            while (newest.size() < Dossier.most(form) && range.hasNext()) {
                EvidenceMemory memory = range.next().value;
                Evidence item = HeldEvidence.evidence(memory);
                if (HeldEvidence.counts(memory) && !without.contains(item)) {
                    newest.add(item);
                }
            }
        }
        return newest;
    }

    /** Returns who the speaker of evidence is. */
    Resolution resolve(Evidence item) {
        return get(item.routingKey()).dossier().identities().resolve(item);
    }

    /** Returns what hangs on evidence, which may be nothing. */
    HeldEvidence hanging(Evidence item) {
        EvidenceMemory memory =
                get(item.routingKey()).forms().contains(item.form()) ? evidence.get(EvidenceKey.of(item)) : null;
        return memory == null ? new HeldEvidence(item) : HeldEvidence.of(memory);
    }

    /** Returns the next evidence of a form behind a key, each with its key. */
    List<KeyValue<String, HeldEvidence>> next(String routingKey, String form, String behind, int most) {
        String from = behind.isEmpty() ? EvidenceKey.first(routingKey, form) : behind + '\0';
        List<KeyValue<String, HeldEvidence>> next = new ArrayList<>();
        try (KeyValueIterator<String, EvidenceMemory> range =
                evidence.range(from, EvidenceKey.last(routingKey, form))) {
            while (next.size() < most && range.hasNext()) {
                KeyValue<String, EvidenceMemory> entry = range.next();
                next.add(KeyValue.pair(entry.key, HeldEvidence.of(entry.value)));
            }
        }
        return next;
    }

    /** Keeps what hangs on evidence, without touching its age. */
    void keep(HeldEvidence hanging) {
        evidence.put(EvidenceKey.of(hanging.evidence()), hanging.memory());
    }

    /** Keeps what hangs on evidence as it is now; nothing: it is gone. */
    void keep(HeldEvidence hanging, long recordedAt) {
        String key = EvidenceKey.of(hanging.evidence());
        long touchedAt = Math.max(ages.at(recordedAt), hanging.touchedAt());
        if (hanging.touchedAt() != Long.MIN_VALUE && (hanging.isEmpty() || hanging.touchedAt() < touchedAt)) {
            ages.remove(hanging.touchedAt(), key);
        }
        if (hanging.isEmpty()) {
            evidence.delete(key);
            return;
        }
        if (hanging.touchedAt() < touchedAt) {
            ages.put(touchedAt, key);
        }
        hanging.touch(touchedAt);
        evidence.put(key, hanging.memory());
        get(hanging.evidence().routingKey()).forms().add(hanging.evidence().form());
    }

    /** Lets evidence count. */
    void add(Evidence item) {
        Roster roster = get(item.routingKey());
        held -= weight(roster);
        roster.dossier().add(item);
        held += weight(roster);
    }

    /** Lets evidence, all of one routing key, no longer count, whether or not it is still in the store. */
    void remove(Set<Evidence> items) {
        for (Evidence item : items) {
            Roster roster = get(item.routingKey());
            if (roster.dossier().holds(item)) {
                held -= weight(roster);
                roster.dossier().replace(item.form(), newest(item.routingKey(), item.form(), items));
                held += weight(roster);
            }
        }
    }

    /** Pins a speaker, or with null takes that back. */
    void pin(String speakerId, @Nullable KnownSpeaker speaker) {
        Dossier dossier = get(ByRoutingKey.routingKey(speakerId)).dossier();
        if (speaker == null) {
            known.delete(speakerId);
            pinned.remove(speakerId);
            dossier.unpin(KnownNames.id(speakerId));
        } else {
            known.put(speakerId, speaker);
            pinned.put(speakerId, speaker);
            dossier.pin(KnownNames.of(speaker));
        }
    }

    /** Forgets evidence whose retention has passed; returns the routing keys that it was of. */
    List<String> sweep() {
        List<String> touched = new ArrayList<>();
        ages.sweep(Sweep.MOST, key -> {
            EvidenceMemory memory = evidence.get(key);
            if (memory != null) {
                // What is in memory has to be from before, so that it shows what changed.
                get(memory.getRoutingKey());
                evidence.delete(key);
                remove(Set.of(HeldEvidence.evidence(memory)));
                touched.add(memory.getRoutingKey());
            }
        });
        return touched;
    }
}
