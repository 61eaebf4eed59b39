package io.onrecord.topology;

import io.onrecord.extract.Cue;
import io.onrecord.extract.CueKind;
import io.onrecord.extract.Extraction;
import io.onrecord.extract.Kind;
import io.onrecord.extract.Polarity;
import io.onrecord.extract.Refusal;
import io.onrecord.extract.Statement;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.speaker.Speaker;
import io.onrecord.speaker.SpeakerKind;
import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences of two shapes, "[Title] [Given] Family [of Place] said|denied that content." and "The title of Place said|denied
 * that content.", and nothing else: an extractor whose every result a test can foretell.
 */
public final class SaidExtractor implements StatementExtractor {
    private static final Pattern SAID = Pattern.compile(
            "(?:(Minister|Mayor) )?((?:[A-Z](?:[a-z]+|\\.) )?([A-Z][a-z]+)|The (mayor|spokesman))(?: of ([A-Z][a-z]+))?"
                    + " (said|denied) that ([^.]+)\\.");

    @Override
    public Extraction extract(ArticleText article) {
        if (article.text().contains("explode")) {
            throw new IllegalStateException("a bug in the engine");
        }
        if (article.text().startsWith("Le ")) {
            return new Extraction.Refused(Refusal.NOT_ENGLISH, "fr", "en");
        }
        List<Statement> statements = new ArrayList<>();
        Matcher said = SAID.matcher(article.text());
        while (said.find()) {
            statements.add(statement(said));
        }
        return new Extraction.Extracted(statements);
    }

    private static Statement statement(Matcher said) {
        boolean denied = said.group(6).equals("denied");
        return new Statement(
                List.of(new Span(said.start(2), said.end(2))),
                new Cue(
                        List.of(new Span(said.start(6), said.end(6))),
                        denied ? "deny" : "say",
                        denied ? CueKind.DENY : CueKind.SAY),
                List.of(new Span(said.start(7), said.end(7))),
                Kind.INDIRECT,
                denied ? Polarity.DENIED : Polarity.ASSERTED,
                speaker(said),
                List.of(),
                List.of(),
                List.of(),
                -1,
                1.0,
                "said");
    }

    private static Speaker speaker(Matcher said) {
        String office = said.group(4);
        return office == null
                ? new Speaker(
                        said.group(2),
                        SpeakerKind.PERSON,
                        said.group(3).toLowerCase(Locale.ROOT),
                        said.group(1),
                        said.group(5),
                        List.of(),
                        List.of(),
                        "full-name")
                : new Speaker(
                        "The " + office,
                        SpeakerKind.UNNAMED,
                        office,
                        office,
                        said.group(5),
                        List.of(),
                        List.of(),
                        "described");
    }

    @Override
    public String engine() {
        return "said-1";
    }
}
