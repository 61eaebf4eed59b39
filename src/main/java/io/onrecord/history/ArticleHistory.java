package io.onrecord.history;

import io.onrecord.history.Version.Edition;
import io.onrecord.history.Version.Retraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one article and what each of them said. Immutable.
 *
 * @param articleId id of the article
 * @param versions the versions and retractions in their {@link Version#ORDER}, at most {@link #MAX_VERSIONS}
 * @param bodies what each body that can be seen said, by the hash of the body
 */
public record ArticleHistory(String articleId, List<Version> versions, Map<Long, List<Utterance>> bodies) {
    /** Most versions that are kept: the oldest, which gives the ids, and the newest. */
    public static final int MAX_VERSIONS = 64;

    /** Makes the collections unmodifiable. */
    public ArticleHistory {
        versions = List.copyOf(versions);
        bodies = Map.copyOf(bodies);
    }

    /** Returns the history of an article of which nothing has arrived. */
    public static ArticleHistory of(String articleId) {
        return new ArticleHistory(articleId, List.of(), Map.of());
    }

    /**
     * Returns the history with one more version, or this very one where that changes nothing.
     *
     * @param arrived the version; an edition's body has to be {@link #read} before its statements stand
     */
    public ArticleHistory with(Version arrived) {
        Version version = placed(arrived);
        if (version == null) {
            return this;
        }
        List<Version> all = new ArrayList<>(versions);
        all.add(version);
        all.sort(Version.ORDER);
        if (all.size() > MAX_VERSIONS) {
            all.remove(1);
        }
        return new ArticleHistory(articleId, all, bodies);
    }

    /** Returns the version as it takes its place, null where it is known. */
    private @Nullable Version placed(Version arrived) {
        Version newest = newest();
        if (arrived instanceof Retraction retraction && !retraction.dated()) {
            // It takes back what is known; there is nothing to take back twice, nor before anything is known.
            return newest instanceof Edition
                    ? new Retraction(
                            Math.max(newest.at(), arrived.at()), arrived.recordedAt(), false, retraction.reason())
                    : null;
        }
        if (arrived instanceof Edition edition
                && newest instanceof Retraction retraction
                && !retraction.dated()
                && versions.stream().noneMatch(known -> known instanceof Edition && known.at() > edition.at())) {
            // The undated retraction gives way to what comes after it.
            return edition.movedTo(Math.max(edition.at(), retraction.at() + 1));
        }
        boolean known = arrived instanceof Edition edition
                ? versions.stream().anyMatch(edition::isSame)
                : versions.stream().anyMatch(other -> other instanceof Retraction && other.at() == arrived.at());
        return known ? null : arrived;
    }

    /** Returns the history with what a body said, without bodies that cannot be seen in any version. */
    public ArticleHistory read(long body, List<Utterance> utterances) {
        Map<Long, List<Utterance>> all = new HashMap<>(bodies);
        all.put(body, List.copyOf(utterances));
        Set<Long> visible = Run.of(versions).stream().map(Run::body).collect(Collectors.toSet());
        all.keySet().retainAll(visible);
        return new ArticleHistory(articleId, versions, all);
    }

    /** Returns whether it is known what a body said. */
    public boolean hasRead(long body) {
        return bodies.containsKey(body);
    }

    /** Returns the newest version or retraction, null where nothing is known. */
    public @Nullable Version newest() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    /** Returns every wording of every statement and when it stood: the same for the same versions, however they arrived. */
    public List<Standing> standings() {
        long published = versions.stream()
                .filter(Edition.class::isInstance)
                .mapToLong(version -> ((Edition) version).publishedAt())
                .min()
                .orElse(0);
        Lineages lineages = new Lineages(articleId, published);
        for (Run run : Run.of(versions)) {
            lineages.follow(run, bodies.getOrDefault(run.body(), List.of()));
        }
        return lineages.standings();
    }
}
