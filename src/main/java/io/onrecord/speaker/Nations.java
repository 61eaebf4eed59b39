package io.onrecord.speaker;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries, states and regions, by every word that ties somebody to one. */
final class Nations {
    private static final Map<String, String> ADJECTIVES = new HashMap<>();
    private static final Map<String, String> PEOPLES = new HashMap<>();
    private static final Map<String, String> CAPITALS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String line : WordList.lines("nations")) {
            String[] columns = line.split("\\|", -1);
            String nation = columns[0];
            NAMES.put(nation, nation);
            enter(columns, 1, ADJECTIVES);
            enter(columns, 2, PEOPLES);
            enter(columns, 3, CAPITALS);
            enter(columns, 4, NAMES);
        }
    }

    private Nations() {}

    private static void enter(String[] columns, int column, Map<String, String> words) {
        if (column < columns.length) {
            for (String word : columns[column].split(",")) {
                if (!word.isBlank()) {
                    words.put(word.strip(), columns[0]);
                }
            }
        }
    }

    /** Returns the nation that {@code word} names or describes ("Russia", "Russian", "Fla."), null where it does neither. */
    static @Nullable String named(String word) {
        String nation = NAMES.get(word);
        return nation == null ? ADJECTIVES.get(word) : nation;
    }

    /** Returns the nation of which {@code word} is the adjective, null where it is none. */
    static @Nullable String described(String word) {
        return ADJECTIVES.get(word);
    }

    /** Returns the nation whose own name {@code word} is, null where it is none. */
    static @Nullable String called(String word) {
        return NAMES.get(word);
    }

    /** Returns the nation whose people {@code word} is ("Russians"), null where it is none. */
    static @Nullable String people(String word) {
        return PEOPLES.get(word);
    }

    /** Returns the nation for whose government the capital {@code word} stands, null where it is none. */
    static @Nullable String capital(String word) {
        return CAPITALS.get(word);
    }

    /** Returns whether {@code word} names, describes or seats a nation. */
    static boolean isGeographic(String word) {
        return NAMES.containsKey(word)
                || ADJECTIVES.containsKey(word)
                || PEOPLES.containsKey(word)
                || CAPITALS.containsKey(word);
    }
}
