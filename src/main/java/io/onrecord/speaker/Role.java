package io.onrecord.speaker;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article says a person is: "Putin's senior foreign policy aide", "a Vermont senator".
 *
 * @param head the noun, singular and in lower case; empty for a mere age
 * @param modifiers the words before it, in lower case
 * @param nation country or state that it is tied to, null where none
 * @param holder the participant whose aide, wife or spokesman it is, null where none
 * @param body name of the organisation it is tied to, null where none
 * @param text the words as the article has them
 */
record Role(
        String head,
        Set<String> modifiers,
        @Nullable String nation,
        @Nullable Participant holder,
        @Nullable String body,
        String text) {
    private static final Set<Set<String>> LIKE = Set.of(
            Set.of(
                    "president",
                    "leader",
                    "premier",
                    "chancellor",
                    "ruler",
                    "king",
                    "dictator",
                    "strongman",
                    "emperor",
                    "sultan",
                    "minister",
                    "monarch",
                    "autocrat"),
            Set.of(
                    "senator",
                    "lawmaker",
                    "legislator",
                    "politician",
                    "republican",
                    "democrat",
                    "congressman",
                    "congresswoman"),
            Set.of(
                    "representative",
                    "lawmaker",
                    "legislator",
                    "politician",
                    "congressman",
                    "congresswoman",
                    "mp",
                    "parliamentarian"),
            Set.of("candidate", "nominee", "front-runner", "frontrunner", "contender", "hopeful", "standard-bearer"),
            Set.of("spokesman", "spokeswoman", "spokesperson", "aide", "official"),
            Set.of("aide", "adviser", "advisor", "strategist", "official", "manager"),
            Set.of("secretary", "minister", "official", "diplomat"),
            Set.of(
                    "chief",
                    "head",
                    "director",
                    "boss",
                    "chairman",
                    "chairwoman",
                    "chair",
                    "leader",
                    "executive",
                    "ceo",
                    "chairperson"),
            Set.of("ambassador", "envoy", "diplomat"),
            Set.of(
                    "billionaire",
                    "mogul",
                    "tycoon",
                    "businessman",
                    "developer",
                    "magnate",
                    "businesswoman",
                    "millionaire"),
            Set.of("lawyer", "attorney", "counsel", "barrister", "solicitor", "prosecutor"),
            Set.of("professor", "scholar", "academic", "historian", "economist", "scientist", "lecturer", "researcher"),
            Set.of("officer", "policeman", "policewoman", "inspector", "detective", "sergeant", "constable"),
            Set.of("reporter", "journalist", "correspondent", "columnist", "editor", "writer"),
            Set.of("doctor", "physician", "surgeon", "dr"),
            Set.of("general", "commander", "colonel", "admiral", "officer"));

    private static final Set<String> DECIDING = Set.of(
            "former",
            "ex",
            "vice",
            "deputy",
            "late",
            "acting",
            "first",
            "assistant",
            "foreign",
            "prime",
            "defence",
            "defense",
            "finance",
            "interior",
            "campaign",
            "press",
            "second",
            "third",
            "other",
            "another",
            "new",
            "next");

    /** Returns how well {@code described} fits this role: 0 not at all, 1 likely, 2 the same noun. */
    int fit(String describedHead, Set<String> describedModifiers) {
        if (party(describedHead, describedModifiers) * party(head, modifiers) < 0) {
            return 0;
        }
        for (String word : describedModifiers) {
            if (DECIDING.contains(word) && !modifiers.contains(word) && !head.equals(word)) {
                return 0;
            }
        }
        if (head.equals(describedHead)) {
            return 2;
        }
        boolean like = LIKE.stream().anyMatch(set -> set.contains(head) && set.contains(describedHead));
        if (!like
                || describedHead.equals("minister")
                || (head.equals("minister")
                        && !modifiers.contains("prime")
                        && describedHead.matches("president|chancellor|king|leader"))) {
            return 0;
        }
        return 1;
    }

    /** Returns 1 for a Republican, -1 for a Democrat, 0 for what tells no party. */
    private static int party(String head, Set<String> modifiers) {
        boolean republican = head.equals("republican") || modifiers.contains("republican") || modifiers.contains("gop");
        boolean democrat =
                head.equals("democrat") || modifiers.contains("democratic") || modifiers.contains("democrat");
        return republican == democrat ? 0 : republican ? 1 : -1;
    }

    /** Returns whether the two roles are of different parties. */
    boolean isAgainst(Role other) {
        return party(head, modifiers) * party(other.head, other.modifiers) < 0;
    }
}
