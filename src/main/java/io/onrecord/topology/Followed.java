package io.onrecord.topology;

/** What follows from a change in the log of statements. */
sealed interface Followed permits StandingChange, ClaimChange {}
