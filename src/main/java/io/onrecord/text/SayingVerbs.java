package io.onrecord.text;

import java.util.Set;

/** The verbs that most often stand beside a quotation, in the forms that stand there. */
final class SayingVerbs {
    private static final Set<String> WORDS = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "added",
            "adds",
            "told",
            "wrote",
            "writes",
            "tweeted",
            "replied",
            "shouted",
            "yelled",
            "exclaimed",
            "wondered",
            "joked",
            "quipped",
            "responded",
            "answered",
            "cried",
            "screamed",
            "demanded",
            "continued",
            "read",
            "reads",
            "declared",
            "quoted",
            "recalled",
            "remarked",
            "snapped",
            "inquired",
            "chanted",
            "mused",
            "retorted");

    private SayingVerbs() {}

    /** Returns whether {@code word}, in lower case, is one of them. */
    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
