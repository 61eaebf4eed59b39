package io.onrecord.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The structure of a text: its paragraphs with their roles, sentences, tokens and quotations, all as offsets into the text as it
 * came. Made in time linear in the length of the text, whatever it holds; immutable for its readers.
 */
public final class TextStructure {
    private final Tokens tokens;
    private final List<Paragraph> paragraphs;
    private final List<Sentence> sentences;
    private final List<Quotation> quotations;
    private final int[] sentenceOf;
    private final int[] quotationOf;

    private TextStructure(
            Tokens tokens, List<Paragraph> paragraphs, List<Sentence> sentences, List<Quotation> quotations) {
        this.tokens = tokens;
        this.paragraphs = List.copyOf(paragraphs);
        this.sentences = List.copyOf(sentences);
        this.quotations = quotations;
        this.sentenceOf = new int[tokens.size()];
        for (int i = 0; i < sentences.size(); i++) {
            Arrays.fill(sentenceOf, sentences.get(i).first(), sentences.get(i).end(), i);
        }
        this.quotationOf = new int[tokens.size()];
        Arrays.fill(quotationOf, -1);
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            if (quotation.outer() < 0) {
                Arrays.fill(quotationOf, quotation.first(), quotation.end(), i);
            }
        }
    }

    /** Returns the structure of a text that came, of any length and content. */
    public static TextStructure of(String came) {
        String text = Legible.of(came);
        Tokens tokens = Tokenizer.tokens(text);
        List<Paragraph> paragraphs = paragraphs(text, tokens);
        List<Sentence> sentences = new ArrayList<>();
        Sentences splitter = new Sentences(tokens);
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            splitter.split(paragraph.first(), paragraph.end(), i, sentences);
        }
        return new TextStructure(tokens, paragraphs, sentences, Quotations.of(tokens, paragraphs));
    }

    private static List<Paragraph> paragraphs(String text, Tokens tokens) {
        List<Span> spans = Lines.paragraphs(text);
        ParagraphRole[] roles = PageLayout.roles(text, spans);
        List<Paragraph> paragraphs = new ArrayList<>(spans.size());
        for (int i = 0; i < roles.length; i++) {
            Span span = spans.get(i);
            int first = tokens.at(span.start());
            int end = i + 1 < roles.length ? tokens.at(spans.get(i + 1).start()) : tokens.size();
            int body = roles[i] == ParagraphRole.BODY ? tokens.at(Dateline.end(text, span)) : first;
            paragraphs.add(new Paragraph(roles[i], span, first, end, Math.min(body, end)));
        }
        return paragraphs;
    }

    /** Returns the tokens, in the order of the text. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the paragraphs, in the order of the text; together they hold all tokens. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Returns the sentences, in the order of the text; together they hold all tokens. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Returns the quotations by their starts; an outer one stands before those inside it. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** Returns the index of the sentence that holds token {@code index}. */
    public int sentenceOf(int index) {
        return sentenceOf[index];
    }

    /** Returns the index of the paragraph that holds token {@code index}. */
    public int paragraphOf(int index) {
        return sentences.get(sentenceOf[index]).paragraph();
    }

    /** Returns the index of the outermost quotation that holds token {@code index}, its marks included; -1 where none does. */
    public int quotationOf(int index) {
        return quotationOf[index];
    }

    /** Returns whether token {@code index} stands in a quotation, or is one of its marks. */
    public boolean isQuoted(int index) {
        return quotationOf[index] >= 0;
    }

    /** Returns the text as it is read: as long as the one that came, and blank where that holds what is not for reading. */
    public String text() {
        return tokens.text();
    }
}
