package io.onrecord.evaluation;

import io.onrecord.extract.Kind;
import io.onrecord.extract.Polarity;
import io.onrecord.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one {@link MarkedArticle}. */
final class MarkedTextReader {
    private static final String LINE = "\n====\n";
    private static final Pattern MARK = Pattern.compile("\\{([sck])(\\d+(?:,\\d+)*) |\\}");
    private static final Pattern LISTED =
            Pattern.compile("(\\d+) (direct|indirect|mixed)(?: (denied|withheld))?: ([^,]+)(?:, through (.+))?");

    private final String id;
    private final String marked;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<Span>> parts = new TreeMap<>();

    MarkedTextReader(String id, String marked) {
        this.id = id;
        this.marked = marked;
    }

    private record Open(String role, String numbers, int start) {}

    MarkedArticle article() throws GoldException {
        int line = marked.indexOf(LINE);
        if (line < 0) {
            throw new GoldException(id + ": no line of '====' between the text and the list of its statements");
        }
        readText(withoutComments(marked.substring(0, line)));
        List<MarkedStatement> statements = new ArrayList<>();
        for (String listed : marked.substring(line + LINE.length()).lines().toList()) {
            if (!listed.isBlank()) {
                statements.add(statement(listed));
            }
        }
        if (!parts.isEmpty()) {
            throw new GoldException(id + ": marks without a line in the list: " + parts.keySet());
        }
        return new MarkedArticle(id, text.toString(), statements);
    }

    private static String withoutComments(String body) {
        int start = 0;
        while (body.startsWith("#", start)) {
            start = body.indexOf('\n', start) + 1;
        }
        return body.substring(start).strip();
    }

    private void readText(String body) throws GoldException {
        Deque<Open> open = new ArrayDeque<>();
        Matcher marks = MARK.matcher(body);
        int from = 0;
        while (marks.find()) {
            text.append(body, from, marks.start());
            from = marks.end();
            if (marks.group(1) != null) {
                open.push(new Open(marks.group(1), marks.group(2), text.length()));
            } else if (open.isEmpty() || open.peek().start() == text.length()) {
                throw new GoldException(id + ": '}' closes nothing after '" + tail() + "'");
            } else {
                close(open.pop());
            }
        }
        text.append(body, from, body.length());
        if (!open.isEmpty()) {
            throw new GoldException(
                    id + ": {" + open.peek().role() + open.peek().numbers() + " is not closed");
        }
    }

    private void close(Open mark) {
        for (String number : mark.numbers().split(",")) {
            parts.computeIfAbsent(mark.role() + number, part -> new ArrayList<>())
                    .add(new Span(mark.start(), text.length()));
        }
    }

    private String tail() {
        return text.substring(Math.max(0, text.length() - 20));
    }

    private MarkedStatement statement(String line) throws GoldException {
        Matcher listed = LISTED.matcher(line.strip());
        if (!listed.matches()) {
            throw new GoldException(
                    id + ": '" + line + "', expected for example '3 indirect denied: Ann Lee, through Radio One'");
        }
        String number = listed.group(1);
        List<Span> cue = part("c" + number);
        List<Span> content = part("k" + number);
        if (content.isEmpty()) {
            throw new GoldException(id + ": statement " + number + " has no content {k" + number + " ...}");
        }
        Kind kind = Kind.valueOf(listed.group(2).toUpperCase(Locale.ROOT));
        Polarity polarity = listed.group(3) == null
                ? Polarity.ASSERTED
                : Polarity.valueOf(listed.group(3).toUpperCase(Locale.ROOT));
        String speaker = listed.group(4);
        boolean unnamed = speaker.startsWith("[") && speaker.endsWith("]");
        boolean named = !unnamed && !speaker.equals("-");
        boolean speech = ReportingWords.shipped().isSpeech(ReportingWords.join(text.toString(), cue), kind);
        Attribution attribution =
                new Attribution(part("s" + number), cue, content, kind, speech, named ? speaker : null, named, 1);
        return new MarkedStatement(
                Integer.parseInt(number),
                attribution,
                polarity,
                unnamed ? speaker.substring(1, speaker.length() - 1) : "",
                listed.group(5) == null
                        ? List.of()
                        : Arrays.asList(listed.group(5).split(", ")));
    }

    private List<Span> part(String key) {
        List<Span> spans = parts.remove(key);
        if (spans == null) {
            return List.of();
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }
}
