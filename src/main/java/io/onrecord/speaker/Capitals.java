package io.onrecord.speaker;

import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/** Which capitalised words of an article can be part of a name: all inside sentences, and at their starts those that are not there for the start's sake. */
final class Capitals {
    private final Tokens tokens;
    private final boolean[] starts;
    private final boolean shouted;
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> lower = new HashSet<>();

    Capitals(TextStructure structure) {
        tokens = structure.tokens();
        starts = new boolean[tokens.size()];
        structure.sentences().forEach(sentence -> markStarts(sentence.first(), sentence.end()));
        int acronyms = 0;
        for (int at = 0; at < tokens.size(); at++) {
            acronyms += tokens.isCapitalised(at) && isAcronym(tokens.word(at)) ? 1 : 0;
            if (tokens.isWord(at)) {
                if (!tokens.isCapitalised(at)) {
                    lower.add(tokens.word(at));
                } else if (!starts[at]) {
                    capitalised.add(tokens.word(at));
                    if (at > 0 && tokens.lower(at - 1).equals("in")) {
                        places.add(tokens.word(at));
                    }
                }
            }
        }
        shouted = acronyms * 4 > tokens.size();
    }

    private void markStarts(int first, int end) {
        boolean open = true;
        for (int at = first; at < end; at++) {
            if (tokens.isWord(at)) {
                starts[at] = open;
                open = false;
            } else {
                String mark = tokens.word(at);
                open |= Vocabulary.isQuote(mark) && tokens.isSpaceBefore(at)
                        || mark.equals(":")
                        || mark.equals("•")
                        || mark.equals("...")
                        || mark.equals("…");
            }
        }
    }

    /** Returns whether token {@code at} can be part of a name. */
    boolean isName(int at) {
        if (!tokens.isWord(at)) {
            return false;
        }
        String word = tokens.word(at);
        if (!tokens.isCapitalised(at)) {
            int hyphen = word.indexOf('-');
            return hyphen == 2
                    && word.length() > 4
                    && Character.isUpperCase(word.charAt(3))
                    && Vocabulary.PARTICLES.contains(word.substring(0, 2));
        }
        String folded = tokens.lower(at);
        if (word.equals("I") || word.equals("A")) {
            return false;
        }
        if (word.length() > 1 && isAcronym(word) && !shouted) {
            return true;
        }
        if (!starts[at]) {
            return !Vocabulary.FUNCTION.contains(folded)
                    || word.equals("Will")
                    || word.equals("May")
                    || word.equals("US");
        }
        return isNameAtStart(at, word, folded);
    }

    /** Returns whether token {@code at} begins a sentence, a quotation, or what follows a colon. */
    boolean isStart(int at) {
        return starts[at];
    }

    /** Returns whether the article has something in {@code word}, as in a place. */
    boolean isPlace(String word) {
        return places.contains(word);
    }

    /** Returns whether the article has {@code word} in lower case as well. */
    boolean isCommon(String word) {
        return lower.contains(word);
    }

    private boolean isNameAtStart(int at, String word, String folded) {
        if (Vocabulary.FUNCTION.contains(folded) && !word.equals("US")) {
            return (word.equals("Will") || word.equals("May")) && capitalised.contains(word) && nextIsCapital(at);
        }
        if (Vocabulary.PARTICLES.contains(folded) && nextIsCapital(at)) {
            return true;
        }
        if (capitalised.contains(word) && !lower.contains(folded) || Nations.isGeographic(word) || isAcronym(word)) {
            return true;
        }
        boolean next = nextIsCapital(at);
        if (next
                && (GivenNames.gender(word) != null
                        || Nouns.title(folded) != null
                        || Vocabulary.PLACES.contains(word))) {
            return true;
        }
        if (lower.contains(folded)
                || folded.endsWith("ing")
                || folded.endsWith("ly")
                || Nouns.of(folded) != null
                || Nouns.ofPlural(folded) != null) {
            return false;
        }
        return GivenNames.gender(word) != null || !folded.endsWith("ed") && (next || isSubject(at + 1));
    }

    private boolean nextIsCapital(int at) {
        return at + 1 < tokens.size() && !starts[at + 1] && tokens.isWord(at + 1) && tokens.isCapitalised(at + 1);
    }

    private boolean isSubject(int next) {
        if (next >= tokens.size()) {
            return false;
        }
        String word = tokens.lower(next);
        return Vocabulary.SPEECH.contains(word)
                || word.equals("'s")
                || word.equals("has")
                || word.equals("had")
                || word.equals("also")
                || word.equals("was")
                || word.equals("is")
                || word.equals("and")
                || word.equals(",");
    }

    /** Returns whether {@code word} has a capital or a stop inside, as brands and addresses have and persons have not: "WikiLeaks". */
    static boolean isBrand(String word) {
        if (word.endsWith(".com") || word.endsWith(".org") || word.endsWith(".net")) {
            return true;
        }
        int from = word.startsWith("Mc")
                ? 3
                : word.startsWith("Mac") || word.startsWith("Van") || word.startsWith("Fitz") || word.startsWith("Des")
                        ? 5
                        : word.startsWith("De")
                                        || word.startsWith("Di")
                                        || word.startsWith("La")
                                        || word.startsWith("Le")
                                        || word.startsWith("Du")
                                ? 3
                                : 1;
        for (int at = from; at < word.length(); at++) {
            if (Character.isUpperCase(word.charAt(at)) && Character.isLowerCase(word.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether {@code word} is written in capitals throughout: "NATO", "U.S.". */
    static boolean isAcronym(String word) {
        int letters = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }
}
