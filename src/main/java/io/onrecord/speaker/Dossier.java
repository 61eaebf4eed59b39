package io.onrecord.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the stream knows of the speakers of one routing key. A bounded set of evidence: what it holds at last, and so every
 * identity made from it, depends on which articles came, and neither on their order nor on how often each came.
 *
 * <p>Kept are, of each form of a name, the newest articles that have it, and nothing that is older than the retention before the
 * newest article of all. Both are functions of the set, because what is left out is always outdone by what stays. Not thread-safe.
 */
public final class Dossier {
    /** Articles kept of each form of a full name: enough to tell its titles, countries and companions. */
    static final int MOST_OF_FORM = 24;

    /** Articles kept of a bare family name, each of which is resolved by itself. */
    static final int MOST_BARE = 256;

    /** Forms kept of one routing key; beyond it those with the least keys stay, whatever came first. */
    static final int MOST_FORMS = 2_000;

    private final Duration retention;
    private final TreeMap<String, NavigableSet<Evidence>> forms = new TreeMap<>();
    private final Map<String, KnownName> known = new HashMap<>();
    private @Nullable Instant newest;
    private @Nullable Identities identities;

    /**
     * @param retention how long before the newest article evidence counts
     */
    public Dossier(Duration retention) {
        this.retention = retention;
    }

    /** Takes in {@code evidence}; returns whether that changed what is held. */
    public boolean add(Evidence evidence) {
        if (newest != null && evidence.published().isBefore(newest.minus(retention))) {
            return false;
        }
        if (newest == null || evidence.published().isAfter(newest)) {
            newest = evidence.published();
            expire(newest.minus(retention));
        }
        String form = NameForm.key(evidence);
        NavigableSet<Evidence> held = forms.computeIfAbsent(form, key -> new TreeSet<>());
        boolean changed = held.add(evidence);
        if (held.size() > (NameForm.isBare(form) ? MOST_BARE : MOST_OF_FORM)) {
            changed &= !evidence.equals(held.pollLast());
        }
        if (forms.size() > MOST_FORMS) {
            changed &= !form.equals(forms.pollLastEntry().getKey());
        }
        if (changed) {
            identities = null;
        }
        return changed;
    }

    private void expire(Instant bound) {
        forms.values().forEach(held -> {
            while (!held.isEmpty() && held.last().published().isBefore(bound)) {
                held.pollLast();
                identities = null;
            }
        });
        forms.values().removeIf(Collection::isEmpty);
    }

    /** Takes in all that {@code other} holds. */
    public void merge(Dossier other) {
        other.evidence().forEach(this::add);
        other.known.values().forEach(this::pin);
    }

    /** Pins a speaker; what was pinned under the same id before no longer counts. */
    public void pin(KnownName speaker) {
        known.put(speaker.id().toString(), speaker);
        identities = null;
    }

    /** Takes back what was pinned under {@code id}. */
    public void unpin(SpeakerId id) {
        known.remove(id.toString());
        identities = null;
    }

    /** Returns all evidence held, form by form, the newest first. */
    public List<Evidence> evidence() {
        return forms.values().stream().flatMap(Collection::stream).toList();
    }

    /** Returns what is pinned, in the order of the ids. */
    public List<KnownName> known() {
        return known.values().stream().sorted().toList();
    }

    /** Returns the identities that the evidence held makes up. */
    public Identities identities() {
        Identities made = identities;
        if (made == null) {
            made = Identities.of(forms, known());
            identities = made;
        }
        return made;
    }
}
