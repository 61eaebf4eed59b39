package io.onrecord.topology;

/** What bears on what those who follow are told of a statement. */
sealed interface Telling permits StandingChange, HandedOver {}
