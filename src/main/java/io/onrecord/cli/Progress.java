package io.onrecord.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** How far a long command has come, shown while it runs; only where somebody watches, so that logs and pipes stay clean. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * @param task what is being done
     * @param unit what is counted
     */
    static Progress of(String task, String unit) {
        boolean watched = Ansi.AUTO.enabled();
        return new Progress(
                watched
                        ? new ProgressBarBuilder()
                                .setTaskName(task)
                                .setUnit(" " + unit, 1)
                                .setInitialMax(-1) // unknown
                                .setStyle(ProgressBarStyle.ASCII)
                                .showSpeed()
                                .build()
                        : null);
    }

    /** Shows that {@code count} are done. */
    void to(long count) {
        if (bar != null) {
            bar.stepTo(count);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
