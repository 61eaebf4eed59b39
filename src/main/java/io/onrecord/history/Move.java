package io.onrecord.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * That a statement which stood under one routing key stands under another.
 *
 * @param statementId id of the statement
 * @param from where it stood
 * @param to where it stands
 */
public record Move(String statementId, String from, String to) {
    /** Returns the moves from what stood to what stands, in the order of the latter. */
    public static List<Move> between(List<Standing> before, List<Standing> after) {
        Map<String, String> stood = new HashMap<>();
        for (Standing standing : before) {
            if (standing.isOpen()) {
                stood.put(standing.place().statementId(), standing.utterance().routingKey());
            }
        }
        List<Move> moves = new ArrayList<>();
        for (Standing standing : after) {
            String id = standing.place().statementId();
            String from = stood.get(id);
            String to = standing.utterance().routingKey();
            if (standing.isOpen() && from != null && !from.equals(to)) {
                moves.add(new Move(id, from, to));
            }
        }
        return moves;
    }
}
