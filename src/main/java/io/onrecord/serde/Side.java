package io.onrecord.serde;

import java.util.Locale;

/** The half of a Kafka record that a serde is for. */
enum Side {
    KEY,
    VALUE;

    /** Returns the subject under which a topic's schema is registered: TopicNameStrategy. */
    String subject(String topic) {
        return topic + "-" + this;
    }

    /** Returns the words that errors begin with. */
    String place(String topic) {
        return "topic " + topic + ", " + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
