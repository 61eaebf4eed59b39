package io.onrecord.history;

import java.util.List;

/**
 * One statement of one body, as far as it must be remembered to be known again.
 *
 * @param routingKey routing key of its speaker; the key of a post where the speaker is named by that alone
 * @param fingerprint hash of all that is known of it, offsets included: what has the same is unchanged
 * @param wording hash of the words of its content
 * @param sketch what its content is like
 * @param outer index, among the utterances of the body, of the one inside which it is told; -1 for none
 * @param denied index of the one, by another speaker, that it denies; -1 for none
 * @param cast marks of the names of all who speak in the body
 * @param post key of the post that the body gives the speaker by name; empty for none
 * @param bearer the speaker's name, where there is a post
 */
public record Utterance(
        String routingKey,
        long fingerprint,
        long wording,
        Sketch sketch,
        int outer,
        int denied,
        List<Integer> cast,
        String post,
        String bearer) {
    /** Similarity from which on a reworded statement is taken to be the same one. */
    private static final double ALIKE = 0.5;

    /** What the same speaker is worth: a short quotation may change half of its words and still be his. */
    private static final double SAME_SPEAKER = 0.2;

    /** Makes the list unmodifiable. */
    public Utterance {
        cast = List.copyOf(cast);
    }

    /** Returns how sure it is that {@code later} is this statement in a newer version: 0 for not at all, higher is surer. */
    double likeness(Utterance later) {
        double alike = wording == later.wording ? 1 : sketch.similarity(later.sketch);
        double sure = alike + (routingKey.equals(later.routingKey) ? SAME_SPEAKER : 0);
        return sure >= ALIKE ? sure : 0;
    }
}
