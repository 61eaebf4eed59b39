package io.onrecord.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.syntax.Features;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceLessonTest {
    private static final int TIMES = 4000;

    private final Features features = new Features(4);
    private final List<String> told = new ArrayList<>();

    @Test
    void trustsWhatItSeesAsFarAsItIsRight() {
        // Given
        GlanceLesson lesson = new GlanceLesson("coins", 3, 64, 0.99);
        show(lesson);

        // When
        lesson.end();
        show(lesson);
        byte[] glance = lesson.glance(told::add);

        // Then
        assertThat(glance).isNotEmpty();
        assertThat(told).singleElement().asString().startsWith("coins: 50.0 % at a glance, from a lead of ");
    }

    @Test
    void trustsNothingThatWasNeverRight() {
        // Given
        GlanceLesson lesson = new GlanceLesson("lots", 3, 64, 0.99);
        show(lesson);

        // When
        lesson.end();
        for (int i = 0; i < TIMES; i++) {
            lesson.show(sign(i % 2), 1 - i % 2);
        }
        lesson.glance(told::add);

        // Then
        assertThat(told).singleElement().asString().startsWith("lots: 0.0 % at a glance");
    }

    /** Of every two decisions one follows from its sign, and one falls as a coin does. */
    private void show(GlanceLesson lesson) {
        int coin = 12345;
        for (int i = 0; i < TIMES; i++) {
            coin = coin * 1103515245 + 12345;
            boolean plain = i % 2 == 0;
            int side = plain ? i / 2 % 2 : coin >>> 30 & 1;
            lesson.show(sign(plain ? side : 2), side);
        }
    }

    private Features sign(int sign) {
        features.clear();
        features.add(1, sign);
        return features;
    }
}
