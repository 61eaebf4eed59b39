package io.onrecord.bench;

import io.onrecord.speaker.Cast;
import io.onrecord.speaker.Evidence;
import io.onrecord.speaker.PersonName;
import io.onrecord.speaker.Speaker;
import io.onrecord.text.ArticleText;
import io.onrecord.text.TextStructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Articles told again by other outlets that write names in other ways, and who is who in them.
 *
 * <p>Taken are persons with a given and a family name whom their article names more than once; of names that one person could bear
 * only the most frequent, so that two different names are two persons for sure. Every fourth person is renamed, in all articles
 * alike, to the family name of another. Each article is told again with the name in another variant, through the whole text, and
 * read anew: what counts is what the reading makes of it.
 */
public final class IdentityStream {
    /** Most articles of one person: beyond it the famous would decide the figure alone. */
    private static final int MOST_ARTICLES = 8;

    /**
     * A mention of a person by an article.
     *
     * @param person who it is in truth
     * @param evidence what the reading of the article tells
     */
    public record Unit(String person, Evidence evidence) {}

    private final RandomGenerator random;
    private final Map<String, List<Piece>> articles = new TreeMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private int lost;

    private IdentityStream(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the stream made from {@code pieces}, each of which is read once and told again once for each of its persons. */
    public static IdentityStream of(Collection<Piece> pieces, RandomGenerator random) {
        IdentityStream stream = new IdentityStream(random);
        pieces.forEach(stream::collect);
        stream.keepDistinct();
        stream.rename();
        stream.tell();
        return stream;
    }

    /** Returns the mentions. */
    public List<Unit> units() {
        return units;
    }

    /** Returns how many retold names the reading did not find; they are no part of the stream. */
    public int lost() {
        return lost;
    }

    /** Returns how many persons are mentioned. */
    public long persons() {
        return units.stream().map(Unit::person).distinct().count();
    }

    /** Returns how many persons share their family name with another by construction. */
    public int sharing() {
        return renamed.size();
    }

    private static List<Speaker> read(String text) {
        return Cast.of(ArticleText.of(text), TextStructure.of(text)).persons();
    }

    private void collect(Piece piece) {
        for (Speaker person : read(piece.text())) {
            boolean plain = person.name().matches("\\p{Lu}\\p{Ll}{2,} \\p{Lu}\\p{Ll}{3,}");
            if (plain
                    && !person.aliases().isEmpty()
                    && name(person.name()).familyKey().equals(person.routingKey())) {
                articles.computeIfAbsent(person.name(), any -> new ArrayList<>())
                        .add(piece);
            }
        }
    }

    private static PersonName name(String words) {
        return PersonName.of(Arrays.asList(words.split(" ")));
    }

    private void keepDistinct() {
        Map<String, List<String>> byFamily = new HashMap<>();
        List<String> kept = new ArrayList<>();
        articles.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Piece>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(name -> {
                    List<String> bearers = byFamily.computeIfAbsent(name(name).familyKey(), any -> new ArrayList<>());
                    if (bearers.stream().noneMatch(other -> name(other).couldBe(name(name)))) {
                        bearers.add(name);
                        kept.add(name);
                    }
                });
        articles.keySet().retainAll(Set.copyOf(kept));
    }

    private void rename() {
        List<String> names = new ArrayList<>(articles.keySet());
        for (int at = 0; at + 1 < names.size(); at += 4) {
            String name = names.get(at);
            String other = names.get(random.nextInt(names.size()));
            String given = name.substring(0, name.indexOf(' '));
            String fresh = given + other.substring(other.indexOf(' '));
            boolean taken = names.stream().anyMatch(held -> name(held).couldBe(name(fresh)))
                    || renamed.values().stream().anyMatch(held -> name(held).couldBe(name(fresh)));
            if (!taken) {
                renamed.put(name, fresh);
            }
        }
    }

    private void tell() {
        articles.forEach((person, pieces) -> {
            for (Piece piece : pieces.subList(0, Math.min(MOST_ARTICLES, pieces.size()))) {
                tell(person, piece, NameVariant.SAME, 0);
                tell(
                        person,
                        piece,
                        NameVariant.usual()
                                .get(random.nextInt(NameVariant.usual().size())),
                        1 + random.nextInt(48));
            }
        });
    }

    private void tell(String person, Piece piece, NameVariant variant, int hours) {
        String name = renamed.getOrDefault(person, person);
        String family = person.substring(person.indexOf(' ') + 1);
        String text = piece.text();
        if (!name.equals(person)) {
            text = text.replaceAll("\\b" + family + "\\b", name.substring(name.indexOf(' ') + 1));
        }
        String written = variant.write(name);
        text = text.replace(name, written);
        List<Speaker> found = read(text);
        String id = piece.id() + (hours == 0 ? "" : "-" + variant + "-" + person.replace(' ', '-'));
        List<Integer> companions =
                Evidence.marks(found.stream().map(Speaker::name).toList());
        found.stream()
                .filter(speaker -> speaker.name().equals(written))
                .findFirst()
                .ifPresentOrElse(
                        speaker -> units.add(new Unit(
                                person,
                                Evidence.of(speaker, id, piece.published().plus(Duration.ofHours(hours)), companions))),
                        () -> lost++);
    }
}
