package io.onrecord.speaker;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post at a time.
 *
 * @param routingKey routing key of the person
 * @param name fullest name that articles give with the post
 */
public record Incumbent(String routingKey, String name) implements Comparable<Incumbent> {
    private static final Comparator<Incumbent> ORDER =
            Comparator.comparing(Incumbent::routingKey).thenComparing(Incumbent::name);

    /** The fullest last; the rest only makes the choice the same whatever came first. */
    private static final Comparator<Incumbent> FULLEST = Comparator.comparingInt((Incumbent incumbent) ->
                    NameForm.name(incumbent.name, incumbent.routingKey).given().size())
            .thenComparingInt(incumbent -> incumbent.name.length())
            .thenComparing(Incumbent::name);

    /**
     * Returns the one person that all of {@code named}, to whom articles of some weeks give one post, can be; null where they can be
     * two, or none is named.
     */
    public static @Nullable Incumbent among(Collection<Incumbent> named) {
        for (Incumbent one : named) {
            for (Incumbent other : named) {
                if (!one.couldBe(other)) {
                    return null;
                }
            }
        }
        return named.stream().max(FULLEST).orElse(null);
    }

    private boolean couldBe(Incumbent other) {
        return routingKey.equals(other.routingKey)
                && NameForm.name(name, routingKey).couldBe(NameForm.name(other.name, routingKey));
    }

    @Override
    public int compareTo(Incumbent other) {
        return ORDER.compare(this, other);
    }
}
