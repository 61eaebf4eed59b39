package io.onrecord.speaker;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to be considered of the speakers of one routing key: a bounded part of all evidence, and what is pinned. What it holds
 * at last, and so every identity made from it, depends on which articles came, and neither on their order nor on how often each
 * came.
 *
 * <p>Kept are, of each form of a name, the newest articles that have it. That is a function of the set, because what is left out
 * is always outdone by what stays. Not thread-safe.
 */
public final class Dossier {
    /** Articles kept of each form of a full name: enough to tell its titles, countries and companions. */
    static final int MOST_OF_FORM = 24;
    /** Articles kept of a bare family name, which tell who bears it only where no fuller name is known. */
    static final int MOST_BARE = 64;
    /** Forms kept of one routing key; beyond it those with the least keys stay, whatever came first. */
    public static final int MOST_FORMS = 2_000;

    private final TreeMap<String, NavigableSet<Evidence>> forms = new TreeMap<>();
    private final Map<String, KnownName> known = new HashMap<>();
    private @Nullable Identities identities;

    /** Returns how many articles of a form are kept, the newest ones. */
    public static int most(String form) {
        return NameForm.isBare(form) ? MOST_BARE : MOST_OF_FORM;
    }

    /** Takes in {@code evidence}; returns whether that changed what is held. */
    public boolean add(Evidence evidence) {
        String form = evidence.form();
        NavigableSet<Evidence> held = forms.get(form);
        if (held == null) {
            return addForm(form, evidence);
        }
        if (!held.add(evidence)) {
            return false;
        }
        Evidence outdone = held.size() > most(form) ? held.pollLast() : null;
        if (evidence.equals(outdone)) {
            return false;
        }
        if (identities != null && !identities.exchange(form, evidence, outdone)) {
            identities = null;
        }
        return true;
    }

    private boolean addForm(String form, Evidence evidence) {
        forms.put(form, new TreeSet<>(List.of(evidence)));
        if (forms.size() > MOST_FORMS && form.equals(forms.pollLastEntry().getKey())) {
            return false;
        }
        identities = null;
        return true;
    }

    /**
     * Puts what is held of a form in place of what was.
     *
     * @param newest the newest articles that have the form, of which more than {@link #most} are left out; none: the form is gone
     */
    public void replace(String form, Collection<Evidence> newest) {
        NavigableSet<Evidence> held = new TreeSet<>(newest);
        while (held.size() > most(form)) {
            held.pollLast();
        }
        if (held.isEmpty()) {
            forms.remove(form);
        } else {
            forms.put(form, held);
        }
        identities = null;
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

    /** Returns whether {@code evidence} is held. */
    public boolean holds(Evidence evidence) {
        NavigableSet<Evidence> held = forms.get(evidence.form());
        return held != null && held.contains(evidence);
    }

    /** Returns all evidence held, form by form, the newest first. */
    public List<Evidence> evidence() {
        return forms.values().stream().flatMap(Collection::stream).toList();
    }

    /** Returns how many articles it holds. */
    public int size() {
        return forms.values().stream().mapToInt(Collection::size).sum();
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
