package io.onrecord.query;

import io.onrecord.extract.Cue;
import io.onrecord.extract.CueKind;
import io.onrecord.extract.Extraction;
import io.onrecord.extract.Kind;
import io.onrecord.extract.Polarity;
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

/** Reads articles in which every line is "Ada Berg said that ...", so that a test knows what is on record. */
public final class LineExtractor implements StatementExtractor {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+ (\\w+)) said (.+)$");

    @Override
    public Extraction extract(ArticleText article) {
        List<Statement> statements = new ArrayList<>();
        Matcher line = LINE.matcher(article.text());
        while (line.find()) {
            statements.add(new Statement(
                    List.of(new Span(line.start(1), line.end(1))),
                    new Cue(List.of(new Span(line.end(1) + 1, line.end(1) + 5)), "say", CueKind.SAY),
                    List.of(new Span(line.start(3), line.end(3))),
                    Kind.INDIRECT,
                    Polarity.ASSERTED,
                    new Speaker(
                            line.group(1),
                            SpeakerKind.PERSON,
                            line.group(2).toLowerCase(Locale.ROOT),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            "full-name"),
                    List.of(),
                    List.of(),
                    List.of(),
                    -1,
                    1,
                    "line"));
        }
        return new Extraction.Extracted(statements);
    }

    @Override
    public String engine() {
        return "line-1";
    }
}
