package io.onrecord.syntax;

import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A light tagger that needs no model: the usual class of each word, the classes of word endings, and rules that correct them by
 * their surroundings.
 *
 * <p>The words and rules are a readable resource; the method is Brill's (Transformation-Based Error-Driven Learning, 1995).
 * Thread-safe.
 */
public final class WordClasses {
    private static final WordClasses SHIPPED = WordClassFile.read();

    private final Map<String, PartOfSpeech> words;
    private final Map<String, Boolean> names;
    private final Map<String, PartOfSpeech> endings;
    private final List<ClassRule> rules;

    WordClasses(
            Map<String, PartOfSpeech> words,
            Map<String, Boolean> names,
            Map<String, PartOfSpeech> endings,
            List<ClassRule> rules) {
        this.words = new HashMap<>(words);
        this.names = new HashMap<>(names);
        this.endings = new HashMap<>(endings);
        this.rules = List.copyOf(rules);
    }

    /** Returns the classes that come with the product. */
    public static WordClasses shipped() {
        return SHIPPED;
    }

    /**
     * Tags one sentence.
     *
     * @param structure the text
     * @param sentence the sentence to tag
     * @param classes receives the class of each of its tokens, at the token's index; as long as the text has tokens
     */
    public void tag(TextStructure structure, Sentence sentence, PartOfSpeech[] classes) {
        Tokens tokens = structure.tokens();
        boolean headline = isHeadline(tokens, sentence);
        boolean first = true;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            classes[i] = usual(tokens, i, first || headline);
            first = opens(tokens.lower(i), first);
        }
        WordSketch sketch = WordSketch.of(tokens, sentence);
        for (ClassRule rule : rules) {
            // Most rules name a word that the sentence does not hold.
            if (rule.mayFit(sketch)) {
                rule.apply(tokens, sentence, classes);
            }
        }
    }

    private static boolean opens(String word, boolean first) {
        return switch (word) {
            case "\"", "“", ":", "``", "''" -> true;
            case "'", "—" -> first;
            default -> false;
        };
    }

    private PartOfSpeech usual(Tokens tokens, int index, boolean first) {
        if (tokens.word(index).equals("WHO")) {
            return PartOfSpeech.NAME;
        }
        String lower = tokens.lower(index);
        PartOfSpeech known = words.get(lower);
        if (tokens.isCapitalised(index)) {
            boolean name = names.containsKey(lower);
            if (known != null && (first ? !name || isFunction(known) : !name && isFunction(known))) {
                return known;
            }
            return known == PartOfSpeech.NUMBER ? known : PartOfSpeech.NAME;
        }
        return known != null ? known : unknown(lower);
    }

    private PartOfSpeech unknown(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return PartOfSpeech.NUMBER;
        }
        if (!Character.isLetter(word.codePointAt(0))) {
            return word.length() > 1 && (word.charAt(0) == '@' || word.charAt(0) == '#')
                    ? PartOfSpeech.NAME
                    : PartOfSpeech.OTHER;
        }
        if (word.indexOf('-') > 0) {
            return PartOfSpeech.ADJECTIVE;
        }
        for (int length = 4; length >= 2; length--) {
            if (word.length() > length + 1) {
                PartOfSpeech byEnding = endings.get(word.substring(word.length() - length));
                if (byEnding != null) {
                    return byEnding;
                }
            }
        }
        return word.endsWith("s") && !word.endsWith("ss") ? PartOfSpeech.PLURAL_NOUN : PartOfSpeech.NOUN;
    }

    private static boolean isFunction(PartOfSpeech pos) {
        return switch (pos) {
            case DETERMINER,
                    PREPOSITION,
                    PRONOUN,
                    CONJUNCTION,
                    MODAL,
                    WH_ADVERB,
                    WH_PRONOUN,
                    WH_DETERMINER,
                    POSSESSIVE_PRONOUN,
                    TO,
                    EXISTENTIAL -> true;
            default -> false;
        };
    }

    /** Whether most words begin with a capital, so that a capital says nothing. */
    private static boolean isHeadline(Tokens tokens, Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                words++;
                capitals += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        return words >= 4 && capitals * 10 >= words * 8;
    }
}
