package io.onrecord.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * A first look at a decision, by few features in a small table: where it sees one class lead by enough, the rest need not be
 * looked at. Immutable, thread-safe.
 */
public final class Glance {
    private final Weights weights;
    private final int enough;

    /**
     * Makes a glance.
     *
     * @param weights weights of the few features
     * @param enough how far a class must lead the others
     */
    public Glance(Weights weights, int enough) {
        this.weights = weights;
        this.enough = enough;
    }

    /** Returns a glance that leaves every decision to another look. */
    static Glance blind(int classes) {
        Weights none = Weights.read(ByteBuffer.wrap(Weights.pack(new int[0], new byte[0], classes)), classes);
        return new Glance(none, Integer.MAX_VALUE);
    }

    /**
     * Returns the class that a decision falls to; -1 where it takes another look.
     *
     * @param features the few features
     * @param scores room for a number for each class
     */
    int choose(Features features, int[] scores) {
        weights.score(features, scores);
        return weights.lead(scores) >= enough ? weights.best(scores) : -1;
    }

    /** Packs a glance for {@link #read}: its weights as {@link Weights#pack} gave them. */
    public static byte[] pack(byte[] weights, int enough) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackedInts.write(out, enough);
        out.writeBytes(weights);
        return out.toByteArray();
    }

    /** Reads a packed glance at {@code classes} classes; fails as {@link Weights#read} does. */
    static Glance read(ByteBuffer in, int classes) {
        int enough = PackedInts.read(in);
        return new Glance(Weights.read(in, classes), enough);
    }
}
