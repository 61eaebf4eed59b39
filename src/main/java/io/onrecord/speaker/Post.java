package io.onrecord.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post that one person holds at a time, as articles name it: "the Kremlin spokesman", "Veldara's foreign minister".
 *
 * @param body the country, organisation or place that it is of, folded
 * @param office the words for it, folded
 */
public record Post(String body, String office) {
    private static final char MARK = '@';
    private static final String OF = " of ";

    /** Adjectives of places that are on no list: "Veldaran" is of Veldara, "Sorrinese" of Sorrin. */
    private static final Pattern ADJECTIVE = Pattern.compile("\\b(?:([a-z]{4,}a)n|([a-z]{4,})ese)\\b");

    private static final Map<String, Set<String>> WORDS = WordList.lines("posts").stream()
            .map(line -> List.of(line.split("\\s+")))
            .collect(Collectors.toMap(words -> words.get(0), words -> Set.copyOf(words.subList(1, words.size()))));

    /**
     * Returns the post that an article gives a speaker, or by which alone it names one; null where it gives none, or none that
     * tells one person from all others.
     */
    public static @Nullable Post of(Speaker speaker) {
        String title = speaker.title();
        return title == null ? null : of(title, speaker.affiliation());
    }

    /**
     * Returns the post that a title is as somebody writes it down, who may put all into it ("Mayor of Gullwick"); null where it is
     * none that one person holds at a time.
     */
    public static @Nullable Post written(String title, @Nullable String affiliation) {
        int of = affiliation == null ? title.indexOf(OF) : -1;
        return of < 0
                ? of(title, affiliation)
                : of(title.substring(0, of), title.substring(of + OF.length()).replaceFirst("^the ", ""));
    }

    private static @Nullable Post of(String title, @Nullable String affiliation) {
        List<String> words = new ArrayList<>(List.of(title.strip().split("[\\s\u00a0]+")));
        if (is("some", words.get(0).toLowerCase(Locale.ROOT))
                || words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(Post::isPast)) {
            return null;
        }
        int head = words.size() - 1;
        String noun = Title.expand(Folding.plain(words.get(head)));
        if (!is("alone", noun) && !is("fielded", noun) && !is("chief", noun)) {
            return null;
        }
        int first = head;
        while (first > 0 && isField(words.get(first - 1))) {
            first--;
        }
        List<String> office = new ArrayList<>(
                words.subList(first, head).stream().map(Folding::plain).toList());
        if (office.isEmpty() && is("fielded", noun) || !office.contains("chief") && is("chief", noun)) {
            return null;
        }
        office.add(noun);
        String body = body(words.subList(0, first), affiliation);
        return body == null ? null : new Post(body, String.join("-", office));
    }

    private static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    private static boolean isPast(String word) {
        return is("past", word) || word.startsWith("ex-");
    }

    private static boolean isField(String word) {
        return is("field", word.toLowerCase(Locale.ROOT))
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
        String folded = nation == null
                ? ADJECTIVE.matcher(Folding.plain(own)).replaceAll("$1$2")
                : Folding.plain(nation + ' ' + own);
        return known && proper && !folded.isEmpty() ? folded : null;
    }

    private static boolean isOfStates(String body) {
        return Arrays.stream(Folding.plain(body).split("-")).anyMatch(word -> is("state", word));
    }

    /** Returns whether a speaker is named by the post alone, and as the one who holds it. */
    public static boolean isNamedByPost(Speaker speaker) {
        boolean nameless = speaker.kind() == SpeakerKind.UNNAMED || speaker.kind() == SpeakerKind.UNRESOLVED;
        String first = speaker.name().strip().toLowerCase(Locale.ROOT).split("[\\s\u00a0]+")[0];
        return nameless && speaker.candidates().isEmpty() && !is("some", first);
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
