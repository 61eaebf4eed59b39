package io.onrecord.topology;

import io.onrecord.speaker.Evidence;
import java.util.HexFormat;

/**
 * Keys of evidence: routing key, form of the name, time, and a hash of the rest. In their order the evidence of one routing key lies
 * together, in it that of one form, and in that the newest comes first, as in the order of {@link Evidence} itself.
 */
final class EvidenceKey {
    private static final HexFormat HEX = HexFormat.of();
    private static final char END = '#';
    private static final char AFTER_END = '$';

    private EvidenceKey() {}

    static String of(Evidence evidence) {
        return first(evidence.routingKey(), evidence.form())
                + TimeText.newestFirst(evidence.published())
                + HEX.toHexDigits(evidence.print());
    }

    /** Returns a text before every key of a routing key. */
    static String first(String routingKey) {
        return routingKey + END;
    }

    /** Returns a text after every key of a routing key. */
    static String last(String routingKey) {
        return routingKey + AFTER_END;
    }

    /** Returns a text before every key of a form. */
    static String first(String routingKey, String form) {
        return routingKey + END + form + END;
    }

    /** Returns a text after every key of a form, and before those of every form that follows. */
    static String last(String routingKey, String form) {
        return routingKey + END + form + AFTER_END;
    }
}
