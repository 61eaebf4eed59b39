package io.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Kremlin spokesman                  | Kremlin        | @kremlin@spokesman
            Kremlin spokesman                  | Russia         | @kremlin@spokesman
            Foreign Minister                   | Ukraine        | @ukraine@foreign-minister
            Ukraine’s foreign minister         | -              | @ukraine@foreign-minister
            Ukrainian Foreign Minister         | Ukraine        | @ukraine@foreign-minister
            Veldara's foreign minister         | -              | @veldara@foreign-minister
            Foreign Minister                   | Veldara        | @veldara@foreign-minister
            the Veldaran foreign minister      | -              | @veldara@foreign-minister
            Sorrinese prime minister           | -              | @sorrin@prime-minister
            Prime Minister                     | Sorrin         | @sorrin@prime-minister
            Russian Foreign Ministry spokeswoman | Russia       | @russia-foreign-ministry@spokeswoman
            Foreign Ministry spokeswoman       | Russia         | @russia-foreign-ministry@spokeswoman
            White House press secretary        | White House    | @white-house@press-secretary
            the U.S. president                 | United States  | @united-states@president
            Port Alder’s mayor                 | -              | @port-alder@mayor
            Gazprom's chief executive          | Gazprom        | @gazprom@chief-executive
            Foreign Ministry spokeswoman       | -              | -
            foreign minister                   | -              | -
            company's chief executive          | company        | -
            former Kremlin spokesman           | Kremlin        | -
            a Kremlin spokesman                | Kremlin        | -
            Vermont senator                    | Vermont        | -
            German official                    | Germany        | -
            police officer                     | Gullwick       | -
            """)
    void tellsWhichPostATitleIs(String title, String affiliation, String key) {
        // When
        Post post = Post.of(speaker("Ida Holt", SpeakerKind.PERSON, title, affiliation));
        // Then
        assertThat(post == null ? null : post.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Foreign Minister                  | Veldara  | @veldara@foreign-minister
            Foreign Minister of Veldara       | -        | @veldara@foreign-minister
            President of the United States    | -        | @united-states@president
            Veldaran foreign minister         | -        | @veldara@foreign-minister
            Member of Parliament              | -        | -
            Minister of Trade                 | Veldara  | -
            mayor                             | -        | -
            """)
    void tellsWhichPostSomebodyWroteDown(String title, String affiliation, String key) {
        // When
        Post post = Post.written(title, affiliation);
        // Then
        assertThat(post == null ? null : post.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "The Kremlin spokesman, UNNAMED, true",
        "Kremlin spokesman, UNRESOLVED, true",
        "A Kremlin spokesman, UNNAMED, false",
        "another spokesman, UNNAMED, false",
        "Dmitry Peskov, PERSON, false"
    })
    void tellsWhoIsNamedByThePostAlone(String name, SpeakerKind kind, boolean alone) {
        // When
        boolean named = Post.isNamedByPost(speaker(name, kind, "Kremlin spokesman", "Kremlin"));
        // Then
        assertThat(named).isEqualTo(alone);
    }

    @Test
    void theHolderIsTheFullestOfNamesThatOnePersonCanBear() {
        // Given
        Incumbent full = new Incumbent("peskov", "Dmitry Peskov");
        Incumbent initial = new Incumbent("peskov", "D. Peskov");
        Incumbent bare = new Incumbent("peskov", "Peskov");
        // When
        Incumbent holder = Incumbent.among(List.of(bare, full, initial));
        // Then
        assertThat(holder).isEqualTo(full);
        assertThat(Incumbent.among(List.of(full, new Incumbent("peskov", "Nikolai Peskov"))))
                .isNull();
        assertThat(Incumbent.among(List.of(full, new Incumbent("timakova", "Natalya Timakova"))))
                .isNull();
        assertThat(Incumbent.among(List.of())).isNull();
    }

    private static Speaker speaker(String name, SpeakerKind kind, String title, String affiliation) {
        return new Speaker(name, kind, "key", title, affiliation, List.of(), List.of(), "test");
    }
}
