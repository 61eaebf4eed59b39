package io.onrecord.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimBookTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private int statements;

    private Saying saying(String outlet, String wording) {
        statements++;
        return new Saying(
                "s" + statements,
                "a" + statements,
                outlet,
                DAY.plus(Duration.ofMinutes(statements)),
                wording,
                "Dorin said",
                false,
                List.of());
    }

    private static ClaimBook book(Saying... sayings) {
        ClaimBook book = new ClaimBook();
        List.of(sayings).forEach(book::add);
        return book;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will rebuild the harbour wall before the winter storms come.   | We will rebuild the harbour wall before the winter storms come    | true
            We will rebuild the harbour wall before the winter storms come.   | they would rebuild the harbor wall before the winter storms come  | true
            We will rebuild the harbour wall before the winter storms come.   | rebuild the harbour wall before the winter                        | true
            We will rebuild the harbour wall before the winter storms come.   | We will sell the harbour wall after the winter storms             | false
            We will rebuild the harbour wall before the winter storms come.   | We will not rebuild the harbour wall before the winter storms come | false
            Taxes will rise by 3 percent next year in every town.             | Taxes will rise by 5 percent next year in every town.             | false
            It is what it is.                                                 | It was what it was.                                               | false
            This is a debate that we want to have in the open.                | this is a debate that we want                                     | true
            This is a debate that we want to have in the open.                | a debate that we want                                             | false
            No comment.                                                       | No comment.                                                       | true
            The storms come in winter and the harbour wall will be rebuilt.   | We will close the museum and the library for the summer.          | false
            """)
    void tellsWhetherTwoWordingsAreOneUtterance(String a, String b, boolean same) {
        // When
        boolean found = Likeness.isSame(Wording.of(a), Wording.of(b));
        // Then
        assertThat(found).isEqualTo(same).isEqualTo(Likeness.isSame(Wording.of(b), Wording.of(a)));
    }

    @Test
    void joinsAPartialQuoteToTheFullOne() {
        // Given
        Saying part = saying("Harbour Times", "rebuild the harbour wall before the winter");
        Saying full = saying(
                "Daily Gull", "We will rebuild the harbour wall before the winter storms come, whatever it costs.");
        // When
        Claim claim = book(full, part).claimOf(full.statementId());
        // Then
        assertThat(claim.sightings()).hasSize(2);
        assertThat(claim.id()).isEqualTo(part.statementId());
        assertThat(claim.earliest()).isEqualTo(part);
        assertThat(claim.wording()).isEqualTo(full.wording());
        assertThat(claim.outlets()).containsExactly("Daily Gull", "Harbour Times");
        assertThat(claim.variants()).hasSize(2);
    }

    @Test
    void tellsAgencyCopyFromOwnReporting() {
        // Given
        Saying one = saying("Harbour Times", "the wall will be rebuilt before the winter storms");
        Saying two = saying("Daily Gull", "the wall will be rebuilt before the winter storms");
        Saying own = saying("Morning Post", "the harbour wall will be rebuilt before winter storms come");
        // When
        Claim claim = book(one, two, own).claimOf(one.statementId());
        // Then
        assertThat(claim.sightings()).hasSize(3);
        assertThat(claim.sightings())
                .filteredOn(Sighted::copy)
                .extracting(Sighted::saying)
                .containsExactly(two);
    }

    @Test
    void takesACopyThatIsCutAtItsEndForACopy() {
        // Given
        Saying first = saying("Harbour Times", "the wall will be rebuilt before the winter storms");
        Saying cut = saying("Daily Gull", "the wall will be rebuilt before the winter");
        Saying begun = saying("Morning Post", "the wall will be rebuilt");
        // When
        List<Claim> claims = book(first, cut, begun).claims();
        // Then
        assertThat(claims.stream().flatMap(claim -> claim.sightings().stream()))
                .filteredOn(Sighted::copy)
                .extracting(Sighted::saying)
                .containsExactly(cut);
    }

    @Test
    void takesAnAgencyForTheOriginalWheneverItsArticleIsDated() {
        // Given
        Saying paper = saying("Harbour Times", "the wall will be rebuilt before the winter storms");
        Saying agency = saying("Cape Wire", "the wall will be rebuilt before the winter storms");
        Saying again = saying("Cape Wire", "the wall will be rebuilt before the winter storms");
        Saying unknown = saying(null, "the wall will be rebuilt before the winter storms");
        // When
        Claim claim = book(paper, agency, again, unknown).claimOf(paper.statementId());
        // Then
        assertThat(claim.sightings())
                .filteredOn(Sighted::copy)
                .extracting(Sighted::saying)
                .containsExactly(paper);
    }

    @Test
    void takesAWithdrawnSayingOut() {
        // Given
        Saying one = saying("Harbour Times", "the wall will be rebuilt before the winter storms");
        Saying two = saying("Daily Gull", "the wall will be rebuilt before the winter storms");
        ClaimBook book = book(one, two);
        // When
        boolean withdrawn = book.withdraw(one.statementId());
        // Then
        assertThat(withdrawn).isTrue();
        assertThat(book.claimOf(two.statementId()).sightings()).hasSize(1);
        assertThatThrownBy(() -> book.claimOf(one.statementId())).hasMessageContaining(one.statementId());
    }

    @Test
    void tellsHowTheWordingChanged() {
        // Given
        Instant corrected = DAY.plus(Duration.ofHours(5));
        Saying other = saying("Daily Gull", "the wall will be rebuilt before the autumn storms");
        Saying reworded = new Saying(
                "r",
                "a",
                "Harbour Times",
                DAY,
                "the wall will be rebuilt before the winter storms",
                "Dorin said",
                false,
                List.of(
                        new Saying.Former("the wall will be rebuilt before the summer storms", DAY, corrected),
                        new Saying.Former(other.wording(), DAY.plusSeconds(1), corrected)));
        // When
        Claim claim = book(reworded, other).claimOf("r");
        // Then
        assertThat(claim.variants())
                .containsExactly(
                        new Claim.Variant("the wall will be rebuilt before the summer storms", DAY, 0, corrected),
                        new Claim.Variant(other.wording(), DAY.plusSeconds(1), 1, null),
                        new Claim.Variant(reworded.wording(), corrected, 1, null));
    }

    @Test
    void takesTheSameWordsMonthsLaterForAnotherUtterance() {
        // Given
        Saying now = saying("Harbour Times", "the wall will be rebuilt before the winter storms");
        Saying later = new Saying(
                "t",
                "b",
                "Harbour Times",
                DAY.plus(Duration.ofDays(90)),
                now.wording(),
                "Dorin said",
                false,
                List.of());
        // When
        List<Claim> claims = book(now, later).claims();
        // Then
        assertThat(claims).hasSize(2);
    }

    @Test
    void linksADenialToWhatItDenies() {
        // Given
        List<Denials.Told> told = List.of(
                new Denials.Told("rotaru", false, "Acme dumped oil into the harbour in May"),
                new Denials.Told("rotaru", false, "the museum is closed for good"),
                new Denials.Told("acme", true, "that it dumped oil into the harbour"));
        // When
        int[] denied = Denials.in(told);
        // Then
        assertThat(denied).containsExactly(-1, -1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endsTheSameAfterAnyOrderAndRepetition(long seed) {
        // Given
        List<Saying> stream = stream(new Random(seed));
        ClaimBook first = new ClaimBook();
        stream.forEach(first::add);
        for (int order = 0; order < 100; order++) {
            Random random = new Random(seed * 1_000 + order);
            List<Saying> shuffled = new ArrayList<>(stream);
            shuffled.addAll(stream.subList(0, random.nextInt(stream.size())));
            Collections.shuffle(shuffled, random);
            // When
            ClaimBook book = new ClaimBook();
            shuffled.forEach(book::add);
            // Then
            assertThat(book.claims()).as("seed %d order %d", seed, order).isEqualTo(first.claims());
        }
    }

    private static List<Saying> stream(RandomGenerator random) {
        String[] subjects = {"the harbour wall", "a museum roof", "every northern road", "our oldest school"};
        String[] verbs = {"will be rebuilt", "must be closed", "is falling apart", "needs new money"};
        String[] ends = {
            "before the winter storms come",
            "by the end of next spring",
            "whatever the council decides",
            "as engineers warned"
        };
        List<Saying> stream = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String wording =
                    subjects[random.nextInt(4)] + " " + verbs[random.nextInt(4)] + " " + ends[random.nextInt(4)];
            String[] words = wording.split(" ");
            int cut = random.nextInt(3);
            stream.add(new Saying(
                    "s" + i,
                    "a" + i,
                    "o" + random.nextInt(5),
                    DAY.plus(Duration.ofHours(random.nextInt(1_500))),
                    String.join(" ", List.of(words).subList(cut, words.length)),
                    "Dorin said",
                    false,
                    List.of()));
        }
        return stream;
    }
}
