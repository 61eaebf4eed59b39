package io.onrecord.query;

/** Says that nobody can answer for a partition right now, because its state is being moved or restored; asking again helps. */
public final class StateMoving extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param partition number of the partition, -1 where it is not known
     * @param why what stood in the way, in words for the one who asked
     */
    public StateMoving(int partition, String why) {
        super(partition < 0 ? why : "partition " + partition + ": " + why, null, false, false);
    }
}
