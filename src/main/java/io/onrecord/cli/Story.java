package io.onrecord.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented article on the demo's site, and what becomes of it.
 *
 * @param path where it stands on the site
 * @param title its headline
 * @param after how long after the site opened it comes out
 * @param paragraphs its text
 * @param correctedAfter how long after it came out it is corrected; null for never
 * @param corrected its text from then on
 * @param goneAfter how long after it came out its page is gone; null for never
 */
record Story(
        String path,
        String title,
        Duration after,
        List<String> paragraphs,
        @Nullable Duration correctedAfter,
        List<String> corrected,
        @Nullable Duration goneAfter) {
    private static Story story(String path, String title, int after, String... paragraphs) {
        return new Story(path, title, Duration.ofSeconds(after), List.of(paragraphs), null, List.of(), null);
    }

    private Story corrected(int after, String... paragraphs) {
        return new Story(
                path, title, this.after, this.paragraphs, Duration.ofSeconds(after), List.of(paragraphs), goneAfter);
    }

    private Story gone(int after) {
        return new Story(path, title, this.after, paragraphs, correctedAfter, corrected, Duration.ofSeconds(after));
    }

    /** Returns the stories of the demo: a day of the town of Gullwick in a minute and a half. */
    static List<Story> ofGullwick() {
        return List.of(
                story(
                                "/lighthouse",
                                "Gullwick lighthouse to be lit again",
                                0,
                                "GULLWICK — The lighthouse will be lit again before the autumn, harbour commissioner Petra Solheim said on Monday.",
                                "“It needs a lamp, a lock and somebody who can climb,” Solheim told reporters on the pier.",
                                "The repair will cost 40,000 crowns, she said.")
                        .corrected(
                                14,
                                "GULLWICK — The lighthouse will be lit again before the autumn, harbour commissioner Petra Solheim said on Monday.",
                                "“It needs a lamp, a lock and somebody who can climb,” Solheim told reporters on the pier.",
                                "The repair will cost 400,000 crowns, she said. An earlier version of this article had one nought too few."),
                story(
                        "/gulls",
                        "Council splits over gulls",
                        8,
                        "The town council could not agree on Monday whether to feed the gulls or to fine those who do.",
                        "Councillor Anders Quill accused the mayor of governing by sandwich. “Nobody here was elected by a bird,” he said.",
                        "Mayor Lotte Verhagen denied that she had fed any gull in office. She declined to comment on the years before."),
                story(
                                "/ferry",
                                "Ferry company sold, says union",
                                16,
                                "The Gullwick ferry has been sold to a buyer from abroad, union leader Morten Hale said on Monday.",
                                "“We heard it from the man who came to measure the deck,” Hale said.",
                                "The company did not answer its telephone.")
                        .gone(18),
                story(
                        "/storm",
                        "Second storm expected on Thursday",
                        26,
                        "A second storm will reach the coast on Thursday evening, the forecaster Ida Brandvold warned.",
                        "She said that the wind would come from the north-west and stay for a day.",
                        "Petra Solheim, the harbour commissioner, said that all boats had to be out of the outer basin by noon. “The sea does not read notices, so please read ours,” she added."),
                story(
                        "/ferry-denial",
                        "Ferry company: nothing is sold",
                        38,
                        "The Gullwick ferry has not been sold and is not for sale, its director, Sunniva Kral, said on Monday.",
                        "Kral said that the man with the tape had come about a carpet. She called the report of a sale “a fine example of measuring once and cutting twice.”",
                        "Morten Hale, the union leader, admitted that he might have been hasty."),
                story(
                        "/swim",
                        "Mayor to swim for the lighthouse",
                        52,
                        "Mayor Lotte Verhagen will swim to the lighthouse and back to raise money for its lamp, she announced on Monday.",
                        "“If I do not come back, Anders Quill may feed the gulls,” Verhagen said.",
                        "Quill promised that he would hold her towel."));
    }
}
