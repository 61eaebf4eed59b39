package io.onrecord.text;

/**
 * A run of text between quotation marks, the marks included.
 *
 * @param span its characters, from the opening mark to the closing one
 * @param inside its characters without the marks
 * @param first index of its first token, the opening mark where it has one
 * @param end index one past its last token
 * @param paragraph index of the paragraph that holds it
 * @param single whether its marks are single ones
 * @param closed whether a closing mark ends it; one that is left open runs to the end of its paragraph
 * @param continues whether it carries on the quotation that the paragraph before left open
 * @param outer index of the quotation around it; -1 where there is none
 */
public record Quotation(
        Span span,
        Span inside,
        int first,
        int end,
        int paragraph,
        boolean single,
        boolean closed,
        boolean continues,
        int outer) {}
