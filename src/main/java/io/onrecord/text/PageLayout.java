package io.onrecord.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the article from what a page puts around it, by the look of its paragraphs.
 *
 * <p>Running prose is the article; what stands before it is headline, byline, date, caption or furniture; a closing notice ("A
 * message from ...", "Most read") ends it. A text without furniture comes out as headline and body.
 */
final class PageLayout {
    /** What a paragraph is judged by: its first characters. */
    private static final int HEAD = 400;

    private static final int PROSE_WORDS = 12;

    private static final Pattern APPEAL = Pattern.compile(
            "\\b(your support|support (us|our)|our (independent )?journalism|our journalists|our newsletters?|your (reading|browsing) experience"
                    + "|ad-free|ad blocker|adblock|subscribe|subscription|subscribers only|sign up (for|to)|newsletter|log ?in|sign in"
                    + "|create (an|a free) account|cookies?\\b.{0,60}\\b(use|accept|consent|policy)|(use|accept) .{0,20}cookies|privacy policy|terms of (use|service)"
                    + "|all rights reserved|copyright|donate|make a (donation|contribution)|follow us|share this|click here|read more"
                    + "|remind me later|download (the|our) app|advertisement|sponsored|dear readers?|a message from|we need your help"
                    + "|thank you for (standing|reading|supporting)|contact us|skip to|back to top|continue reading|show (more|comments)"
                    + "|this article (was|is) (amended|updated)|more (from|on) this)\\b");
    /** How the words of {@link #APPEAL} begin. */
    private static final Set<String> APPEAL_STARTS = Set.of(
            "you", "sup", "our", "ad-", "ad ", "adb", "sub", "sig", "new", "log", "cre", "coo", "use", "acc", "pri",
            "ter", "all", "cop", "don", "mak", "fol", "sha", "cli", "rea", "rem", "dow", "adv", "spo", "dea", "a m",
            "we ", "tha", "con", "ski", "bac", "sho", "thi", "mor");

    private static final Pattern CLOSING = Pattern.compile(
            "^(a message from|dear readers?|most (read|popular|viewed)|recommended|related( (articles?|stories|topics|content|news))?:?$"
                    + "|more (from|on|stories|news)\\b|comments?( ?\\(\\d+\\))?:?$|read more:?$|share this|about the author|you (may|might) also (like|be)"
                    + "|trending|popular now|top stories|latest (news|stories)|sign up|subscribe|follow us|tags?:|topics:|©|copyright|all rights reserved"
                    + "|leave a (comment|reply)|post a comment|advertisement$|editors?[’'] picks?|don[’']t miss)");
    private static final Pattern HARD_CLOSING =
            Pattern.compile("^(a message from|dear readers?\\b|leave a (comment|reply))");
    private static final Pattern CAPTION = Pattern.compile(
            "(\\((ap|afp|reuters|getty|photo|pictured|file|image)\\b[^)]{0,60}\\)\\.?$|getty images|\\bfile (photo|picture|image)\\b|^(photo|image|picture|credit|photograph|video|caption)s?( by| credit)?:"
                    + "|\\b(photo|image|photograph|picture|credit)s?(:| by) |\\bphoto/|/ ?(tass|ap|afp|reuters|epa|getty|shutterstock|ria novosti|xinhua|pa|bloomberg)\\b|\\((l|left|right|center|centre)\\)|^pictured\\b)");
    private static final Pattern BYLINE = Pattern.compile(
            "^(by [A-Z][\\p{L}.'’-]+( [\\p{L}.'’-]+){0,5}.{0,60}|written by .{2,60}|reporting by .{2,200})$");
    private static final Pattern DATE = Pattern.compile(
            "^(published|updated|posted|last (updated|modified))?:? ?(on )?((mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
                    + "((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(, \\d{4})?|\\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?( \\d{4})?|\\d{4}-\\d\\d-\\d\\d)"
                    + ".{0,30}$");

    private final String text;
    private final List<Span> spans;
    private final ParagraphRole[] roles;
    private final boolean[] appeal;
    private final boolean[] prose;

    private PageLayout(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
        this.roles = new ParagraphRole[spans.size()];
        this.appeal = new boolean[spans.size()];
        this.prose = new boolean[spans.size()];
    }

    static ParagraphRole[] roles(String text, List<Span> spans) {
        PageLayout layout = new PageLayout(text, spans);
        layout.judge();
        return layout.roles;
    }

    private void judge() {
        Arrays.fill(roles, ParagraphRole.BODY);
        for (int i = 0; i < roles.length; i++) {
            String head = head(i);
            String lower = head.toLowerCase(Locale.ROOT);
            boolean quoted = head.indexOf('"') >= 0 || head.indexOf('“') >= 0;
            appeal[i] = !quoted && holdsAppeal(lower);
            if (isByline(head)) {
                roles[i] = ParagraphRole.BYLINE;
            } else if (lower.length() < 90 && DATE.matcher(lower).matches()) {
                roles[i] = ParagraphRole.DATELINE;
            } else if (!quoted
                    && words(head) <= 60
                    && mayBeCaption(lower)
                    && CAPTION.matcher(lower).find()) {
                roles[i] = ParagraphRole.CAPTION;
            }
            prose[i] = roles[i] == ParagraphRole.BODY && !appeal[i] && endsSentence(i) && words(head) >= PROSE_WORDS;
        }
        int start = firstProse();
        if (start < 0) {
            return;
        }
        int end = closing(start);
        lead(start);
        body(start, end);
        Arrays.fill(roles, end, roles.length, ParagraphRole.FURNITURE);
    }

    /** Looks for an appeal where a word begins as one of them does: far quicker than at every character. */
    private static boolean holdsAppeal(String lower) {
        Matcher appeal = APPEAL.matcher(lower).useAnchoringBounds(false).useTransparentBounds(true);
        for (int i = 0; i + 3 < lower.length(); i++) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(lower.charAt(i - 1));
            if (begins
                    && APPEAL_STARTS.contains(lower.substring(i, i + 3))
                    && appeal.region(i, lower.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeCaption(String lower) {
        return lower.indexOf('(') >= 0
                || lower.indexOf('/') >= 0
                || lower.contains("getty")
                || lower.contains("file ")
                || lower.contains("photo")
                || lower.contains("image")
                || lower.contains("pictur")
                || lower.contains("caption")
                || lower.contains("credit")
                || lower.contains("video");
    }

    private static boolean isByline(String head) {
        return head.length() < 160
                && BYLINE.matcher(head.startsWith("By ") ? "b" + head.substring(1) : head)
                        .matches()
                && !head.endsWith(".");
    }

    /** The first paragraph of running prose that more of it follows. */
    private int firstProse() {
        int first = -1;
        for (int i = 0; i < prose.length; i++) {
            if (!prose[i]) {
                continue;
            }
            first = first < 0 ? i : first;
            for (int j = i + 1; j < Math.min(prose.length, i + 4); j++) {
                if (prose[j]) {
                    return i;
                }
            }
        }
        return first;
    }

    /** The first paragraph of what follows the article. */
    private int closing(int start) {
        int before = 0;
        int after = 0;
        for (int i = start; i < prose.length; i++) {
            after += prose[i] ? 1 : 0;
        }
        for (int i = start; i < prose.length; i++) {
            if (prose[i]) {
                before++;
                after--;
            }
            String lower = head(i).toLowerCase(Locale.ROOT);
            if (before >= 3 && !prose[i] && CLOSING.matcher(lower).find()) {
                if (HARD_CLOSING.matcher(lower).find() || after <= 1) {
                    return i;
                }
            }
        }
        return prose.length;
    }

    private void lead(int start) {
        int headline = -1;
        int lastAppeal = -1;
        for (int i = 0; i < start; i++) {
            if (appeal[i]) {
                lastAppeal = i;
            } else if (roles[i] == ParagraphRole.BODY && isHeadline(i)) {
                headline = headline < 0 || headline < lastAppeal ? i : headline;
            }
        }
        for (int i = 0; i < start; i++) {
            if (i == headline) {
                roles[i] = ParagraphRole.HEADLINE;
            } else if (i < lastAppeal || appeal[i]) {
                roles[i] = ParagraphRole.FURNITURE;
            } else if (roles[i] == ParagraphRole.BODY && !endsSentence(i)) {
                roles[i] = i > headline && headline >= 0 && words(head(i)) >= 4
                        ? ParagraphRole.SUBHEADING
                        : ParagraphRole.FURNITURE;
                if (headline < 0 && words(head(i)) >= 4) {
                    roles[i] = ParagraphRole.HEADLINE;
                }
            }
        }
    }

    private void body(int start, int end) {
        for (int i = start; i < end; i++) {
            if (roles[i] != ParagraphRole.BODY) {
                continue;
            }
            int words = words(head(i));
            if (appeal[i] && words <= 35 && (!endsSentence(i) || words <= 25)) {
                roles[i] = ParagraphRole.FURNITURE;
            } else if (!endsSentence(i) && words <= 10 && !holdsSpeech(i)) {
                roles[i] = ParagraphRole.SUBHEADING;
            }
        }
    }

    private boolean holdsSpeech(int i) {
        String head = head(i);
        return head.indexOf(':') >= 0
                || head.indexOf('"') >= 0
                || head.indexOf('“') >= 0
                || head.startsWith("—")
                || head.startsWith("-");
    }

    private boolean isHeadline(int i) {
        int words = words(head(i));
        return words >= 4
                && words <= 30
                && text.charAt(spans.get(i).end() - 1) != '.'
                && spans.get(i).length() < HEAD;
    }

    private boolean endsSentence(int i) {
        char last = text.charAt(spans.get(i).end() - 1);
        return ".!?…\"”’':)".indexOf(last) >= 0;
    }

    private String head(int i) {
        Span span = spans.get(i);
        return text.substring(span.start(), Math.min(span.end(), span.start() + HEAD));
    }

    private static int words(String head) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < head.length(); i++) {
            boolean space = Letters.isSpace(head.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }
}
