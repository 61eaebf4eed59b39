/**
 * The command line: one class per verb. {@code Main} only enters. May import everything.
 */
@NullMarked
package io.onrecord.cli;

import org.jspecify.annotations.NullMarked;
