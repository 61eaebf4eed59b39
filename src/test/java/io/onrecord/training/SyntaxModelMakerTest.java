package io.onrecord.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.syntax.ModelException;
import io.onrecord.syntax.ModelFile;
import io.onrecord.syntax.Relation;
import io.onrecord.syntax.Syntax;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.text.TextStructure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model made of a few sentences, and what reading says to files that are none. */
class SyntaxModelMakerTest {
    private static final String SENTENCE = """
            %1$s	_	NNP	2	nsubj	B
            said	_	VBD	0	root	O
            the	_	DT	4	det	O
            %2$s	_	NN	5	nsubj	O
            failed	_	VBD	2	ccomp	O
            .	_	.	2	punct	O

            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeAnalyses() throws IOException {
        StringBuilder analyses = new StringBuilder();
        for (int article = 0; article < 40; article++) {
            analyses.append("#\tarticle-").append(article).append('\n');
            String name = article % 2 == 0 ? "Hart" : "Denning";
            analyses.append(String.format(SENTENCE, name, article % 3 == 0 ? "plan" : "bridge"));
        }
        Files.writeString(folder.resolve("analyses.tsv"), analyses);
        Files.writeString(folder.resolve("clusters.tsv"), "bridge\t0110\nsaid\t1011101\n");
    }

    @Test
    void learnsWhatItWasShown() throws IOException {
        // Given
        byte[] bytes = make();
        TextStructure structure = TextStructure.of("Denning said the plan failed.");

        // When
        Syntax syntax = read(bytes).parse(structure);

        // Then
        assertThat(syntax.head(4)).isEqualTo(1);
        assertThat(syntax.relation(4)).isEqualTo(Relation.CCOMP);
        assertThat(syntax.isPerson(0)).isTrue();
        assertThat(syntax.cluster(1)).isEqualTo(0b11011101);
    }

    @Test
    void makesTheSameBytesAgain() throws IOException {
        // Given
        byte[] first = make();

        // When
        byte[] second = make();

        // Then
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hart\t_\tNNP\t7\tnsubj\tB | a head '7': expected 0 to 1",
                "Hart\t_\tNNP\tone\tnsubj\tB | a head 'one': expected 0 to 1",
                "Hart\t_\tNNP\t0 | 4 columns: expected 6"
            })
    void saysWhereAnAnalysisIsWrong(String line, String complaint) throws IOException {
        // Given
        Files.writeString(folder.resolve("analyses.tsv"), "#\tarticle\n" + line + "\n\n");

        // When
        assertThatThrownBy(this::make)
                // Then
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("analyses.tsv, line ")
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"bridge\t01x | the path '01x': expected 1 to 20 bits", "bridge | 1 columns: expected 2"})
    void saysWhereAClusterIsWrong(String line, String complaint) throws IOException {
        // Given
        Files.writeString(folder.resolve("clusters.tsv"), line + "\n");

        // When
        assertThatThrownBy(this::make)
                // Then
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("clusters.tsv, line 1: " + complaint);
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        // Given
        byte[] bytes = make();
        bytes[0] = 0;

        // When
        assertThatThrownBy(() -> read(bytes))
                // Then
                .isInstanceOf(ModelException.class)
                .hasMessage("own.model: begins with 006e5265: expected a model, which begins with 4f6e5265");
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        // Given
        byte[] bytes = make();
        bytes[7] = 9;

        // When
        assertThatThrownBy(() -> read(bytes))
                // Then
                .isInstanceOf(ModelException.class)
                .hasMessage("own.model: is of version 9: expected 1");
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        // Given
        byte[] bytes = make();

        for (int length = 0; length < bytes.length; length += 1 + length / 50) {
            byte[] part = Arrays.copyOf(bytes, length);

            // When
            assertThatThrownBy(() -> read(part))
                    // Then
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith("own.model: ");
        }
    }

    @Test
    void refusesASectionThatIsDamagedOrMissing() throws IOException {
        // Given
        byte[] damaged = make();
        damaged[damaged.length - 1] ^= 1;
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        ModelFile.write(Map.of(SyntaxModel.CLUSTERS, new byte[] {0}), without);

        // When
        assertThatThrownBy(() -> read(damaged))
                // Then
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is damaged: its checksum is");
        assertThatThrownBy(() -> read(without.toByteArray()))
                .isInstanceOf(ModelException.class)
                .hasMessage("own.model: has no section 'usual tags', only [clusters]");
    }

    @Test
    void neverFailsOtherwiseWhateverASectionHolds() throws IOException {
        // Given
        ModelFile whole = ModelFile.read("own.model", new ByteArrayInputStream(make()));
        Random random = new Random(7);

        for (int round = 0; round < 300; round++) {
            Map<String, byte[]> sections = new LinkedHashMap<>();
            for (String name : new String[] {
                SyntaxModel.CLUSTERS,
                SyntaxModel.USUAL_TAGS,
                SyntaxModel.TAGS,
                SyntaxModel.MOVES,
                SyntaxModel.RELATIONS,
                SyntaxModel.PERSONS,
                SyntaxModel.TAG_GLANCE,
                SyntaxModel.MOVE_GLANCE,
                SyntaxModel.RELATION_GLANCE
            }) {
                byte[] content = new byte[whole.section(name).remaining()];
                whole.section(name).get(content);
                content[random.nextInt(Math.min(content.length, 40))] = (byte) random.nextInt(256);
                sections.put(name, content);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ModelFile.write(sections, bytes);

            // When
            try {
                SyntaxModel model = read(bytes.toByteArray());
                // Then
                assertThat(model.parse(TextStructure.of("Hart said so.")).size())
                        .isEqualTo(4);
            } catch (ModelException e) {
                assertThat(e).hasMessageStartingWith("own.model: ");
            }
        }
    }

    private byte[] make() throws IOException {
        return SyntaxModelMaker.make(folder, line -> {});
    }

    private static SyntaxModel read(byte[] bytes) throws IOException {
        return SyntaxModel.read(ModelFile.read("own.model", new ByteArrayInputStream(bytes)));
    }
}
