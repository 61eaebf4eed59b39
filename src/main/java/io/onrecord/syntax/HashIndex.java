package io.onrecord.syntax;

import java.util.Arrays;

/** Finds the place of hashed keys in a table: open addressing with linear probing. Keys are well mixed and never 0. */
final class HashIndex {
    private final int[] keys;
    private final int mask;

    /** Makes an index with room for {@code count} keys. */
    HashIndex(int count) {
        keys = new int[Integer.highestOneBit(Math.max(8, count * 3 / 2)) * 2];
        mask = keys.length - 1;
    }

    /** Returns how many places there are. */
    int places() {
        return keys.length;
    }

    /** Returns the place of {@code key}; -1 where it is not there. */
    int find(int key) {
        int place = key & mask;
        while (keys[place] != key) {
            if (keys[place] == 0) {
                return -1;
            }
            place = (place + 1) & mask;
        }
        return place;
    }

    /** Returns the place of {@code key}, which is taken for it where it was not there. */
    int put(int key) {
        int place = key & mask;
        while (keys[place] != key && keys[place] != 0) {
            place = (place + 1) & mask;
        }
        keys[place] = key;
        return place;
    }

    /** Returns all keys, ascending. */
    int[] sorted() {
        int[] sorted = Arrays.stream(keys).filter(key -> key != 0).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
