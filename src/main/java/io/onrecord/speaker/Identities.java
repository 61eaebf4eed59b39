package io.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final TreeMap<String, List<Identity>> byForm = new TreeMap<>();
    /** Who each form's articles were counted to; forms that fit several, or name nobody in full, are counted to nobody. */
    private final Map<String, Identity> joined = new HashMap<>();
    /** The names that stand beside full names, from which it is told that two are two. */
    private final Tally<Integer> beside = new Tally<>();

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
            told.forEach(item -> item.companions().forEach(companion -> beside.count(companion, 1)));
            Evidence first = told.first();
            PersonName name = NameForm.name(first);
            List<Identity> possible = all.stream()
                    .filter(identity -> identity.kind() == SpeakerKind.PERSON && identity.couldBe(name, told))
                    .toList();
            List<Identity> pinned = possible.stream().filter(Identity::isPinned).toList();
            possible = pinned.size() == 1 ? pinned : possible;
            if (possible.isEmpty()) {
                possible = List.of(fresh(SpeakerKind.PERSON, first));
            }
            byForm.put(entry.getKey(), possible);
            if (possible.size() == 1) {
                possible.get(0).join(name);
                join(entry.getKey(), possible.get(0), told);
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
                        .orElseGet(() -> fresh(first.kind(), first));
                byForm.put(form, List.of(body));
                join(form, body, told);
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
                Identity bare = fresh(kind, told.first());
                join(form, bare, told);
                possible = List.of(bare);
            }
            byForm.put(form, possible);
        });
    }

    private Identity fresh(SpeakerKind kind, Evidence first) {
        Identity fresh = new Identity(kind, first.routingKey(), null);
        all.add(fresh);
        return fresh;
    }

    private void join(String form, Identity identity, NavigableSet<Evidence> told) {
        joined.put(form, identity);
        told.forEach(item -> identity.count(item, 1));
    }

    /**
     * Counts one more article of a known form in, and one that it outdoes out, where that cannot change who is who; returns false
     * where it could, and the identities have to be made anew.
     */
    boolean exchange(String form, Evidence more, @Nullable Evidence less) {
        if (isTelling(form, more, 0) || less != null && isTelling(form, less, 1)) {
            return false;
        }
        count(form, more, 1);
        if (less != null) {
            count(form, less, -1);
        }
        return true;
    }

    private void count(String form, Evidence item, int change) {
        Identity identity = joined.get(form);
        if (identity != null) {
            identity.count(item, change);
        }
        if (form.startsWith("person|")) {
            item.companions().forEach(companion -> beside.count(companion, change));
        }
    }

    /**
     * Whether an article bears on which forms are one person's: by another of the name who stands beside, or by a name, come or
     * gone, that stands beside others.
     */
    private boolean isTelling(String form, Evidence item, int last) {
        if (!form.startsWith("person|")) {
            return form.startsWith("body|") && all.stream().anyMatch(Identity::isPinned);
        }
        Identity own = joined.get(form);
        Integer mark = item.mark();
        if (beside.has(mark) && own != null && own.counted(mark) == last) {
            return true;
        }
        PersonName name = NameForm.name(item);
        return item.companions().stream()
                .anyMatch(companion -> all.stream().anyMatch(one -> one.hasName(companion) && one.resembles(name)));
    }

    /**
     * Returns a number for each form that changes whenever a resolution of evidence of that form could: where two identities of
     * one routing key agree in it, so do they in all resolutions of the form.
     */
    public SortedMap<String, Long> signatures() {
        SortedMap<String, Long> signatures = new TreeMap<>();
        byForm.forEach((form, possible) -> {
            long signature = possible.size();
            for (Identity identity : possible) {
                signature = 31 * signature + identity.id().hashCode();
                signature = 31 * signature
                        + (possible.size() > 1 ? identity.context() : NameForm.isBare(form) ? identity.temper() : 0);
            }
            signatures.put(form, signature);
        });
        return signatures;
    }

    /** Returns whether there is an identity of this id. */
    public boolean has(SpeakerId id) {
        return all.stream().anyMatch(identity -> identity.id().equals(id));
    }

    /** Returns where ids lead that a speaker had while less was known: to the one identity whose name it is. */
    public SortedMap<String, String> redirects() {
        Map<String, Set<String>> leads = new TreeMap<>();
        for (Identity identity : all) {
            for (SpeakerId former : identity.formerIds()) {
                leads.computeIfAbsent(former.toString(), any -> new TreeSet<>())
                        .add(identity.id().toString());
            }
        }
        byForm.forEach((form, possible) -> {
            Identity only = possible.get(0);
            if (NameForm.isBare(form) && possible.size() == 1 && !joined.containsKey(form)) {
                String bare = NameForm.bareId(form).toString();
                leads.computeIfAbsent(bare, any -> new TreeSet<>())
                        .add(only.id().toString());
            }
        });
        all.forEach(identity -> leads.remove(identity.id().toString()));
        TreeMap<String, String> redirects = new TreeMap<>();
        leads.forEach((former, to) -> {
            if (to.size() == 1) {
                redirects.put(former, to.iterator().next());
            }
        });
        return redirects;
    }

    /** Returns who the speaker of {@code evidence} is; evidence that is not held is told by what is. */
    public Resolution resolve(Evidence evidence) {
        String form = evidence.form();
        List<Identity> possible = byForm.get(form);
        if (possible == null) {
            return alone(evidence);
        }
        if (possible.size() == 1) {
            Identity only = possible.get(0);
            boolean against = NameForm.isBare(form) && only.isContradictedBy(evidence);
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
