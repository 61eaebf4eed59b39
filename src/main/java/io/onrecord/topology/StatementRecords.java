package io.onrecord.topology;

import io.onrecord.extract.Statement;
import io.onrecord.schema.Article;
import io.onrecord.schema.ChainLink;
import io.onrecord.schema.Cue;
import io.onrecord.schema.CueKind;
import io.onrecord.schema.Passage;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.QuotationKind;
import io.onrecord.schema.TextSpan;
import io.onrecord.speaker.SpeakerId;
import io.onrecord.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements of the domain as records of the wire. */
final class StatementRecords {
    private final Article article;

    private StatementRecords(Article article) {
        this.article = article;
    }

    /**
     * Returns the statements as records.
     *
     * @param article the article, into whose body their spans are offsets
     */
    static List<io.onrecord.schema.Statement> of(Article article, List<Statement> statements) {
        StatementRecords records = new StatementRecords(article);
        return statements.stream().map(records::record).toList();
    }

    private io.onrecord.schema.Statement record(Statement statement) {
        return new io.onrecord.schema.Statement(
                SpeakerRecords.record(statement.speaker(), words(statement.source())),
                passage(statement.source()),
                new Cue(
                        passage(statement.cue().spans()),
                        statement.cue().lemma(),
                        CueKind.valueOf(statement.cue().kind().name())),
                passage(statement.content()),
                QuotationKind.valueOf(statement.kind().name()),
                Polarity.valueOf(statement.polarity().name()),
                passageOrNull(statement.addressee()),
                passageOrNull(statement.venue()),
                statement.chain().stream().map(this::link).toList(),
                null,
                statement.confidence(),
                statement.provenance());
    }

    private ChainLink link(io.onrecord.extract.ChainLink link) {
        return new ChainLink(
                link.speaker().name(),
                SpeakerId.of(link.speaker(), article.getId()).toString(),
                passage(link.spans()));
    }

    private @Nullable Passage passageOrNull(List<Span> spans) {
        return spans.isEmpty() ? null : passage(spans);
    }

    private Passage passage(List<Span> spans) {
        return new Passage(
                spans.stream()
                        .map(span -> new TextSpan(span.start(), span.end()))
                        .toList(),
                words(spans));
    }

    private String words(List<Span> spans) {
        return spans.stream().map(span -> span.in(article.getText())).collect(Collectors.joining(" ... "));
    }
}
