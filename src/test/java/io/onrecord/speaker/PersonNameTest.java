package io.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    private static PersonName name(String words) {
        return PersonName.of(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "Vladimir Putin, putin",
        "Xi Jinping, xi",
        "Kim Jong Un, kim",
        "Kim Jong-un, kim",
        "Ban Ki-moon, ban",
        "Ursula von der Leyen, leyen",
        "Mohammed bin Salman, salman",
        "Bashar al-Assad, assad",
        "Volodymyr Zelensky, zelensky",
        "Volodymyr Zelenskyy, zelensky",
        "Volodymyr Zelenskiy, zelensky",
        "Alexandria Ocasio-Cortez, cortez",
        "Joseph R. Biden Jr., biden",
        "Marine Le Pen, pen",
        "Le Pen, pen",
        "Muammar Gaddafi, gaddafi",
        "Moammar Qaddafi, gaddafi",
        "Gerhard Schröder, schroder",
        "Gerhard Schroeder, schroder",
        "Lech Wałęsa, walesa",
        "Kim Kardashian, kardashian",
    })
    void keysByTheFamilyName(String words, String key) {
        // When
        String found = name(words).familyKey();
        // Then
        assertThat(found).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Sergey Lavrov, Sergei Lavrov, true",
        "Joe Biden, Joseph R. Biden Jr., true",
        "J. Biden, Joe Biden, true",
        "Mitt Romney, Willard Mitt Romney, true",
        "Kim Jong Un, Kim Jong-un, true",
        "Kim Jong Un, Kim Jong Il, false",
        "George W. Bush, George H. Bush, false",
        "George W. Bush, Jeb Bush, false",
        "Hillary Clinton, Bill Clinton, false",
        "Hillary Clinton, Hillary Rodham Clinton, true",
        "Clinton, Bill Clinton, true",
        "William Crane Jr., William Crane Sr., false",
        "Dmitry Peskov, Dmitri Peskov, true",
        "Mikhail Ivanov, Mikhail Petrov, false",
    })
    void tellsWhetherOnePersonCouldBearBoth(String a, String b, boolean could) {
        // When
        boolean found = name(a).couldBe(name(b));
        // Then
        assertThat(found).isEqualTo(could).isEqualTo(name(b).couldBe(name(a)));
    }

    @Test
    void aSuffixIsNoFamilyName() {
        // Given
        PersonName name = name("George Bold Sr.");

        // When
        PersonName shown = name.withFamily("Sr.");

        // Then
        assertThat(shown).isEqualTo(name);
    }

    @Test
    void refusesANameWithoutWords() {
        // When / Then
        assertThatThrownBy(() -> PersonName.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
