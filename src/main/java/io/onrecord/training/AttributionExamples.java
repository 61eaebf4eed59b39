package io.onrecord.training;

import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.learned.CueLabels;
import io.onrecord.extract.learned.CueWindow;
import io.onrecord.extract.learned.FeatureList;
import io.onrecord.extract.learned.PartFeatures;
import io.onrecord.text.Sentence;
import java.util.List;

/** Turns annotated articles into the sequences that the chains are trained on. */
final class AttributionExamples {
    final Sequences cues = new Sequences();
    final Sequences parts = new Sequences();
    private final FeatureList features = new FeatureList();

    /** Makes the sequences of cues. */
    void addCues(List<GoldTokens> articles) {
        for (int i = 0; i < articles.size(); i++) {
            cues(articles.get(i), articles.get(i).number());
        }
        cues.prune(5);
    }

    /** Makes the sequences of sources and contents; the views must hold what the cue finder found. */
    void addParts(List<GoldTokens> articles) {
        for (int i = 0; i < articles.size(); i++) {
            for (GoldTokens.Parts attribution : articles.get(i).attributions()) {
                if (!attribution.cue().isEmpty()) {
                    parts(articles.get(i), attribution, articles.get(i).number());
                }
            }
        }
        parts.prune(7);
    }

    private void cues(GoldTokens article, int number) {
        byte[] labels = new byte[article.view().reading().tokens().size()];
        for (GoldTokens.Parts attribution : article.attributions()) {
            boolean speech = attribution.gold().speech();
            for (Words words : attribution.cue()) {
                for (int i = words.first(); i < words.end(); i++) {
                    int start = speech ? CueLabels.SPEECH_START : CueLabels.OTHER_START;
                    labels[i] = (byte) (i == words.first() ? start : start + 1);
                }
            }
        }
        for (Sentence sentence : article.view().reading().structure().sentences()) {
            if (!article.view().mayHoldCue(sentence)) {
                continue;
            }
            int length = sentence.length();
            int[][] numbers = new int[length][];
            byte[] own = new byte[length];
            int[] allowed = new int[length];
            for (int i = 0; i < length; i++) {
                int token = sentence.first() + i;
                article.view().cueFeatures(sentence, token, features);
                numbers[i] = numbers(cues.dictionary);
                own[i] = labels[token];
                boolean broken = own[i] == CueLabels.SPEECH || own[i] == CueLabels.OTHER;
                if (broken && (i == 0 || own[i - 1] != own[i] && own[i - 1] != own[i] - 1)) {
                    own[i]--;
                }
                allowed[i] = Sequences.FREE;
            }
            cues.all.add(new Sequences.Sequence(number, numbers, own, allowed, article.weight()));
        }
    }

    private int[] numbers(FeatureDictionary dictionary) {
        int[] numbers = new int[features.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = dictionary.add(features.get(k));
        }
        return numbers;
    }

    private void parts(GoldTokens article, GoldTokens.Parts attribution, int number) {
        CueWindow window = article.view().window(attribution.cue().get(0));
        PartFeatures extractor = article.view().parts(window);
        int length = window.size();
        int[][] numbers = new int[length][];
        byte[] labels = new byte[length];
        int[] allowed = new int[length];
        label(labels, window, attribution.content(), PartFeatures.CONTENT_START);
        label(labels, window, attribution.source(), PartFeatures.SOURCE_START);
        int sentence = article.view().reading().structure().sentenceOf(window.cue.first());
        for (int i = 0; i < length; i++) {
            int token = window.first + i;
            if (window.cue.contains(token)) {
                numbers[i] = new int[0];
                labels[i] = PartFeatures.CUE;
                allowed[i] = 1 << PartFeatures.CUE;
                continue;
            }
            if (!window.isOpen(token)) {
                numbers[i] = new int[0];
                labels[i] = PartFeatures.NONE;
                allowed[i] = 1 << PartFeatures.NONE;
                continue;
            }
            extractor.write(token, features);
            numbers[i] = numbers(parts.dictionary);
            boolean same = article.view().reading().structure().sentenceOf(token) == sentence;
            int source = 1 << PartFeatures.SOURCE | 1 << PartFeatures.SOURCE_START;
            allowed[i] = ~(1 << PartFeatures.CUE) & (same ? -1 : ~source);
            if (!same && (labels[i] == PartFeatures.SOURCE || labels[i] == PartFeatures.SOURCE_START)) {
                labels[i] = PartFeatures.NONE;
            }
            boolean inner = labels[i] == PartFeatures.SOURCE || labels[i] == PartFeatures.CONTENT;
            if (inner && (i == 0 || labels[i - 1] != labels[i] && labels[i - 1] != labels[i] - 1)) {
                labels[i]--;
            }
        }
        float weight = attribution.gold().speech() ? article.weight() : article.weight() * 0.5f;
        parts.all.add(new Sequences.Sequence(number, numbers, labels, allowed, weight));
    }

    private static void label(byte[] labels, CueWindow window, List<Words> runs, int start) {
        for (Words words : runs) {
            for (int i = Math.max(words.first(), window.first); i < Math.min(words.end(), window.end); i++) {
                labels[i - window.first] = (byte) (i == Math.max(words.first(), window.first) ? start : start + 1);
            }
        }
    }

    static boolean[] cueSteps() {
        boolean[] permitted = new boolean[(CueLabels.LABELS + 1) * CueLabels.LABELS];
        for (int a = 0; a <= CueLabels.LABELS; a++) {
            for (int b = 0; b < CueLabels.LABELS; b++) {
                boolean inner = b == CueLabels.SPEECH || b == CueLabels.OTHER;
                permitted[a * CueLabels.LABELS + b] = !inner || a == b || a == b - 1;
            }
        }
        return permitted;
    }

    static boolean[] partSteps() {
        boolean[] permitted = new boolean[(PartFeatures.LABELS + 1) * PartFeatures.LABELS];
        for (int a = 0; a <= PartFeatures.LABELS; a++) {
            for (int b = 0; b < PartFeatures.LABELS; b++) {
                boolean inner = b == PartFeatures.SOURCE || b == PartFeatures.CONTENT;
                permitted[a * PartFeatures.LABELS + b] = !inner || a == b || a == b - 1;
            }
        }
        return permitted;
    }
}
