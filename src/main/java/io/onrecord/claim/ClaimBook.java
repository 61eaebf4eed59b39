package io.onrecord.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one speaker. Sayings that tell the same utterance within a month of one another belong together; a claim is all that
 * do, through however many between them. That is a function of the set of sayings: their order and repetition change nothing.
 *
 * <p>Equal wordings are kept as one phrase, so that a copy costs nothing but itself. Phrases that may be alike are looked up by the
 * least hashes of neighbouring content words, a sample that a part of an utterance shares with the whole (after Broder, "On the
 * resemblance and containment of documents", 1997), and all but the likely ones fall at one pass over sorted hashes. Not
 * thread-safe.
 */
public final class ClaimBook {
    /** Within which one utterance is told; the same words years later are another. */
    private static final Duration APART = Duration.ofDays(30);

    /** Sayings held; beyond it the oldest are forgotten. */
    public static final int MOST = 10_000;

    private final Map<String, Told> told = new HashMap<>();
    private final TreeMap<Saying, Told> byTime = new TreeMap<>();
    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Map<Integer, Phrases> byKey = new HashMap<>();

    /** Takes in a saying; one with the same statement id takes the place of what was held. Returns whether anything changed. */
    public boolean add(Saying saying) {
        Told held = told.get(saying.statementId());
        if (held != null) {
            if (held.saying().equals(saying)) {
                return false;
            }
            withdraw(saying.statementId());
        }
        Wording wording = Wording.of(saying.wording());
        Phrase phrase = phrases.computeIfAbsent(
                Phrase.key(wording, saying.denied()), any -> fresh(new Phrase(wording, saying.denied())));
        Told fresh = new Told(saying, phrase);
        phrase.told().put(saying, fresh);
        told.put(saying.statementId(), fresh);
        byTime.put(saying, fresh);
        if (told.size() > MOST) {
            withdraw(byTime.firstKey().statementId());
        }
        return true;
    }

    private Phrase fresh(Phrase phrase) {
        Set<Phrase> candidates = new HashSet<>();
        for (int key : phrase.keys()) {
            Phrases held = byKey.computeIfAbsent(key, any -> new Phrases());
            held.find(phrase, candidates);
            held.add(phrase);
        }
        candidates.stream().filter(phrase::isSame).forEach(phrase::link);
        return phrase;
    }

    private static boolean isNear(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(APART) <= 0;
    }

    /** Returns the saying that a further one would outdo: the oldest of a full book, null where there is room. */
    public @Nullable Saying oldestOfFull() {
        return told.size() == MOST ? byTime.firstKey() : null;
    }

    /** Takes a saying away; returns whether it was held. */
    public boolean withdraw(String statementId) {
        Told gone = told.remove(statementId);
        if (gone == null) {
            return false;
        }
        byTime.remove(gone.saying());
        Phrase phrase = gone.phrase();
        phrase.told().remove(gone.saying());
        if (phrase.told().isEmpty()) {
            forget(phrase);
        }
        return true;
    }

    private void forget(Phrase phrase) {
        phrases.remove(phrase.key());
        phrase.unlink();
        for (int key : phrase.keys()) {
            Phrases held = byKey.get(key);
            if (held != null) {
                held.remove(phrase);
                if (held.isEmpty()) {
                    byKey.remove(key);
                }
            }
        }
    }

    /** Returns how many sayings are held. */
    public int size() {
        return told.size();
    }

    /** Returns the ids of all statements that are sightings of the same claim as one; none where that is not held. */
    public Set<String> sightings(String statementId) {
        Told one = told.get(statementId);
        Set<String> ids = new TreeSet<>();
        if (one != null) {
            together(one).forEach(other -> ids.add(other.saying().statementId()));
        }
        return ids;
    }

    /** Returns the claim of which statement {@code statementId} is a sighting; an {@link IllegalArgumentException} where it is not held. */
    public Claim claimOf(String statementId) {
        Told one = told.get(statementId);
        if (one == null) {
            throw new IllegalArgumentException("statement '" + statementId + "' is not in this book");
        }
        return Claim.of(together(one));
    }

    /** Returns the claims of which statements are sightings, each once, by their earliest sayings; what is not held is passed over. */
    public List<Claim> claimsOf(Collection<String> statementIds) {
        Set<Told> seen = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        for (String id : statementIds) {
            Told one = told.get(id);
            if (one != null && !seen.contains(one)) {
                Collection<Told> all = together(one);
                seen.addAll(all);
                claims.add(Claim.of(all));
            }
        }
        claims.sort(Comparator.comparing(Claim::earliest));
        return claims;
    }

    /** Returns all claims, by their earliest sayings. */
    public List<Claim> claims() {
        return claimsOf(told.keySet());
    }

    /**
     * Returns what belongs together with a saying. Of each phrase only the nearest before and after is looked at: the others in
     * reach are in reach of that one.
     */
    private static Collection<Told> together(Told first) {
        Set<Told> seen = new HashSet<>(Set.of(first));
        Deque<Told> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Told one = open.pop();
            List<Told> reached = new ArrayList<>();
            reach(one, one.phrase(), reached);
            one.phrase().alike().forEach(phrase -> reach(one, phrase, reached));
            for (Told other : reached) {
                if (seen.add(other)) {
                    open.push(other);
                }
            }
        }
        return seen;
    }

    private static void reach(Told one, Phrase phrase, List<Told> reached) {
        for (Map.Entry<Saying, Told> other : Arrays.asList(
                phrase.told().lowerEntry(one.saying()), phrase.told().higherEntry(one.saying()))) {
            if (other != null && isNear(one.saying().at(), other.getKey().at())) {
                reached.add(other.getValue());
            }
        }
    }
}
