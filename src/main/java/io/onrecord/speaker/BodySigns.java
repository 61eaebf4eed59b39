package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of one word that an article uses as those of bodies, by the words beside them anywhere in it: "Telewest, which",
 * "Firefox users", "Eidos's shares", "Arsenal manager". None that is a part of a longer name in it, of a person or a body.
 */
final class BodySigns {
    /** What nobody has by family name alone, and nothing but a body has. */
    private static final Set<String> BELONGINGS = Set.of(
            "website",
            "users",
            "customers",
            "subscribers",
            "phones",
            "software",
            "browser",
            "shares",
            "shareholders",
            "stores",
            "employees",
            "striker",
            "midfielder",
            "defender",
            "goalkeeper",
            "manager",
            "chairman");

    private final Tokens tokens;
    private final Set<String> names = new HashSet<>();

    BodySigns(Tokens tokens) {
        this.tokens = tokens;
        Set<String> parts = new HashSet<>();
        for (int at = 0; at < tokens.size() - 2; at++) {
            if (!tokens.isCapitalised(at)) {
                continue;
            }
            boolean behind = at > 0
                    && tokens.isCapitalised(at - 1)
                    && !Vocabulary.FUNCTION.contains(tokens.lower(at - 1))
                    && tokens.isWord(at - 1);
            if (behind || tokens.isCapitalised(at + 1) || GivenNames.gender(tokens.word(at)) != null) {
                parts.add(tokens.word(at));
            } else if (isSign(at)) {
                names.add(tokens.word(at));
            }
        }
        names.removeAll(parts);
    }

    private boolean isSign(int at) {
        String next = tokens.lower(at + 1);
        String second = tokens.lower(at + 2);
        return next.equals("which")
                || next.equals(",") && second.equals("which")
                || BELONGINGS.contains(next)
                || next.equals("'s") && BELONGINGS.contains(second);
    }

    /** Returns whether the article uses {@code word} as the name of a body. */
    boolean contains(String word) {
        return names.contains(word);
    }
}
