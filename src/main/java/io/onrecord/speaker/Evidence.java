package io.onrecord.speaker;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one article tells of one speaker with a name: the unit from which identities across articles are made. Immutable. */
public final class Evidence implements Comparable<Evidence> {
    private static final int MOST_COMPANIONS = 12;

    /** The newest first; the rest only makes the order total. */
    private static final Comparator<Evidence> NEWEST_FIRST = Comparator.comparing(Evidence::published)
            .reversed()
            .thenComparing(Evidence::print, Long::compareUnsigned)
            .thenComparing(Evidence::written);

    private final String articleId;
    private final Instant published;
    private final SpeakerKind kind;
    private final String name;
    private final String routingKey;
    private final @Nullable String title;
    private final @Nullable String affiliation;
    private final List<Integer> companions;
    private final Integer mark;
    private final String form;
    private final long print;

    /**
     * A speaker without a name is an {@link IllegalArgumentException}.
     *
     * @param articleId the article
     * @param published event time of the article
     * @param kind kind of speaker; a named one
     * @param name fullest name that the article has
     * @param routingKey key that all mentions which could be the same speaker share
     * @param title title or role that the article gives, null where none
     * @param affiliation country or organisation that the article gives, null where none
     * @param companions {@link #mark marks} of the names of others in the same article, of which 12 are kept; those of the same
     *     routing key are others for sure
     */
    public Evidence(
            String articleId,
            Instant published,
            SpeakerKind kind,
            String name,
            String routingKey,
            @Nullable String title,
            @Nullable String affiliation,
            List<Integer> companions) {
        if (!kind.isNamed()) {
            throw new IllegalArgumentException("evidence of " + kind + " '" + name + "': expected a named speaker");
        }
        this.articleId = articleId;
        this.published = published;
        this.kind = kind;
        this.name = name;
        this.routingKey = routingKey;
        this.title = title;
        this.affiliation = affiliation;
        this.mark = mark(name);
        this.companions = companions.stream()
                .filter(companion -> !companion.equals(mark))
                .distinct()
                .sorted()
                .limit(MOST_COMPANIONS)
                .toList();
        this.form = NameForm.key(this);
        this.print = hash(written());
    }

    /**
     * Returns what article {@code articleId} of time {@code published} tells of {@code speaker}.
     *
     * @param companions marks of the names in the article; the speaker's own is left out
     */
    public static Evidence of(Speaker speaker, String articleId, Instant published, List<Integer> companions) {
        return new Evidence(
                articleId,
                published,
                speaker.kind(),
                speaker.name(),
                speaker.routingKey(),
                speaker.title(),
                speaker.affiliation(),
                companions);
    }

    /** Returns the article's id. */
    public String articleId() {
        return articleId;
    }

    /** Returns the event time of the article. */
    public Instant published() {
        return published;
    }

    /** Returns the kind of speaker. */
    public SpeakerKind kind() {
        return kind;
    }

    /** Returns the fullest name that the article has. */
    public String name() {
        return name;
    }

    /** Returns the key that all mentions which could be the same speaker share. */
    public String routingKey() {
        return routingKey;
    }

    /** Returns the title or role that the article gives, null where none. */
    public @Nullable String title() {
        return title;
    }

    /** Returns the country or organisation that the article gives, null where none. */
    public @Nullable String affiliation() {
        return affiliation;
    }

    /** Returns the marks of others in the article, sorted, at most 12. */
    public List<Integer> companions() {
        return companions;
    }

    /** Returns the mark of the name. */
    Integer mark() {
        return mark;
    }

    /** Returns the form of the name, folded: what articles that spell it alike share. */
    public String form() {
        return form;
    }

    /** Returns a hash of all but the time, the same on every machine and in every release. */
    public long print() {
        return print;
    }

    /** FNV-1a with the finaliser of MurmurHash3. */
    private static long hash(String written) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < written.length(); i++) {
            hash = (hash ^ written.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    private String written() {
        return String.join(
                "|",
                articleId,
                kind.name(),
                name,
                String.valueOf(title),
                String.valueOf(affiliation),
                companions.toString());
    }

    /** Returns a number that stands for a name, the same however it is accented or capitalised. */
    public static Integer mark(String name) {
        // A polynomial hash alone would put names that differ in their last letters side by side, and the least are
        // kept.
        int hash = Folding.plain(name).hashCode() * 0x9e3779b9;
        return hash ^ hash >>> 15;
    }

    /** Returns the marks of names. */
    public static List<Integer> marks(Collection<String> names) {
        return names.stream().map(Evidence::mark).toList();
    }

    @Override
    public int compareTo(Evidence other) {
        return NEWEST_FIRST.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence evidence && compareTo(evidence) == 0 && routingKey.equals(evidence.routingKey);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(print) ^ published.hashCode();
    }

    @Override
    public String toString() {
        return written() + " at " + published;
    }
}
