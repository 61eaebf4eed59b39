package io.onrecord.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That an article gives somebody a post, in its newest version.
 *
 * @param post key of the post
 * @param routingKey routing key of the person
 * @param name the person's name, as the article has it
 * @param publishedAt when the article was first published, in milliseconds
 */
public record Attestation(String post, String routingKey, String name, long publishedAt) {
    /** Returns what the standings of one article attest. */
    public static Set<Attestation> of(List<Standing> standings) {
        Set<Attestation> attested = new HashSet<>();
        for (Standing standing : standings) {
            Utterance utterance = standing.utterance();
            if (standing.isOpen() && !utterance.post().isEmpty()) {
                attested.add(new Attestation(
                        utterance.post(),
                        utterance.routingKey(),
                        utterance.bearer(),
                        standing.place().publishedAt()));
            }
        }
        return attested;
    }
}
