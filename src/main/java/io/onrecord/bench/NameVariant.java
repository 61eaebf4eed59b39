package io.onrecord.bench;

import java.util.List;
import java.util.Map;

/** A way in which another outlet writes the name of a person. */
enum NameVariant {
    SAME {
        @Override
        String write(String name) {
            return name;
        }
    },
    /** The family name alone, throughout. */
    FAMILY {
        @Override
        String write(String name) {
            return family(name);
        }
    },
    INITIAL {
        @Override
        String write(String name) {
            return name.charAt(0) + ". " + family(name);
        }
    },
    /** With a middle initial, the same one whenever it is written. */
    MIDDLE {
        @Override
        String write(String name) {
            char initial = (char) ('A' + Math.floorMod(name.hashCode(), 26));
            return given(name) + " " + initial + ". " + family(name);
        }
    },
    NICKNAME {
        @Override
        String write(String name) {
            return NICKNAMES.getOrDefault(given(name), given(name)) + " " + family(name);
        }
    },
    /** With other letters of the same name: accents, the endings of transliterations. */
    SPELLING {
        @Override
        String write(String name) {
            if (name.endsWith("sky")) {
                return name + "y";
            }
            int at = Math.max(name.lastIndexOf('o'), name.lastIndexOf('e'));
            return at <= name.lastIndexOf(' ')
                    ? name
                    : name.substring(0, at) + (name.charAt(at) == 'o' ? 'ó' : 'é') + name.substring(at + 1);
        }
    };

    private static final Map<String, String> NICKNAMES = Map.ofEntries(
            Map.entry("William", "Bill"),
            Map.entry("Robert", "Bob"),
            Map.entry("Joseph", "Joe"),
            Map.entry("Michael", "Mike"),
            Map.entry("James", "Jim"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Edward", "Ed"),
            Map.entry("Daniel", "Dan"),
            Map.entry("David", "Dave"),
            Map.entry("Steven", "Steve"),
            Map.entry("Mike", "Michael"),
            Map.entry("Bill", "William"),
            Map.entry("Jim", "James"),
            Map.entry("Tom", "Thomas"),
            Map.entry("Joe", "Joseph"),
            Map.entry("Bob", "Robert"),
            Map.entry("Chris", "Christopher"),
            Map.entry("Tony", "Anthony"),
            Map.entry("Sergei", "Sergey"));

    /** Returns {@code name}, a given and a family name, as this variant writes it. */
    abstract String write(String name);

    private static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String given(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    /** How often each stands in a stream: most outlets write a name alike, and a part of them in full only once. */
    static List<NameVariant> usual() {
        return List.of(SAME, SAME, SAME, SAME, FAMILY, FAMILY, INITIAL, MIDDLE, NICKNAME, SPELLING);
    }
}
