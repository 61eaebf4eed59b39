package io.onrecord.topology;

import io.onrecord.settings.Settings;
import java.util.List;

/**
 * The names that Kafka Streams gives to the application's own topics.
 *
 * @param settings the application's
 */
public record InternalTopics(Settings settings) {
    /** Returns the repartition topic, by routing key. */
    public String bySpeaker() {
        return settings.applicationId() + "-" + Topics.BY_SPEAKER + "-repartition";
    }

    /** Returns the repartition topic by post. */
    public String byPost() {
        return settings.applicationId() + "-" + Topics.BY_POST + "-repartition";
    }

    /** Returns the repartition topic, by post, of what a newsroom pins. */
    public String pinsByPost() {
        return settings.applicationId() + "-" + Topics.PINS_BY_POST + "-repartition";
    }

    /** Returns the repartition topic, by routing key, of what was told of a post. */
    public String postsBySpeaker() {
        return settings.applicationId() + "-" + Topics.POSTS_BY_SPEAKER + "-repartition";
    }

    /** Returns the repartition topic of the known speakers, by routing key. */
    public String knownBySpeaker() {
        return settings.applicationId() + "-" + Topics.KNOWN_BY_SPEAKER + "-repartition";
    }

    /** Returns the topic, by routing key, of what was told of statements that move to another: a topic of the plan. */
    public String handovers() {
        return settings.applicationId() + "-" + Topics.HANDOVERS;
    }

    /** Returns the topics that part records anew, all with as many partitions as the settings say. */
    public List<String> repartitions() {
        return List.of(byPost(), pinsByPost(), bySpeaker(), postsBySpeaker(), knownBySpeaker(), handovers());
    }

    /** Returns the topics on which what articles say is on its way to the speakers, in the order of the flow. */
    public List<String> towardsSpeakers() {
        return List.of(byPost(), postsBySpeaker(), bySpeaker(), handovers());
    }

    /** Returns the changelog of the article versions: as many partitions as the articles have. */
    public String articleVersions() {
        return changelog(Stores.ARTICLE_VERSIONS);
    }

    /** Returns the changelog of a store. */
    public String changelog(String store) {
        return settings.applicationId() + "-" + store + "-changelog";
    }

    /** Returns whether a topic is one of the application's own. */
    public boolean isOwn(String topic) {
        return topic.startsWith(settings.applicationId() + "-")
                && (topic.endsWith("-changelog") || topic.endsWith("-repartition") || topic.equals(handovers()));
    }
}
