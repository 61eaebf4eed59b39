package io.onrecord.topology;

/** What the reading of an article has come to so far. */
sealed interface Step permits Candidate, Reading, Refused {}
