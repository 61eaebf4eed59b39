package io.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is furniture by its words alone, where nothing in the markup says so. */
final class FurnitureText {
    private static final int LONG = 40;
    private static final int LONGEST = 800;
    private static final int LONGEST_HEADLINE = 20;
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_TEASER = 60;
    private static final double LINKED = 0.8;
    private static final Pattern LINE = Pattern.compile(
            "(?:advertis(?:e)?ment|(?:paid |promoted |sponsored )(?:content|post)|sponsored|promoted|loading\\W*|(?:story|article) continues (?:below|after).*|scroll (?:down )?(?:to|for) .*"
                    + "|(?:read|see|watch|listen|hear|view|learn|find out|explore)(?: more| also| next| now| here|:).*|related(?: (?:stories|articles|topics|news|coverage|content))?\\b:?.{0,80}"
                    + "|more (?:on|from|about|stories|news|coverage|to read).{0,100}|(?:also|recommended|most|must)[ -](?:read|viewed|popular|watched)\\b.*|recommended (?:for you|stories|reading).*"
                    + "|(?:don['’]t miss|trending(?: now)?|editors?['’]?s?['’]? (?:picks?|choice)|what to read next|up next|in this (?:article|story)|jump to|skip to|back to top|on this page|key (?:points|takeaways))\\b.*"
                    + "|(?:sign up|subscribe|register|follow us|join (?:us|our|the)|download (?:the|our)|click here|tap here|support (?:us|our|independent)|donate|become a (?:member|subscriber|supporter)|"
                    + "already (?:a|have)|log ?in|sign in|create (?:a |an |your )?(?:free )?account|to (?:continue|keep) reading|continue reading|unlock|start your|get (?:the|our|unlimited|full) .{0,60}(?:inbox|app|newsletter|access|alerts)"
                    + "|(?:this|the) (?:article|story|content) is (?:for|only|reserved|exclusive|available)|you(?:['’]ve| have) (?:reached|read|used)|please (?:enable|turn on)|enable javascript|(?:you need to )?enable"
                    + "|(?:we|this (?:web)?site) uses? cookies|by (?:clicking|continuing|signing|subscribing)|accept (?:all|cookies)|manage (?:cookies|preferences)|share (?:this|on|via)|share$|copy link|email this|print(?: this)?$"
                    + "|\\d[\\d,.]* (?:comments?|shares?|views?|likes?)|(?:view|show|leave|post|add)(?: all| a)? comments?|comments?(?: \\(\\d+\\)| are closed.*)?$|have (?:a tip|your say)|(?:contact|email|write to) (?:us|the (?:author|reporter|newsroom))"
                    + "|follow .{0,40} on (?:x|twitter|facebook|instagram|threads|mastodon|bluesky)|remind me later|not ready to|no thanks|thank you for (?:reading|standing|your support))\\b.*"
                    + "|(?:©|\\(c\\)|copyright\\b|all rights reserved).*|(?:our standards|terms of (?:use|service)|privacy policy).*"
                    + "|(?:first |last )?(?:published|updated|posted|modified)(?: on| at|:)? .{0,50}\\d.{0,40}|\\d+ ?[- ]?min(?:ute)?s?(?: read)?(?: ago)?|\\d+ (?:hours?|days?) ago"
                    + "|(?:additional |further )?(?:reporting|writing|editing|compiled|edited|research) by .{3,200}|tags?:.*|topics?:.*|filed under:?.*|page \\d+ of \\d+|(?:previous|next)(?: page| article| story)?|[1-9]\\d?|share|save|listen|gift this article|bookmark|menu|search|home)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)?\\.? \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?),? \\d{4}.{0,30}"
                    + "|\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h|[a-z]{2,4}))?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.{0,15}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDIT = Pattern.compile(
            "\\(?(?:photo(?:graph)?s?|image|picture|pic|video|graphic|illustration|photo credit|image credit|credit|file photo|handout)(?: by|:| credit| courtesy| source|/| via).{0,120}"
                    + "|source: .{0,60}");
    private static final Pattern AGENCY_CREDIT = Pattern.compile(
            ".{0,240}(?: / | via |/|\\| ?)(?:AFP|AP|AP Photo|Reuters|REUTERS|TASS|EPA|DPA|dpa|Getty(?: Images)?|Shutterstock|Bloomberg|RIA Novosti|Xinhua|Alamy|Anadolu)\\)?"
                    + "|.{0,240}[^.?!] \\p{Lu}[\\p{L}'’.-]+ \\p{Lu}[\\p{L}'’.-]+ / \\p{Lu}[\\p{L} ]{1,25}|.{0,240}[.] \\p{Lu}[\\p{L}'’.-]+ \\p{Lu}[\\p{L}'’.-]+ / \\p{Lu}[\\p{L} ]{1,25}");
    private static final Pattern BYLINE = Pattern.compile(
            "(?:by|text:|words:|reported by|written by)\\s+\\p{Lu}[\\p{L}'’.-]+(?:[ ,]+(?:and |in |& )?\\p{Lu}?[\\p{L}'’.-]+){1,9}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern APPEAL_WORDS = Pattern.compile(
            "\\b(?:support|supporters?|donat\\w+|contribut(?:e|ion|ions|ing)|subscri\\w+|member(?:s|ship)?|ad-free|ads|paywall|inbox|newsletter|our (?:journalism|reporting|newsroom|work)|your help|help us|reading experience)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFER = Pattern.compile(
            "\\b(?:ad-free|advertisements?|ads|newsletters?|subscri\\w+|inbox|what you read|this (?:article|story|site))\\b",
            Pattern.CASE_INSENSITIVE);
    /* In a transcript people may say "we" and "you". */
    private static final Pattern SPEAKER = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]*,? ?){1,4}:|[QA]:");
    private static final Pattern WE = Pattern.compile("\\b(?:we|us|our)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YOU = Pattern.compile("\\b(?:you|your|readers?|please)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE = Pattern.compile("[\"“”«»]");
    private static final Pattern APPEAL_BEGINS = Pattern.compile(
            "(?:a |an )?(?:message|note|word|letter|appeal) (?:from|to) .{1,60}|dear readers?\\b.{0,40}|before you (?:go|leave)\\b.*|while you['’]re here\\b.*|why you should support.*|hello\\W.*readers?\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DISCUSSION = Pattern.compile(
            "(?:\\d+ )?(?:readers?['’]? )?comments?:?(?: ?\\(\\d+\\))?|join the (?:conversation|discussion)|leave a (?:comment|reply)|what (?:our )?readers say",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile(
            "(?:more|other) (?:on|from|about|in|stories|news|articles)\\b.*|related(?: (?:stories|articles|news|topics|coverage|content|links))?:?|you (?:may|might) (?:also )?(?:like|be interested).*"
                    + "|(?:most|also|must) (?:read|popular|viewed).*|(?:read|up|what to read) next.*|recommended\\b.*|next (?:article|story).*|latest (?:news|stories).*|in other news.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…][\"'”’»)\\]]*$");

    private FurnitureText() {}

    /** Returns whether a block is no part of an article. */
    static boolean isFurniture(BodyBlocks.Block block) {
        String text = block.text();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        if (text.length() > LONGEST) {
            return false;
        }
        boolean sentence = text.length() > 60 && QUOTE.matcher(text).find();
        int words = words(text);
        if (words <= LONG
                && !sentence
                && (LINE.matcher(text).matches() || CREDIT.matcher(text).matches() || isAgencyCredit(text))) {
            return true;
        }
        if (words <= 10 && DATE.matcher(text).matches()) {
            return true;
        }
        if (words <= 12 && BYLINE.matcher(text).matches()) {
            return true;
        }
        // A line that is a link and nothing else leads elsewhere.
        return words <= LONG
                        && block.linked() >= text.length() * LINKED
                        && !QUOTE.matcher(text).find()
                || isAppeal(text)
                || isOffer(text);
    }

    private static boolean isAgencyCredit(String text) {
        // The pattern looks for its end from every place there is.
        return (text.indexOf('/') >= 0 || text.indexOf('|') >= 0 || text.contains(" via "))
                && AGENCY_CREDIT.matcher(text).matches();
    }

    /** Returns whether the outlet speaks to the reader about itself. */
    private static boolean isAppeal(String text) {
        return words(text) <= 90
                && !QUOTE.matcher(text).find()
                && APPEAL_WORDS.matcher(text).find()
                && YOU.matcher(text).find()
                && WE.matcher(text).find()
                && !SPEAKER.matcher(text).lookingAt();
    }

    /** Returns whether it asks the reader to buy: a short question or call with the words of the trade. */
    private static boolean isOffer(String text) {
        return words(text) <= 10
                && text.endsWith("?")
                && OFFER.matcher(text).find()
                && !QUOTE.matcher(text).find();
    }

    /** Returns the blocks without furniture, and without an appeal that takes the rest of them. */
    static List<BodyBlocks.Block> without(List<BodyBlocks.Block> blocks) {
        List<BodyBlocks.Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (APPEAL_BEGINS.matcher(blocks.get(i).text()).matches() && appealFollows(blocks, i)
                    || isEnd(blocks.get(i), prose(kept), prose(blocks.subList(i, blocks.size())))) {
                break;
            }
            if (isTeased(blocks.get(i))) {
                // What another story is about stands below its headline.
                i += i + 1 < blocks.size() && isTeaser(blocks.get(i + 1)) ? 1 : 0;
            } else if (!isFurniture(blocks.get(i))) {
                kept.add(blocks.get(i));
            }
        }
        return withoutEdges(kept);
    }

    private static boolean isTeased(BodyBlocks.Block block) {
        return block.isHeading() && block.linked() >= block.text().length() * LINKED;
    }

    private static boolean isTeaser(BodyBlocks.Block block) {
        return !block.isHeading() && words(block.text()) <= LONGEST_TEASER;
    }

    /** Returns whether what follows a heading is no longer the article: what readers say of it, or a lesser lot of other stories. */
    private static boolean isEnd(BodyBlocks.Block block, int before, int after) {
        if (before == 0 || words(block.text()) > LONGEST_LABEL) {
            return false;
        }
        return DISCUSSION.matcher(block.text()).matches()
                || block.isHeading()
                        && after * 2 < before
                        && OTHERS.matcher(block.text()).matches();
    }

    private static int prose(List<BodyBlocks.Block> blocks) {
        return blocks.stream()
                .filter(BodyBlocks.Block::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /** Takes off labels before the first sentence and after the last: names, buttons, what a box was called. */
    static List<BodyBlocks.Block> withoutEdges(List<BodyBlocks.Block> blocks) {
        int from = 0;
        int to = blocks.size();
        while (from < to && isLabel(blocks.get(from), LONGEST_HEADLINE)) {
            from++;
        }
        while (to > from && isLabel(blocks.get(to - 1), LONGEST_LABEL)) {
            to--;
        }
        return from == to ? List.of() : blocks.subList(from, to);
    }

    private static boolean isLabel(BodyBlocks.Block block, int longest) {
        return words(block.text()) <= longest
                && !block.isHeading()
                && !block.tag().equals("li")
                && !SENTENCE_END.matcher(block.text()).find();
    }

    private static boolean appealFollows(List<BodyBlocks.Block> blocks, int from) {
        return from > 2 && blocks.subList(from, blocks.size()).stream().anyMatch(block -> isAppeal(block.text()));
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = text.charAt(i) != ' ';
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
