package io.onrecord.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped model, on sentences of the kinds that attribution hangs on. */
class SyntaxModelTest {
    private static final String ARTICLE = """
            RIVERTON, March 3 (Northern Wire) - Mayor Elena Hart said on Tuesday that the old bridge would be closed.

            "We have no choice," Hart told reporters. "The repairs will take two years."

            According to the engineer's report, Paul Denning, who replaced Mary Kerr as director in July, had warned the council.
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said that the talks had failed. | minister | NSUBJ | said",
                "The minister said that the talks had failed. | failed | CCOMP | said",
                "The minister said that the talks had failed. | that | MARK | failed",
                "\"The talks have failed,\" the minister said. | failed | CCOMP | said",
                "\"The talks have failed,\" the minister said. | minister | NSUBJ | said",
                "Anna Weber, who replaced Karl Lang as chairman in July, announced the plan. | Weber | NSUBJ | announced",
                "Anna Weber, who replaced Karl Lang as chairman in July, announced the plan. | replaced | RELCL | Weber",
                "The company's lawyer denied the claim. | company | POSS | lawyer",
                "She was told to leave the building. | She | NSUBJPASS | told",
                "The senator promised to vote against it. | vote | XCOMP | promised",
                "He did not say whether they would return. | not | NEG | say",
                "Officials were quoted by the newspaper. | by | AGENT | quoted",
                "Mayor Says Bridge Is 'a Danger' | Is | CCOMP | Says"
            })
    void findsWhoSaysWhat(String sentence, String word, Relation relation, String head) {
        // Given
        TextStructure structure = TextStructure.of(sentence);

        // When
        Syntax syntax = SyntaxModel.shipped().parse(structure);

        // Then
        int token = indexOf(structure.tokens(), word);
        assertThat(syntax.relation(token)).isEqualTo(relation);
        assertThat(structure.tokens().word(syntax.head(token))).isEqualTo(head);
    }

    @Test
    void keepsTheDatelineOutOfTheSentence() {
        // Given
        TextStructure structure = TextStructure.of(ARTICLE);
        Tokens tokens = structure.tokens();

        // When
        Syntax syntax = SyntaxModel.shipped().parse(structure);

        // Then
        int said = indexOf(tokens, "said");
        assertThat(syntax.head(said)).isEqualTo(-1);
        assertThat(IntStream.range(0, said)
                        .filter(i -> syntax.head(i) == said && syntax.relation(i) == Relation.NSUBJ)
                        .mapToObj(tokens::word))
                .containsExactly("Hart");
        assertTree(structure.sentences().get(0), syntax);
    }

    @Test
    void marksPersonsWithoutTheirTitles() {
        // Given
        TextStructure structure = TextStructure.of(ARTICLE);

        // When
        Syntax syntax = SyntaxModel.shipped().parse(structure);

        // Then
        assertThat(persons(structure.tokens(), syntax))
                .containsExactly("Elena Hart", "Hart", "Paul Denning", "Mary Kerr");
    }

    @Test
    void knowsWhichWordsOccurAlike() {
        // Given
        TextStructure structure = TextStructure.of("Monday Tuesday said qxzvvk");

        // When
        Syntax syntax = SyntaxModel.shipped().parse(structure);

        // Then
        assertThat(syntax.prefix(0, 6)).isEqualTo(syntax.prefix(1, 6)).isNotEqualTo(syntax.prefix(2, 6));
        assertThat(syntax.prefix(0, 4)).isBetween(16, 31);
        assertThat(syntax.cluster(3)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes",
                "\"",
                "... -- !!! ??? ;;; ((( )))",
                "““““””””",
                "\uD83D\uDE00 \uD83D\uDE00",
                "@someone: #tag https://example.org/a?b=c",
                "THE MAYOR SAYS THE BRIDGE IS CLOSED FOREVER"
            })
    void makesATreeOfAnything(String text) {
        // Given
        TextStructure structure = TextStructure.of(text);

        // When
        Syntax syntax = SyntaxModel.shipped().parse(structure);

        // Then
        structure.sentences().forEach(sentence -> assertTree(sentence, syntax));
    }

    @Test
    void makesATreeOfAVeryLongSentence() {
        // Given
        String text = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        List.of("the", "mayor", ",", "said", "that", "Hart").get(i * i % 6))
                .collect(Collectors.joining(" "));
        TextStructure structure = TextStructure.of(text);
        Sentence whole = new Sentence(0, structure.tokens().size(), 0);
        Syntax syntax = new Syntax(structure.tokens().size());

        // When
        SyntaxModel.shipped().parse(structure, whole, syntax);

        // Then
        assertTree(whole, syntax);
    }

    @Test
    void makesATreeOfWordsInAnyOrder() {
        // Given
        Random random = new Random(20);
        String[] words = ARTICLE.split("\\s+");

        for (int round = 0; round < 200; round++) {
            String text = random.ints(1 + random.nextInt(40), 0, words.length)
                    .mapToObj(i -> words[i])
                    .collect(Collectors.joining(" "));
            TextStructure structure = TextStructure.of(text);

            // When
            Syntax syntax = SyntaxModel.shipped().parse(structure);

            // Then
            structure.sentences().forEach(sentence -> assertTree(sentence, syntax));
        }
    }

    @Test
    void findsTheSameFromManyThreads() throws Exception {
        // Given
        TextStructure structure = TextStructure.of(ARTICLE);
        String alone = described(SyntaxModel.shipped().parse(structure));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<String> reading = () -> {
            TextStructure own = TextStructure.of(ARTICLE);
            return described(SyntaxModel.shipped().parse(own));
        };

        // When
        List<Future<String>> found = threads.invokeAll(java.util.Collections.nCopies(200, reading));
        threads.shutdown();

        // Then
        for (Future<String> syntax : found) {
            assertThat(syntax.get()).isEqualTo(alone);
        }
    }

    private static void assertTree(Sentence sentence, Syntax syntax) {
        int roots = 0;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            roots += syntax.head(i) < 0 ? 1 : 0;
            assertThat(syntax.relation(i) == Relation.ROOT).isEqualTo(syntax.head(i) < 0);
            int at = i;
            for (int steps = 0; syntax.head(at) >= 0; steps++) {
                at = syntax.head(at);
                assertThat(sentence.contains(at)).isTrue();
                assertThat(steps).as("a cycle through token " + i).isLessThan(sentence.length());
            }
        }
        assertThat(roots).isEqualTo(1);
    }

    private static List<String> persons(Tokens tokens, Syntax syntax) {
        return IntStream.range(0, syntax.size())
                .filter(syntax::startsPerson)
                .mapToObj(start -> {
                    int last = start;
                    while (last + 1 < syntax.size() && syntax.isPerson(last + 1) && !syntax.startsPerson(last + 1)) {
                        last++;
                    }
                    return tokens.span(start, last).in(tokens.text());
                })
                .toList();
    }

    private static String described(Syntax syntax) {
        return Arrays.toString(syntax.pos)
                + Arrays.toString(syntax.heads)
                + Arrays.toString(syntax.relations)
                + Arrays.toString(syntax.clusters)
                + Arrays.toString(syntax.persons);
    }

    private static int indexOf(Tokens tokens, String word) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.word(i).equals(word))
                .findFirst()
                .orElseThrow();
    }
}
