package io.onrecord.text;

/**
 * A paragraph of a text.
 *
 * @param role what it is for
 * @param span its characters, without white space at the edges
 * @param first index of its first token
 * @param end index one past its last token
 * @param body index of the first token after the dateline and the agency's name ("MOSCOW, Dec 15 (Reuters) -"); {@code first}
 *     where there is none
 */
public record Paragraph(ParagraphRole role, Span span, int first, int end, int body) {}
