package io.onrecord.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One speaker across articles, while identities are made: forms of a name that are one's, and all that articles tell beside them.
 * Evidence can be taken out again, and leaves no trace.
 */
final class Identity {
    private static final Duration NEAR = Duration.ofDays(45);

    private final @Nullable KnownName known;
    private final SpeakerKind kind;
    private final String routingKey;
    private final List<PersonName> forms = new ArrayList<>();
    private final Tally<String> names = new Tally<>();
    private final Tally<Integer> marks = new Tally<>();
    private final Tally<String> heads = new Tally<>();
    private final Tally<String> nations = new Tally<>();
    private final Tally<String> bodies = new Tally<>();
    private final Tally<Integer> companions = new Tally<>();
    private final Tally<Instant> times = new Tally<>();
    private long context;
    private @Nullable SpeakerId id;
    private @Nullable List<SpeakerId> formerIds;

    Identity(SpeakerKind kind, String routingKey, @Nullable KnownName known) {
        this.kind = kind;
        this.routingKey = routingKey;
        this.known = known;
        if (known != null) {
            known.tenures().forEach(tenure -> tell(heads, Title.head(tenure.title()), 1));
            for (String name : known.names()) {
                forms.add(NameForm.name(name, routingKey));
                marks.count(Evidence.mark(name), 1);
            }
        }
    }

    /** Joins a form of a person's name. */
    void join(PersonName form) {
        forms.add(form);
    }

    /** Counts evidence in, or with -1 out. */
    void count(Evidence item, int change) {
        id = null;
        formerIds = null;
        context += change * (item.print() ^ item.published().toEpochMilli());
        names.count(item.name(), change);
        marks.count(item.mark(), change);
        if (item.title() != null) {
            tell(heads, Title.head(item.title()), change);
        }
        String nation = NameForm.nation(item);
        tell(nations, nation, change);
        if (nation.isEmpty() && item.affiliation() != null) {
            bodies.count(item.affiliation(), change);
        }
        item.companions().forEach(companion -> companions.count(companion, change));
        times.count(item.published(), change);
    }

    private static void tell(Tally<String> tally, String word, int change) {
        if (!word.isEmpty()) {
            tally.count(word, change);
        }
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

    /** Whether the name of this mark is one that its own articles use. */
    boolean hasName(Integer mark) {
        return marks.has(mark);
    }

    /** How many articles use the name of this mark. */
    int counted(Integer mark) {
        return marks.counts().getOrDefault(mark, 0);
    }

    /** Whether any form so far could be borne by whoever bears {@code name}. */
    boolean resembles(PersonName name) {
        return forms.stream().anyMatch(name::couldBe);
    }

    /** Whether every form so far could be borne by whoever bears {@code name}, and none stands beside it in one article. */
    boolean couldBe(PersonName name, Iterable<Evidence> told) {
        if (!forms.stream().allMatch(name::couldBe)) {
            return false;
        }
        for (Evidence item : told) {
            if (item.companions().stream().anyMatch(this::hasName)) {
                return false;
            }
        }
        return true;
    }

    /** How well what an article tells of somebody fits: above 0 speaks for, below 0 against. */
    int weigh(Evidence item) {
        int weight = sharesTitle(item) ? 2 : 0;
        String nation = NameForm.nation(item);
        if (!nation.isEmpty()) {
            weight += nations.has(nation) ? 2 : nations.isEmpty() ? 0 : -3;
        } else if (item.affiliation() != null && bodies.has(item.affiliation())) {
            weight += 2;
        }
        long shared = item.companions().stream().filter(companions::has).count();
        weight += shared >= 3 ? 3 : (int) shared;
        boolean near = times.around(item.published()).stream()
                .anyMatch(own -> Duration.between(own, item.published()).abs().compareTo(NEAR) <= 0);
        weight += near || known != null && known.tenures().stream().anyMatch(tenure -> tenure.holdsAt(item.published()))
                ? 1
                : 0;
        return weight;
    }

    /** Whether an article ties somebody to another nation, and has no title in common. */
    boolean isContradictedBy(Evidence item) {
        String nation = NameForm.nation(item);
        return !nation.isEmpty() && !nations.isEmpty() && !nations.has(nation) && !sharesTitle(item);
    }

    private boolean sharesTitle(Evidence item) {
        return item.title() != null && heads.has(Title.head(item.title()));
    }

    /** A number that changes whenever {@link #isContradictedBy} could. */
    long temper() {
        return 31L * nations.things().hashCode() + heads.things().hashCode();
    }

    /** A number that changes whenever {@link #weigh} could. */
    long context() {
        return context;
    }

    /** The fullest of the names that most articles use. */
    String name() {
        if (known != null) {
            return known.names().get(0);
        }
        return names.counts().entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    SpeakerId id() {
        if (known != null) {
            return known.id();
        }
        SpeakerId made = id;
        if (made == null) {
            made = learnedId();
            id = made;
        }
        return made;
    }

    private SpeakerId learnedId() {
        String slug = slug();
        if (kind == SpeakerKind.OFFICE && nations.things().size() == 1) {
            String nation = Folding.plain(nations.things().iterator().next());
            slug = routingKey.equals(nation) ? nation : nation + "-" + routingKey;
        }
        return SpeakerId.of(routingKey, slug.isEmpty() ? "unknown" : slug);
    }

    /** The plainest of the names: it stays the same while fuller and rarer forms come and go. */
    private String slug() {
        return names.things().stream()
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

    /** The ids that its names had where nothing else was known, without its own. */
    List<SpeakerId> formerIds() {
        List<SpeakerId> made = formerIds;
        if (made == null) {
            made = names.things().stream()
                    .map(Folding::plain)
                    .filter(slug -> !slug.isEmpty())
                    .map(slug -> SpeakerId.of(routingKey, slug))
                    .distinct()
                    .filter(former -> !former.equals(id()))
                    .toList();
            formerIds = made;
        }
        return made;
    }

    Resolution resolution(String rule) {
        return new Resolution(id(), name(), kind, List.of(), rule);
    }
}
