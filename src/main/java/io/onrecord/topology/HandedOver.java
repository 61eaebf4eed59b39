package io.onrecord.topology;

import io.onrecord.schema.Handover;

/**
 * A handover that has come in.
 *
 * @param handover the handover
 */
record HandedOver(Handover handover) implements Telling {}
