package io.onrecord.topology;

/** What comes of resolving speakers. */
sealed interface Resolved permits ResolvedChanges, Redirect {}
