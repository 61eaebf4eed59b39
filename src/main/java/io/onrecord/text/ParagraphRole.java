package io.onrecord.text;

/** What a paragraph is for. */
public enum ParagraphRole {
    /** The headline. */
    HEADLINE,
    /** A heading between paragraphs. */
    SUBHEADING,
    /** Who wrote it. */
    BYLINE,
    /** A date or place on a line of its own. */
    DATELINE,
    /** The article itself. */
    BODY,
    /** The words under a picture, with or without its credit. */
    CAPTION,
    /** What the page has around the article: menus, appeals, notices, links to other pages. */
    FURNITURE;

    /** Returns whether the article speaks here: a statement can only stand in such a paragraph. */
    public boolean isArticle() {
        return this == HEADLINE || this == SUBHEADING || this == BODY;
    }
}
