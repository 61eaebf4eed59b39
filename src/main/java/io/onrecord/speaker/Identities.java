package io.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is who among the speakers of one routing key: a function of a set of evidence and of what is pinned.
 *
 * <p>Forms of full names are joined from the most specific down, each to the one identity that all its forms agree with. What fits
 * several (a family name alone, "J. Smith" beside John and Jane) is told apart by title, country, organisation, company and date,
 * article by article; where those do not decide, it stays unresolved. Names alone never decide between two.
 */
public final class Identities {
    /** By how much the best of several must outweigh the next, and nothing. */
    private static final int MARGIN = 2;

    private final List<Identity> all = new ArrayList<>();
    private final Map<String, List<Identity>> byForm = new HashMap<>();

    private Identities() {}

    static Identities of(TreeMap<String, NavigableSet<Evidence>> forms, List<KnownName> known) {
        Identities identities = new Identities();
        for (KnownName pin : known) {
            identities.all.add(new Identity(pin.kind(), pin.id().routingKey(), pin));
        }
        identities.joinPersons(forms);
        identities.joinBodies(forms);
        identities.joinBare(forms);
        return identities;
    }

    private void joinPersons(TreeMap<String, NavigableSet<Evidence>> forms) {
        Comparator<Map.Entry<String, NavigableSet<Evidence>>> fullestFirst = Comparator.comparingInt(
                        (Map.Entry<String, NavigableSet<Evidence>> entry) ->
                                -entry.getKey().length())
                .thenComparing(Map.Entry.comparingByKey());
        List<Map.Entry<String, NavigableSet<Evidence>>> full = forms.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("person|"))
                .sorted(fullestFirst)
                .toList();
        for (Map.Entry<String, NavigableSet<Evidence>> entry : full) {
            NavigableSet<Evidence> told = entry.getValue();
            Evidence first = told.first();
            PersonName name = NameForm.name(first);
            List<Identity> possible = all.stream()
                    .filter(identity -> identity.kind() == SpeakerKind.PERSON && identity.couldBe(name, told))
                    .toList();
            List<Identity> pinned = possible.stream().filter(Identity::isPinned).toList();
            possible = pinned.size() == 1 ? pinned : possible;
            if (possible.isEmpty()) {
                Identity fresh = new Identity(SpeakerKind.PERSON, first.routingKey(), null);
                all.add(fresh);
                possible = List.of(fresh);
            }
            byForm.put(entry.getKey(), possible);
            if (possible.size() == 1) {
                possible.get(0).join(name, told);
            }
        }
    }

    private void joinBodies(TreeMap<String, NavigableSet<Evidence>> forms) {
        forms.forEach((form, told) -> {
            if (form.startsWith("office|") || form.startsWith("body|")) {
                Evidence first = told.first();
                Identity body = all.stream()
                        .filter(identity -> identity.isPinned() && identity.isCalled(first.name()))
                        .findFirst()
                        .orElseGet(() -> {
                            Identity fresh = new Identity(first.kind(), first.routingKey(), null);
                            all.add(fresh);
                            return fresh;
                        });
                body.join(null, told);
                byForm.put(form, List.of(body));
            }
        });
    }

    /** Family names alone and offices without a country: one identity of their own where nothing fuller is known. */
    private void joinBare(TreeMap<String, NavigableSet<Evidence>> forms) {
        forms.forEach((form, told) -> {
            if (!NameForm.isBare(form)) {
                return;
            }
            SpeakerKind kind = told.first().kind();
            List<Identity> possible =
                    all.stream().filter(identity -> identity.kind() == kind).toList();
            if (possible.isEmpty()) {
                possible = List.copyOf(all);
            }
            if (possible.isEmpty()) {
                Identity fresh = new Identity(kind, told.first().routingKey(), null);
                fresh.join(null, told);
                all.add(fresh);
                possible = List.of(fresh);
            }
            byForm.put(form, possible);
        });
    }

    /** Returns who the speaker of {@code evidence} is; evidence that is not held is told by what is. */
    public Resolution resolve(Evidence evidence) {
        List<Identity> possible = byForm.get(NameForm.key(evidence));
        if (possible == null) {
            return alone(evidence);
        }
        if (possible.size() == 1) {
            Identity only = possible.get(0);
            boolean against = NameForm.isBare(NameForm.key(evidence)) && only.weigh(evidence) < 0;
            return against ? unresolved(evidence, possible, "context-against") : only.resolution("one-bearer");
        }
        return choose(evidence, possible);
    }

    private static Resolution choose(Evidence evidence, List<Identity> possible) {
        Identity best = null;
        int heaviest = Integer.MIN_VALUE;
        int next = Integer.MIN_VALUE;
        for (Identity identity : possible) {
            int weight = identity.weigh(evidence);
            if (weight > heaviest) {
                next = heaviest;
                heaviest = weight;
                best = identity;
            } else {
                next = Math.max(next, weight);
            }
        }
        boolean clear = best != null && heaviest >= MARGIN && heaviest - next >= MARGIN;
        return clear ? resolution(best) : unresolved(evidence, possible, "name-shared");
    }

    private static Resolution resolution(@Nullable Identity best) {
        if (best == null) {
            throw new IllegalStateException("no identity was chosen");
        }
        return best.resolution("context");
    }

    private static Resolution alone(Evidence evidence) {
        Speaker speaker = new Speaker(
                evidence.name(), evidence.kind(), evidence.routingKey(), null, null, List.of(), List.of(), "alone");
        return new Resolution(
                SpeakerId.of(speaker, evidence.articleId()), evidence.name(), evidence.kind(), List.of(), "alone");
    }

    private static Resolution unresolved(Evidence evidence, List<Identity> possible, String rule) {
        Speaker speaker = new Speaker(
                evidence.name(), SpeakerKind.UNRESOLVED, evidence.routingKey(), null, null, List.of(), List.of(), rule);
        List<SpeakerId> candidates = possible.stream()
                .map(Identity::id)
                .sorted(Comparator.comparing(SpeakerId::toString))
                .limit(8)
                .toList();
        return new Resolution(
                SpeakerId.of(speaker, evidence.articleId()), evidence.name(), SpeakerKind.UNRESOLVED, candidates, rule);
    }
}
