package io.onrecord.training;

import java.util.Arrays;

/** Numbers features in the order in which they first come, and counts them. For one thread. */
final class FeatureDictionary {
    private int[] keys = new int[1 << 20];
    private int[] numbers = new int[1 << 20];
    private int[] features = new int[1 << 19];
    private int[] counts = new int[1 << 19];
    private int size;

    int size() {
        return size;
    }

    int feature(int number) {
        return features[number];
    }

    int count(int number) {
        return counts[number];
    }

    /** Returns the number of {@code feature}, giving it the next one where it is new, and counts it. */
    int add(int feature) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(feature);
        if (keys[slot] == 0) {
            keys[slot] = feature;
            numbers[slot] = size;
            if (size == features.length) {
                features = Arrays.copyOf(features, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            features[size++] = feature;
        }
        counts[numbers[slot]]++;
        return numbers[slot];
    }

    private int slot(int feature) {
        int slot = feature & keys.length - 1;
        while (keys[slot] != feature && keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] old = keys;
        int[] oldNumbers = numbers;
        keys = new int[old.length * 2];
        numbers = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int slot = slot(old[i]);
                keys[slot] = old[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /**
     * Leaves out the features that came fewer than {@code least} times and numbers the others anew, in the same order; nothing
     * can be added after.
     *
     * @return for each old number the new one, -1 for what is left out
     */
    int[] compact(int least) {
        int[] renumbered = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            renumbered[i] = counts[i] >= least ? kept : -1;
            if (counts[i] >= least) {
                features[kept] = features[i];
                counts[kept++] = counts[i];
            }
        }
        size = kept;
        features = Arrays.copyOf(features, kept);
        counts = Arrays.copyOf(counts, kept);
        keys = new int[0];
        numbers = new int[0];
        return renumbered;
    }
}
