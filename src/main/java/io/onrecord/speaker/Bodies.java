package io.onrecord.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Organisations and offices: those known by name, and the words that make a phrase the name of one. */
final class Bodies {
    /**
     * A body known by name.
     *
     * @param name its usual name
     * @param kind {@link SpeakerKind#ORGANISATION} or {@link SpeakerKind#OFFICE}
     * @param nation country whose office it is, null where it is none's
     */
    record Body(String name, SpeakerKind kind, @Nullable String nation) {}

    private static final Set<String> HEADS = new HashSet<>();
    private static final Map<String, Body> KNOWN = new HashMap<>();

    static {
        for (String line : WordList.lines("organisations")) {
            String entry = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(' '))) {
                case "head" -> HEADS.addAll(Set.copyOf(java.util.List.of(entry.split("\\s+"))));
                case "known" -> {
                    String[] sides = entry.split("\\s*=\\s*");
                    enter(new Body(sides[0], SpeakerKind.ORGANISATION, null), sides.length > 1 ? sides[1] : "");
                }
                case "office" -> {
                    String[] columns = entry.split("\\s*\\|\\s*");
                    String nation = columns.length > 1 ? columns[1] : null;
                    enter(new Body(columns[0], SpeakerKind.OFFICE, nation), columns.length > 2 ? columns[2] : "");
                }
                default -> throw new IllegalStateException("organisations.txt: unknown line '" + line + "'");
            }
        }
    }

    private Bodies() {}

    private static void enter(Body body, String others) {
        KNOWN.put(body.name(), body);
        for (String other : others.split("\\s*,\\s*")) {
            if (!other.isBlank()) {
                KNOWN.put(other, body);
            }
        }
    }

    /** Returns the body that is known as {@code name}, without an article before it; null where none is. */
    static @Nullable Body known(String name) {
        return KNOWN.get(name);
    }

    /** Returns whether {@code word} at the end of a capitalised phrase makes it the name of a body. */
    static boolean isHead(String word) {
        return HEADS.contains(word) || word.endsWith(".") && HEADS.contains(word.substring(0, word.length() - 1));
    }
}
