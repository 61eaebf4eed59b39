/**
 * What a user can set: one validated record over Kafka's {@code ConfigDef}, where values come from and which wins,
 * and the Kafka properties made of them, each that is not Kafka's default with its reason beside it.
 * Imports Kafka's client and streams configuration only, and no other package of ours.
 */
@NullMarked
package io.onrecord.settings;

import org.jspecify.annotations.NullMarked;
