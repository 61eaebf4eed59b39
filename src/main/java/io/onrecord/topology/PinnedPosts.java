package io.onrecord.topology;

import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.KnownTitle;
import io.onrecord.schema.PostChanges;
import io.onrecord.schema.PostPin;
import io.onrecord.schema.PostTerm;
import io.onrecord.speaker.Post;
import io.onrecord.speaker.SpeakerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells each post when a pinned speaker holds it, by the titles that are pinned. What is taken back has no value that would say which
 * posts it was about, so what was pinned before is kept.
 */
final class PinnedPosts extends ContextualProcessor<String, KnownSpeaker, String, PostChanges> {
    private KeyValueStore<String, KnownSpeaker> told;

    @Override
    public void init(ProcessorContext<String, PostChanges> context) {
        super.init(context);
        told = context.getStateStore(Stores.PINNED_POSTS);
    }

    @Override
    public void process(Record<String, KnownSpeaker> record) {
        String id = record.key();
        KnownSpeaker speaker = record.value();
        Map<String, List<PostTerm>> terms = terms(speaker);
        terms(told.get(id)).keySet().forEach(post -> terms.putIfAbsent(post, List.of()));
        String name = speaker == null ? "" : speaker.getNames().get(0);
        terms.forEach((post, held) -> context()
                .forward(record.withKey(post)
                        .withValue(new PostChanges(
                                List.of(),
                                Instant.ofEpochMilli(record.timestamp()),
                                null,
                                List.of(new PostPin(id, name, held))))));
        // Last, so that what is read again after a failure is told again.
        if (speaker == null) {
            told.delete(id);
        } else {
            told.put(id, speaker);
        }
    }

    /** Returns when somebody holds which post. */
    private static Map<String, List<PostTerm>> terms(@Nullable KnownSpeaker speaker) {
        Map<String, List<PostTerm>> terms = new TreeMap<>();
        if (speaker != null && KnownNames.of(speaker).kind() == SpeakerKind.PERSON) {
            for (KnownTitle title : speaker.getTitles()) {
                Post post = Post.written(title.getTitle(), title.getAffiliation());
                if (post != null) {
                    terms.computeIfAbsent(post.key(), any -> new ArrayList<>())
                            .add(new PostTerm(title.getFrom(), title.getUntil()));
                }
            }
        }
        return terms;
    }
}
