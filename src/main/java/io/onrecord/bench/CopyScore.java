package io.onrecord.bench;

import java.util.Collection;
import java.util.Set;

/**
 * How well copies are told from own reporting.
 *
 * @param copied how many sayings are copied
 * @param found how many were taken for copies
 * @param right how many of these are
 */
public record CopyScore(long copied, long found, long right) {
    static CopyScore of(Collection<ClaimStream.Unit> units, Set<String> found) {
        return new CopyScore(
                units.stream().filter(ClaimStream.Unit::copied).count(),
                found.size(),
                units.stream()
                        .filter(unit ->
                                unit.copied() && found.contains(unit.saying().statementId()))
                        .count());
    }

    /** Returns the share of what was taken for a copy that is one; 1 where nothing was. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** Returns the share of the copies that were found; 1 where there are none. */
    public double recall() {
        return copied == 0 ? 1 : (double) right / copied;
    }
}
