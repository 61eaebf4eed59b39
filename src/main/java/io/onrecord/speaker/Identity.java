package io.onrecord.speaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One speaker across articles, while identities are made: forms of a name that are one's, and all that articles tell beside them. */
final class Identity {
    private static final Duration NEAR = Duration.ofDays(45);

    private final @Nullable KnownName known;
    private final SpeakerKind kind;
    private final String routingKey;
    private final List<PersonName> names = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> nations = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> companions = new HashSet<>();

    Identity(SpeakerKind kind, String routingKey, @Nullable KnownName known) {
        this.kind = kind;
        this.routingKey = routingKey;
        this.known = known;
        if (known != null) {
            known.tenures().forEach(tenure -> heads.add(Title.head(tenure.title())));
            for (String name : known.names()) {
                names.add(NameForm.name(name, routingKey));
            }
        }
    }

    void join(@Nullable PersonName name, Iterable<Evidence> told) {
        if (name != null) {
            names.add(name);
        }
        for (Evidence item : told) {
            evidence.add(item);
            if (item.title() != null) {
                heads.add(Title.head(item.title()));
            }
            String nation = NameForm.nation(item);
            if (!nation.isEmpty()) {
                nations.add(nation);
            } else if (item.affiliation() != null) {
                bodies.add(item.affiliation());
            }
            companions.addAll(item.companions());
        }
        heads.remove("");
    }

    SpeakerKind kind() {
        return kind;
    }

    /** Whether {@code name} is one of the names that were pinned. */
    boolean isCalled(String name) {
        return known != null
                && known.names().stream().anyMatch(own -> RoutingKey.ofBody(own).equals(RoutingKey.ofBody(name)));
    }

    boolean isPinned() {
        return known != null;
    }

    /** Whether every form so far could be borne by whoever bears {@code name}, and none stands beside it in one article. */
    boolean couldBe(PersonName name, Iterable<Evidence> told) {
        if (!names.stream().allMatch(name::couldBe)) {
            return false;
        }
        for (Evidence item : told) {
            for (String companion : item.companions()) {
                if (names.stream().anyMatch(own -> own.full().equals(companion))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How well what an article tells of somebody fits: above 0 speaks for, below 0 against. */
    int weigh(Evidence item) {
        int weight = 0;
        String head = item.title() == null ? "" : Title.head(item.title());
        if (!head.isEmpty() && heads.contains(head)) {
            weight += 2;
        }
        String nation = NameForm.nation(item);
        if (!nation.isEmpty()) {
            weight += nations.contains(nation) ? 2 : nations.isEmpty() ? 0 : -3;
        } else if (item.affiliation() != null && bodies.contains(item.affiliation())) {
            weight += 2;
        }
        long shared = item.companions().stream().filter(companions::contains).count();
        weight += shared >= 3 ? 3 : (int) shared;
        boolean near = evidence.stream()
                .anyMatch(own -> Duration.between(own.published(), item.published())
                                .abs()
                                .compareTo(NEAR)
                        <= 0);
        weight += near || known != null && known.tenures().stream().anyMatch(tenure -> tenure.holdsAt(item.published()))
                ? 1
                : 0;
        return weight;
    }

    /** The fullest of the names that most articles use. */
    String name() {
        if (known != null) {
            return known.names().get(0);
        }
        Map<String, Integer> counts = new TreeMap<>();
        evidence.forEach(item -> counts.merge(item.name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    SpeakerId id() {
        if (known != null) {
            return known.id();
        }
        String slug = slug();
        if (kind == SpeakerKind.OFFICE && nations.size() == 1) {
            String nation = Folding.plain(nations.iterator().next());
            slug = routingKey.equals(nation) ? nation : nation + "-" + routingKey;
        }
        return new SpeakerId(routingKey, slug.isEmpty() ? "unknown" : slug);
    }

    /** The plainest of the names: it stays the same while fuller and rarer forms come and go. */
    private String slug() {
        return evidence.stream()
                .map(Evidence::name)
                .min(Comparator.comparing(Identity::hasInitial)
                        .thenComparingInt(String::length)
                        .thenComparing(Folding::plain)
                        .thenComparing(Comparator.naturalOrder()))
                .map(Folding::plain)
                .orElse("");
    }

    private static boolean hasInitial(String name) {
        int first = name.indexOf(' ');
        return first == 1 || first == 2 && name.charAt(1) == '.';
    }

    Resolution resolution(String rule) {
        return new Resolution(id(), name(), kind, List.of(), rule);
    }
}
