package io.onrecord.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestPathsTest {
    private static final int LABELS = 3;
    private static final int LENGTH = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsThePathsThatTryingAllOfThemFinds(long seed) {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        LabelChain chain = chain(random);
        Lattice lattice = lattice(chain, random);

        // When
        List<BestPaths.Path> best = new BestPaths(4).of(lattice);

        // Then
        List<Double> all = scores(lattice);
        assertThat(best).extracting(BestPaths.Path::score).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(best.get(i).score()).isCloseTo(all.get(i), within(1e-6));
            assertThat(score(lattice, best.get(i).labels()))
                    .isCloseTo(best.get(i).score(), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void probabilitiesAreThoseThatAddingUpAllPathsGives(long seed) {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Lattice lattice = lattice(chain(random), random);

        // When
        lattice.sum();

        // Then
        double total = 0;
        double[] at = new double[LENGTH * LABELS];
        for (byte[] labels : paths()) {
            double weight = Math.exp(score(lattice, labels));
            total += weight;
            for (int t = 0; t < LENGTH; t++) {
                at[t * LABELS + labels[t]] += weight;
            }
        }
        for (int t = 0; t < LENGTH; t++) {
            for (int l = 0; l < LABELS; l++) {
                assertThat(lattice.probability(t, l)).isCloseTo(at[t * LABELS + l] / total, within(1e-6));
            }
        }
    }

    @Test
    void aLockedTokenHasItsLabelInEveryPath() {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(99);
        Lattice lattice = lattice(chain(random), random);
        lattice.lock(2, 1);
        lattice.forbid(3, 0);

        // When
        List<BestPaths.Path> best = new BestPaths(6).of(lattice);

        // Then
        assertThat(best).allSatisfy(path -> {
            assertThat(path.labels()[2]).isEqualTo((byte) 1);
            assertThat(path.labels()[3]).isNotEqualTo((byte) 0);
        });
    }

    private static LabelChain chain(RandomGenerator random) {
        float[] transitions = new float[(LABELS + 1) * LABELS];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = (float) random.nextDouble(-2, 2);
        }
        int[] features = new int[LENGTH];
        byte[] rows = new byte[LENGTH * LABELS];
        FeatureList list = new FeatureList();
        for (int t = 0; t < LENGTH; t++) {
            list.clear();
            list.add(1, t);
            features[t] = list.get(0);
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) random.nextInt(-127, 128);
        }
        return new LabelChain(new FeatureWeights(LABELS, 0.02f, features, rows), transitions);
    }

    private static Lattice lattice(LabelChain chain, RandomGenerator random) {
        Lattice lattice = new Lattice(chain);
        lattice.begin(LENGTH);
        FeatureList list = new FeatureList();
        for (int t = 0; t < LENGTH; t++) {
            list.clear();
            list.add(1, t);
            lattice.emit(t, list);
        }
        return lattice;
    }

    private static List<Double> scores(Lattice lattice) {
        List<Double> scores = new ArrayList<>();
        for (byte[] labels : paths()) {
            scores.add(score(lattice, labels));
        }
        scores.sort(Comparator.reverseOrder());
        return scores;
    }

    private static List<byte[]> paths() {
        List<byte[]> paths = new ArrayList<>();
        int count = (int) Math.pow(LABELS, LENGTH);
        for (int code = 0; code < count; code++) {
            byte[] labels = new byte[LENGTH];
            int rest = code;
            for (int t = 0; t < LENGTH; t++) {
                labels[t] = (byte) (rest % LABELS);
                rest /= LABELS;
            }
            paths.add(labels);
        }
        return paths;
    }

    private static double score(Lattice lattice, byte[] labels) {
        double score = lattice.chain().transition(LABELS, labels[0]);
        for (int t = 0; t < LENGTH; t++) {
            score += lattice.emission(t, labels[t]);
            score += t > 0 ? lattice.chain().transition(labels[t - 1], labels[t]) : 0;
        }
        return score;
    }
}
