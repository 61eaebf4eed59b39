package io.onrecord.topology;

import io.onrecord.schema.Statement;
import java.util.List;

/**
 * What a version of an article says.
 *
 * @param candidate the version
 * @param statements its statements in the order of the text, ids left open; empty for a retraction
 * @param outers for each statement the index of the one inside which it is told, -1 for none
 * @param engine version of the extraction engine and name of its model
 */
record Reading(Candidate candidate, List<Statement> statements, int[] outers, String engine) implements Step {}
