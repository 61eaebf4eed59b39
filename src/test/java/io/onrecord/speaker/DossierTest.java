package io.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private int articles;

    private Evidence person(String name, String key, String title, String affiliation, String... companions) {
        articles++;
        Instant published = DAY.plus(Duration.ofHours(articles));
        return new Evidence(
                "a" + articles,
                published,
                SpeakerKind.PERSON,
                name,
                key,
                title,
                affiliation,
                Evidence.marks(List.of(companions)));
    }

    private static Dossier dossier(Evidence... evidence) {
        Dossier dossier = new Dossier();
        List.of(evidence).forEach(dossier::add);
        return dossier;
    }

    @Test
    void joinsAFamilyNameToTheOnlyOneWhoBearsIt() {
        // Given
        Evidence full = person("Pavel Dorin", "dorin", "President", null);
        Evidence bare = person("Dorin", "dorin", null, null);
        // When
        Resolution resolution = dossier(bare, full).identities().resolve(bare);
        // Then
        assertThat(resolution.id()).hasToString("dorin.pavel-dorin");
        assertThat(resolution.name()).isEqualTo("Pavel Dorin");
    }

    @Test
    void takesAFamilyNameForItselfUntilAFullNameComes() {
        // Given
        Evidence bare = person("Dorin", "dorin", null, null);
        // When
        Resolution resolution = dossier(bare).identities().resolve(bare);
        // Then
        assertThat(resolution.id()).hasToString("dorin.dorin");
        assertThat(resolution.kind()).isEqualTo(SpeakerKind.PERSON);
    }

    @Test
    void leavesAFamilyNameUnresolvedWhereTwoBearIt() {
        // Given
        Evidence bill = person("Bill Marlow", "marlow", "Senator", null);
        Evidence hugh = person("Hugh Marlow", "marlow", "Judge", null);
        Evidence bare = person("Marlow", "marlow", null, null);
        // When
        Resolution resolution = dossier(bill, hugh, bare).identities().resolve(bare);
        // Then
        assertThat(resolution.kind()).isEqualTo(SpeakerKind.UNRESOLVED);
        assertThat(resolution.candidates())
                .extracting(SpeakerId::toString)
                .containsExactly("marlow.bill-marlow", "marlow.hugh-marlow");
        assertThat(resolution.id().toString()).startsWith("marlow.marlow-");
    }

    @Test
    void tellsTwoOfOneFamilyApartByTitleAndCompany() {
        // Given
        Evidence bill = person("Bill Marlow", "marlow", "Sen.", null, "Ada Quist");
        Evidence hugh = person("Hugh Marlow", "marlow", "Judge", null, "Tom Foss");
        Evidence senator = person("Marlow", "marlow", "the senator", null);
        Evidence judge = person("Marlow", "marlow", null, null, "Tom Foss", "Zoe Finch");
        Dossier dossier = dossier(bill, hugh, senator, judge);
        // When
        List<String> found = List.of(senator, judge).stream()
                .map(evidence -> dossier.identities().resolve(evidence).name())
                .toList();
        // Then
        assertThat(found).containsExactly("Bill Marlow", "Marlow");
    }

    @Test
    void joinsNicknamesInitialsAndTransliterations() {
        // Given
        Evidence sergey = person("Sergey Rotaru", "rotaru", null, null);
        Evidence sergei = person("Sergei Rotaru", "rotaru", null, null);
        Evidence initial = person("S. Rotaru", "rotaru", null, null);
        Dossier dossier = dossier(sergey, sergei, initial);
        // When
        List<SpeakerId> ids = List.of(sergey, sergei, initial).stream()
                .map(evidence -> dossier.identities().resolve(evidence).id())
                .distinct()
                .toList();
        // Then
        assertThat(ids).hasSize(1);
    }

    @Test
    void neverJoinsTwoWhoStandBesideOneAnother() {
        // Given
        Evidence father = person("William Crane", "crane", null, null, "Bill Crane");
        Evidence son = person("Bill Crane", "crane", null, null, "William Crane");
        Dossier dossier = dossier(father, son);
        // When
        SpeakerId of = dossier.identities().resolve(father).id();
        // Then
        assertThat(of).isNotEqualTo(dossier.identities().resolve(son).id());
    }

    @Test
    void splitsAgainWhenASecondBearerTurnsUp() {
        // Given
        Evidence bill = person("Bill Marlow", "marlow", null, null);
        Evidence bare = person("Marlow", "marlow", null, null);
        Dossier dossier = dossier(bill, bare);
        SpeakerId before = dossier.identities().resolve(bare).id();
        // When
        dossier.add(person("Hugh Marlow", "marlow", null, null));
        // Then
        assertThat(before).hasToString("marlow.bill-marlow");
        assertThat(dossier.identities().resolve(bare).kind()).isEqualTo(SpeakerKind.UNRESOLVED);
    }

    @Test
    void letsThePinnedWin() {
        // Given
        Evidence bob = person("Bob Vance", "vance", null, null);
        Evidence robert = person("Robert T. Vance", "vance", null, null);
        Dossier dossier = dossier(bob, robert);
        // When
        dossier.pin(new KnownName(
                SpeakerId.parse("vance.robert-vance"), SpeakerKind.PERSON, List.of("Robert Vance"), List.of()));
        // Then
        assertThat(dossier.identities().resolve(bob).id()).hasToString("vance.robert-vance");
        assertThat(dossier.identities().resolve(robert).name()).isEqualTo("Robert Vance");
    }

    @Test
    void keepsMinistriesOfTwoCountriesApart() {
        // Given
        Evidence austrian = office("Foreign Ministry", "Austria");
        Evidence greek = office("Foreign Ministry", "Greece");
        Evidence bare = office("Foreign Ministry", null);
        Dossier dossier = dossier(austrian, greek, bare);
        // When
        Resolution resolution = dossier.identities().resolve(austrian);
        // Then
        assertThat(resolution.id()).hasToString("foreign-ministry.austria-foreign-ministry");
        assertThat(dossier.identities().resolve(greek).id()).isNotEqualTo(resolution.id());
        assertThat(dossier.identities().resolve(bare).kind()).isEqualTo(SpeakerKind.UNRESOLVED);
    }

    private Evidence office(String name, String nation) {
        articles++;
        return new Evidence(
                "a" + articles,
                DAY.plus(Duration.ofHours(articles)),
                SpeakerKind.OFFICE,
                name,
                "foreign-ministry",
                null,
                nation,
                List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void endsTheSameAfterAnyOrderAndRepetition(long seed) {
        // Given
        List<Evidence> stream = stream(new Random(seed));
        Dossier first = new Dossier();
        stream.forEach(first::add);
        List<Resolution> expected =
                stream.stream().map(first.identities()::resolve).toList();
        for (int order = 0; order < 100; order++) {
            Random random = new Random(seed * 1_000 + order);
            List<Evidence> shuffled = new ArrayList<>(stream);
            shuffled.addAll(stream.subList(0, random.nextInt(stream.size())));
            Collections.shuffle(shuffled, random);
            // When
            Dossier dossier = new Dossier();
            shuffled.forEach(dossier::add);
            // Then
            assertThat(dossier.evidence()).as("seed %d order %d", seed, order).isEqualTo(first.evidence());
            assertThat(stream.stream().map(dossier.identities()::resolve).toList())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsUpWithWhatItWouldMakeAnew(long seed) {
        // Given
        List<Evidence> stream = stream(new Random(seed));
        Dossier kept = new Dossier();
        List<Evidence> sofar = new ArrayList<>();
        for (Evidence evidence : stream) {
            SortedMap<String, Long> before = kept.identities().signatures();
            List<Resolution> resolved =
                    sofar.stream().map(kept.identities()::resolve).toList();
            // When
            kept.add(evidence);
            // Then
            Dossier anew = new Dossier();
            kept.evidence().forEach(anew::add);
            SortedMap<String, Long> signatures = kept.identities().signatures();
            assertThat(signatures).isEqualTo(anew.identities().signatures());
            assertThat(kept.identities().redirects())
                    .isEqualTo(anew.identities().redirects());
            for (int i = 0; i < sofar.size(); i++) {
                String form = sofar.get(i).form();
                Resolution now = kept.identities().resolve(sofar.get(i));
                assertThat(now).isEqualTo(anew.identities().resolve(sofar.get(i)));
                if (Objects.equals(before.get(form), signatures.get(form))) {
                    assertThat(now.id()).isEqualTo(resolved.get(i).id());
                }
            }
            sofar.add(evidence);
        }
    }

    @Test
    void endsTheSameWhenPartsAreMerged() {
        // Given
        List<Evidence> stream = stream(new Random(7));
        Dossier whole = new Dossier();
        stream.forEach(whole::add);
        Dossier left = new Dossier();
        stream.subList(0, 150).forEach(left::add);
        Dossier right = new Dossier();
        stream.subList(100, stream.size()).forEach(right::add);
        // When
        right.merge(left);
        // Then
        assertThat(right.evidence()).isEqualTo(whole.evidence());
    }

    private static List<Evidence> stream(RandomGenerator random) {
        String[] names = {
            "Bill Marlow",
            "William Marlow",
            "W. Marlow",
            "Hugh Marlow",
            "Marlow",
            "Marlow",
            "Hugh T. Marlow",
            "H. Marlow"
        };
        String[] titles = {null, "Sen.", "Judge", "President", "Mayor"};
        String[] nations = {null, "Austria", "Greece", "Acme Corp."};
        String[] others = {"Ada Quist", "Tom Foss", "Zoe Finch", "Karl Novak", "Hugh Marlow"};
        List<Evidence> stream = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> companions = new ArrayList<>();
            for (String other : others) {
                if (random.nextInt(4) == 0) {
                    companions.add(other);
                }
            }
            stream.add(new Evidence(
                    "a" + random.nextInt(200),
                    DAY.plus(Duration.ofHours(random.nextInt(24 * 200))),
                    SpeakerKind.PERSON,
                    names[random.nextInt(names.length)],
                    "marlow",
                    titles[random.nextInt(titles.length)],
                    nations[random.nextInt(nations.length)],
                    Evidence.marks(companions)));
        }
        return stream;
    }
}
