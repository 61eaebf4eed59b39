package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents that an article calls by name: "the National Classroom Noise Study" is "the report" and "the study" later on. */
final class DocumentTitles {
    private static final Set<String> GENERAL = Set.of("report", "study", "survey", "research", "paper", "review");

    /** For each last word of a name, the first such name in the article and the tokens between which it is the only one. */
    private final Map<String, Title> titles = new HashMap<>();

    private record Title(String words, int from, int until) {}

    DocumentTitles(Tokens tokens, List<NamePhrase> phrases) {
        for (NamePhrase phrase : phrases) {
            if (phrase.length() > 1) {
                Title title = new Title(tokens.line(phrase.first(), phrase.end()), phrase.end(), tokens.size());
                titles.merge(
                        sort(tokens.lower(phrase.end() - 1)),
                        title,
                        (one, other) -> one.words.equals(other.words)
                                ? one
                                : new Title(one.words, one.from, Math.min(one.until, other.from)));
            }
        }
    }

    /** Returns the title that {@code noun} stands for at token {@code at}; null where none has been named, or more than one. */
    @Nullable
    String before(int at, String noun) {
        Title title = titles.get(sort(noun));
        return title != null && title.from <= at && at < title.until ? title.words : null;
    }

    private static String sort(String noun) {
        return GENERAL.contains(noun) ? "report" : noun;
    }
}
