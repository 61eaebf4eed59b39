package io.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import io.onrecord.text.TextStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article says a named person is, by the words around the name. */
class RoleReaderTest {
    @ParameterizedTest(name = "{1} in \"{0}\" is {2} of {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Mr Jon Smit opened the bridge.                                                | Jon Smit    |                       |
            Mr Jon Smit opened the bridge. Jon Smit, a baker, left.                       | Jon Smit    | baker                 |
            Mayor Jane Foss opened the bridge.                                            | Jane Foss   | Mayor                 |
            The mayor of Gullwick, Jane Foss, said it rains.                              | Jane Foss   | mayor                 | Gullwick
            A lawyer for the families, Carl Ott, said it rains.                           | Carl Ott    | lawyer                |
            The head of the state-owned Orrin Gas company, Yuri Bolt, said it rains.      | Yuri Bolt   | head                  |
            The ferry sank, and the harbourmaster at Alder, Wim Okafor, said so.         | Wim Okafor  | harbourmaster         |
            Nigel Robins, World Bank country director for Alder, said it rains.           | Nigel Robins | World Bank country director |
            David Frey, TUC deputy director, said it rains.                               | David Frey  | TUC deputy director   |
            Jon Smit, World Bank chairman Bill Gray and Al Berg left, said Tom Lund.      | Jon Smit    |                       |
            Jon Smit, Mary Jonas and Al Berg left, said Tom Lund.                         | Jon Smit    |                       |
            World Bank's Paul Mackel said it rains.                                       | Paul Mackel |                       | World Bank
            It may hurt the mayor of Gullwick, Jane Foss said.                            | Jane Foss   |                       |
            She met the owner of the bar, the police and a nurse, Jane Foss said.         | Jane Foss   |                       |
            """)
    void tellsTheRoleAndWhoseItIs(String text, String name, String title, String affiliation) {
        // Given
        Cast cast = Cast.of(ArticleText.of(text), TextStructure.of(text));
        int at = text.indexOf(name);
        // When
        Speaker speaker = cast.speaker(new Span(at, at + name.length()));
        // Then
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(speaker.title()).isEqualTo(title);
        assertThat(speaker.affiliation()).isEqualTo(affiliation);
    }
}
