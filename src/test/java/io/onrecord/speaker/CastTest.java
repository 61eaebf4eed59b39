package io.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import io.onrecord.text.TextStructure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastTest {
    private static final String SUMMIT = """
            President Pavel Dorin said Moldova has handed Austria its terms for the gas transit deal, Interpress reported Monday.

            Moldova’s Energy Ministry gave the paper to Austrian State Secretary Lena Huber, who is in Chisinau after a stop in Kyiv.

            Dorin repeated his wish to “open talks at once” with Austria. Dorin earlier told his Greek counterpart of the terms.

            “The president voiced hope that the Austrians will answer well,” Interpress quoted Dorin’s senior energy policy aide Ion Munteanu as saying.

            Munteanu said Dorin told Chinese President Shen Guowei of the terms during a call on Monday.

            “The Chinese president stressed that he […] backs our plan in full,” Interpress quoted him as saying.

            Dorin’s aide added that the Moldovan leader agreed to keep Shen informed “about how the talks go.”

            Moldovan Deputy Energy Minister Sergiu Rotaru has warned that Chisinau could close the valves.

            Austrian Chancellor Karl Novak last week warned Dorin of “a winter he will not forget” if it did.
            """;

    private static Speaker speaker(String text, String source, int occurrence) {
        return cast(text).speaker(span(text, source, occurrence));
    }

    private static Cast cast(String text) {
        return Cast.of(ArticleText.of(text), TextStructure.of(text));
    }

    private static Span span(String text, String source, int occurrence) {
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = text.indexOf(source, at + 1);
            assertThat(at).as("occurrence %d of '%s'", i + 1, source).isNotNegative();
        }
        return new Span(at, at + source.length());
    }

    @ParameterizedTest
    @CsvSource({
        "President Pavel Dorin, 1, Pavel Dorin, dorin",
        "Interpress, 1, Interpress, interpress",
        "Dorin, 4, Pavel Dorin, dorin",
        "The president, 1, Pavel Dorin, dorin",
        "Dorin’s senior energy policy aide Ion Munteanu, 1, Ion Munteanu, munteanu",
        "Munteanu, 2, Ion Munteanu, munteanu",
        "The Chinese president, 1, Shen Guowei, shen",
        "Shen, 2, Shen Guowei, shen",
        "him, 1, Ion Munteanu, munteanu",
        "Dorin’s aide, 1, Ion Munteanu, munteanu",
        "the Moldovan leader, 1, Pavel Dorin, dorin",
        "Moldovan Deputy Energy Minister Sergiu Rotaru, 1, Sergiu Rotaru, rotaru",
        "Austrian Chancellor Karl Novak, 1, Karl Novak, novak",
    })
    void namesEverybodyOfASummit(String source, int occurrence, String name, String key) {
        // When
        Speaker speaker = speaker(SUMMIT, source, occurrence);
        // Then
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(speaker.routingKey()).isEqualTo(key);
    }

    @Test
    void findsThePresidentInsideTheWordsOfHisAide() {
        // Given
        Cast cast = cast(SUMMIT);
        Speaker aide = cast.speaker(span(SUMMIT, "Dorin’s senior energy policy aide Ion Munteanu", 1));
        // When
        Speaker president =
                cast.speaker(Mention.of(span(SUMMIT, "The president", 1)).inside(aide));
        // Then
        assertThat(president.name()).isEqualTo("Pavel Dorin");
        assertThat(aide.title()).isEqualTo("Dorin’s senior energy policy aide");
    }

    @ParameterizedTest(name = "{1} of \"{0}\" is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # Titles and honorifics
            Mr. Harold Penn spoke. Mr. Penn said no.                                             | Mr. Penn          | Harold Penn
            Sen. Ada Quist (D-Vt.) spoke. The Vermont senator said no.                            | The Vermont senator | Ada Quist
            Dr. Lena Marsh of Oakdale College wrote it. Marsh said so.                            | Marsh said        | Lena Marsh
            Pope Celestine arrived. "Peace," Pope Celestine said.                                 | Pope Celestine said | Pope Celestine
            Secretary of State Owen Thackery left. Thackery said yes.                             | Thackery said     | Owen Thackery
            The Alder County Sheriff Department said no.                                          | The Alder County Sheriff Department said | Alder County Sheriff Department
            Velo lost users. "It hurts," Velo said. Velo, which is small, makes bells.            | Velo said         | Velo
            Karsten Vold of Norway won the race. Vold said he was tired.                          | Vold said         | Karsten Vold
            # Apposition, relative clause, role after the name
            Nora Blum, who replaced Carl Ott as leader in July, said taxes will fall.             | Nora Blum, who replaced Carl Ott as leader in July, | Nora Blum
            Tom Riddle, a spokesman for Mayor Jane Foss, said it rains.                           | Tom Riddle, a spokesman for Mayor Jane Foss, | Tom Riddle
            "It is gone," said one of them, Ludo Ferrante.                                        | one of them, Ludo Ferrante | Ludo Ferrante
            Her campaign manager, Rob Stein, said it was late.                                    | Her campaign manager, Rob Stein, | Rob Stein
            Jensen's wife, Nora, said he was home.                                                | Jensen's wife, Nora, | Nora
            Lars Jensen fell. Jensen's wife, Nora Jensen, said he was home. Jensen said he was fine. | Jensen said    | Lars Jensen
            # Ages and epithets
            Kim Doyle, 34, won the race. "I am tired," the 34-year-old said.                      | the 34-year-old   | Kim Doyle
            Mayor Jane Foss opened the bridge. Foss smiled. The mayor said it was long.           | The mayor         | Jane Foss
            # Pronouns
            Ada Quist met Carl Ott. "We talked," she said.                                        | she               | Ada Quist
            Ada Quist met Carl Ott. "We talked," he said.                                         | he                | Carl Ott
            Carl Ott came with Victor Lund, said Ada Quist. Ott's sister pleaded with him to stay, but he said no. | he said           | Carl Ott
            "I know Carl Ott well," said Victor Lund. He said Ott was kind.                       | He said           | Victor Lund
            Carl Ott spoke of Victor Lund's plan. He said it was dear.                            | He                | Carl Ott
            Carl Ott left. Her aide, Victor Lund, would not say why. He said it was late.          | He said           | Victor Lund
            Carl Ott left. Ott's promise to return was kept.                                      | Ott's             | Carl Ott
            # Order of names and particles
            Xi Weiping spoke. Xi said no.                                                         | Xi said           | Xi Weiping
            Kim Jong Pil spoke. Kim said no.                                                      | Kim said          | Kim Jong Pil
            Ursula von der Heide spoke. Von der Heide said no.                                    | Von der Heide     | Ursula von der Heide
            Crown Prince Khalid bin Nasser spoke. Bin Nasser said no.                             | Bin Nasser        | Khalid bin Nasser
            Ramón García Ortega spoke. García Ortega said no.                                     | García Ortega     | Ramón García Ortega
            Daw Aung Mar Suu Nwe spoke. Suu Nwe said no.                                          | Suu Nwe           | Aung Mar Suu Nwe
            # Initials, nicknames, suffixes
            Robert T. Vance spoke. Bob Vance said no.                                             | Bob Vance         | Robert T. Vance
            William Crane Jr. spoke. Crane said no.                                               | Crane said        | William Crane Jr.
            # Two of one surname
            Bill Marlow and Hilda Marlow came. Mrs. Marlow said no.                               | Mrs. Marlow       | Hilda Marlow
            Bill Marlow and Hilda Marlow came. Hilda Marlow said no.                              | Hilda Marlow said | Hilda Marlow
            # First names
            Zoe Finch, 9, likes the zoo. Zoe said so.                                             | Zoe said          | Zoe Finch
            # Bodies, offices, metonyms
            The World Crane Federation met. The WCF said no.                                      | The WCF           | World Crane Federation
            The Kremlin denied it.                                                                | The Kremlin       | Kremlin
            10 Downing Street said no.                                                            | 10 Downing Street | Downing Street
            Moscow said it would not yield.                                                       | Moscow            | Russia
            The Turkish government said no.                                                       | The Turkish government | Turkey
            Acme Corp. cut jobs. Acme said it was sorry.                                          | Acme said         | Acme Corp.
            WikiLeaks said it has more.                                                           | WikiLeaks         | WikiLeaks
            The mining company's rival, the newspaper Tagwacht said, is broke.                    | the newspaper Tagwacht | Tagwacht
            Ada Quist lost. Her campaign said it was close.                                       | Her campaign      | Quist campaign
            # Documents
            The National Classroom Noise Study is out. The report said no.                        | The report        | National Classroom Noise Study
            The state news agency QANA spoke. The agency said no.                                 | The agency        | QANA
            The Tamur Observatory, a group of monks, spoke. The group said no.                    | The group         | Tamur Observatory
            # A name misspelt
            Lydia Brachtmann spoke. Ms Brachtman said no.                                         | Ms Brachtman      | Lydia Brachtmann
            """)
    void resolves(String text, String source, String name) {
        // Given
        String asked = source.replaceAll(" said$", "");
        Span span = new Span(text.indexOf(source), text.indexOf(source) + asked.length());
        // When
        Speaker speaker = cast(text).speaker(span);
        // Then
        assertThat(speaker.name()).as("%s", speaker).isEqualTo(name);
        assertThat(speaker.kind().isNamed()).isTrue();
    }

    @ParameterizedTest(name = "{1} of \"{0}\" is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Bill Marlow and Hugh Marlow came by train with a friend. They ate. They left. Rain fell. Marlow said no. | Marlow said | UNRESOLVED
            The president said no.                                                     | The president        | UNRESOLVED
            "They will come," they said.                                               | they said            | UNRESOLVED
            A senior official said no.                                                 | A senior official    | UNNAMED
            A senior official came. The official said no.                              | The official         | UNNAMED
            Two aides said no.                                                         | Two aides            | UNNAMED
            Republicans said no.                                                       | Republicans          | GROUP
            Many Latinos said no.                                                      | Many Latinos         | UNNAMED
            Carl Ott and Ada Quist said no.                                            | Carl Ott and Ada Quist | GROUP
            The report said no.                                                        | The report           | DOCUMENT
            The Noise Study is out, and so is the Carpet Study. The report said no.    | The report           | DOCUMENT
            A Reuters poll said no.                                                    | A Reuters poll       | DOCUMENT
            Interfax said no.                                                          | Interfax             | ORGANISATION
            The White House said no.                                                   | The White House      | OFFICE
            """)
    void tellsTheKind(String text, String source, SpeakerKind kind) {
        // Given
        String asked = source.replaceAll(" said$", "");
        Span span = new Span(text.indexOf(source), text.indexOf(source) + asked.length());
        // When
        Speaker speaker = cast(text).speaker(span);
        // Then
        assertThat(speaker.kind()).as("%s", speaker).isEqualTo(kind);
    }

    @Test
    void givesTheCandidatesOfASharedSurname() {
        // Given
        String text = "Bill Marlow and Hugh Marlow came. They ate. They slept. Rain fell all day. Marlow said no.";
        // When
        Speaker speaker = speaker(text, "Marlow", 3);
        // Then
        assertThat(speaker.candidates()).containsExactly("Bill Marlow", "Hugh Marlow");
        assertThat(speaker.rule()).isEqualTo("surname-shared");
    }

    @Test
    void leavesAQuotationWithoutSourceUnattributed() {
        // When
        Speaker speaker =
                cast("“No.”").speaker(new Mention(List.of(), List.of(), List.of(new Span(1, 4)), null, List.of()));
        // Then
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.UNATTRIBUTED);
        assertThat(speaker.routingKey()).isEqualTo(RoutingKey.UNATTRIBUTED);
    }

    @Test
    void takesTheFirstPersonForTheOuterSpeaker() {
        // Given
        String text = "Ada Quist spoke. “I said no,” Quist recalled.";
        Cast cast = cast(text);
        Speaker outer = cast.speaker(span(text, "Quist", 2));
        // When
        Speaker speaker = cast.speaker(Mention.of(span(text, "I", 1)).inside(outer));
        // Then
        assertThat(speaker.name()).isEqualTo("Ada Quist");
    }

    @Test
    void tellsTitleAffiliationAndOtherNames() {
        // When
        Speaker speaker = speaker(SUMMIT, "Shen", 2);
        // Then
        assertThat(speaker.title()).isEqualTo("Chinese President");
        assertThat(speaker.affiliation()).isEqualTo("China");
        assertThat(speaker.aliases()).contains("Shen");
    }
}
