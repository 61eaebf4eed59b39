package io.onrecord.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post that one person holds at a time, as articles name it: "the Kremlin spokesman", "Veldara's foreign minister".
 *
 * @param body the country, organisation or place that it is of, folded
 * @param office the words for it, folded
 */
public record Post(String body, String office) {
    private static final char MARK = '@';

    /** Nouns of posts; "senator", "official" and "aide" are borne by many at a time. */
    private static final Set<String> HELD_ALONE = Set.of(
            "president",
            "premier",
            "chancellor",
            "minister",
            "prime-minister",
            "secretary",
            "governor",
            "mayor",
            "king",
            "queen",
            "pope",
            "emperor",
            "sultan",
            "emir",
            "patriarch",
            "archbishop",
            "bishop",
            "speaker",
            "ambassador",
            "commissioner",
            "chief",
            "head",
            "leader",
            "director",
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "ceo",
            "executive",
            "officer",
            "treasurer",
            "comptroller",
            "general",
            "attorney-general",
            "prosecutor",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "principal",
            "dean",
            "provost",
            "rector",
            "coach",
            "sheriff",
            "vice-president",
            "manager");

    /** Words of a post before its noun, which stand in capitals where the post stands before a name. */
    private static final Set<String> FIELDS = Set.of(
            "foreign",
            "prime",
            "defence",
            "defense",
            "finance",
            "interior",
            "home",
            "press",
            "deputy",
            "vice",
            "chief",
            "attorney",
            "police",
            "fire",
            "health",
            "education",
            "transport",
            "trade",
            "justice",
            "energy",
            "economy",
            "economic",
            "culture",
            "environment",
            "agriculture",
            "labour",
            "labor",
            "first",
            "general",
            "acting",
            "executive",
            "managing",
            "operating",
            "financial",
            "national",
            "security",
            "communications",
            "opposition",
            "party",
            "state",
            "public",
            "presidential",
            "water",
            "housing",
            "tourism",
            "sports",
            "commerce",
            "treasury");

    /** Nouns that name a post only with a word of their field: "press secretary". */
    private static final Set<String> WITH_FIELD_ONLY = Set.of("general", "minister", "secretary");

    /** Nouns that name a post only with a chief: "chief executive officer", but not "police officer". */
    private static final Set<String> WITH_CHIEF_ONLY = Set.of("officer", "executive");

    private static final Set<String> PAST = Set.of("former", "ex", "late", "then", "retired", "one-time", "onetime");

    /** First words of what means one of several, or nobody in particular. */
    private static final Set<String> NOT_THE = Set.of(
            "a", "an", "one", "another", "some", "any", "no", "every", "each", "other", "two", "three", "several");

    /** Bodies that every state has one of: without the state they are nobody's. */
    private static final Set<String> OF_STATES =
            Set.of("ministry", "parliament", "embassy", "army", "navy", "police", "cabinet", "senate", "treasury");

    /**
     * Returns the post that an article gives a speaker, or by which alone it names one; null where it gives none, or none that
     * tells one person from all others.
     */
    public static @Nullable Post of(Speaker speaker) {
        String title = speaker.title();
        if (title == null) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of(title.strip().split("[\\s\u00a0]+")));
        if (NOT_THE.contains(words.get(0).toLowerCase(Locale.ROOT))
                || words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(Post::isPast)) {
            return null;
        }
        int head = words.size() - 1;
        String noun = Title.expand(Folding.plain(words.get(head)));
        if (!HELD_ALONE.contains(noun)) {
            return null;
        }
        int first = head;
        while (first > 0 && isField(words.get(first - 1))) {
            first--;
        }
        List<String> office = new ArrayList<>(
                words.subList(first, head).stream().map(Folding::plain).toList());
        if (office.isEmpty() && WITH_FIELD_ONLY.contains(noun)
                || !office.contains("chief") && WITH_CHIEF_ONLY.contains(noun)) {
            return null;
        }
        office.add(noun);
        String body = body(words.subList(0, first), speaker.affiliation());
        return body == null ? null : new Post(body, String.join("-", office));
    }

    private static boolean isPast(String word) {
        return PAST.contains(word) || word.startsWith("ex-");
    }

    private static boolean isField(String word) {
        return FIELDS.contains(word.toLowerCase(Locale.ROOT))
                || Character.isLowerCase(word.charAt(0)) && !word.matches(".*['’]s?");
    }

    /** Returns what a post is of: by the words before it, or else by the affiliation; null where that is no name. */
    private static @Nullable String body(List<String> before, @Nullable String affiliation) {
        List<String> words = before.stream()
                .map(word -> word.replaceAll("['’]s?$", ""))
                .filter(word -> !word.equalsIgnoreCase("the"))
                .toList();
        String nation = null;
        int rest = 0;
        for (int length = Math.min(3, words.size()); length > 0 && nation == null; length--) {
            nation = Nations.named(String.join(" ", words.subList(0, length)));
            rest = nation == null ? 0 : length;
        }
        String own = String.join(" ", words.subList(rest, words.size()));
        if (nation == null && (own.isEmpty() || isOfStates(own)) && affiliation != null) {
            nation = Nations.named(affiliation);
            own = nation == null && own.isEmpty() ? affiliation : own;
        }
        boolean known = nation != null || !own.isEmpty() && !isOfStates(own);
        boolean proper = own.isEmpty() || own.chars().anyMatch(Character::isUpperCase);
        String folded = Folding.plain(nation == null ? own : nation + ' ' + own);
        return known && proper && !folded.isEmpty() ? folded : null;
    }

    private static boolean isOfStates(String body) {
        return Arrays.stream(Folding.plain(body).split("-")).anyMatch(OF_STATES::contains);
    }

    /** Returns whether a speaker is named by the post alone, and as the one who holds it. */
    public static boolean isNamedByPost(Speaker speaker) {
        boolean nameless = speaker.kind() == SpeakerKind.UNNAMED || speaker.kind() == SpeakerKind.UNRESOLVED;
        String first = speaker.name().strip().toLowerCase(Locale.ROOT).split("[\\s\u00a0]+")[0];
        return nameless && speaker.candidates().isEmpty() && !NOT_THE.contains(first);
    }

    /** Returns the post as a key; no routing key of a speaker is like it. */
    public String key() {
        return MARK + body + MARK + office;
    }

    /** Returns whether {@code key} is that of a post. */
    public static boolean isKey(String key) {
        return !key.isEmpty() && key.charAt(0) == MARK;
    }
}
