/**
 * Feeds: what they say, when to ask them again, and the articles that come of it.
 *
 * <p>{@code FeedDesk} decides, alone and by a clock it is given; {@code FeedVisits} asks the web; {@code FeedReader} runs both on the
 * topics. May import Kafka's clients, {@code ingest}, {@code ingest.web}, {@code ingest.page}, {@code schema}, {@code serde} and
 * {@code settings}.
 */
@NullMarked
package io.onrecord.ingest.feed;

import org.jspecify.annotations.NullMarked;
