package io.onrecord.extract.learned;

/**
 * All that is learned about attributions. Immutable and thread-safe.
 *
 * @param gate shuts out the tokens that are no cues
 * @param cues finds cues, a chain over {@link CueLabels}
 * @param parts finds sources and contents, a chain over the labels of {@link PartFeatures}
 * @param ranking weights by which the ways to read a cue are compared, one label
 * @param acceptance weights by which a cue is taken for a statement or not, one label
 * @param threshold score from which on a statement is taken
 * @param confidence turns scores into shares right
 * @param name what it is called in the provenance of statements
 */
public record AttributionModel(
        CueGate gate,
        LabelChain cues,
        LabelChain parts,
        FeatureWeights ranking,
        FeatureWeights acceptance,
        double threshold,
        Confidence confidence,
        String name) {}
