package io.onrecord.query;

import io.onrecord.schema.Alias;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.Tenure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a speaker, as the API shows it.
 *
 * @param id speaker id, "routing-key.slug"
 * @param name fullest name seen
 * @param kind kind of speaker, in small letters
 * @param aliases other names and descriptions met, most frequent first
 * @param titles titles met, newest first
 * @param statements how many statements stand
 * @param direct how many of them are wholly quoted
 * @param denied how many of them are denials
 * @param withheld how many of them are refusals to say
 * @param firstSeen time of the oldest statement
 * @param lastSeen time of the newest statement
 * @param mergedFrom ids that turned out to be this speaker
 * @param externalId id elsewhere, for example a Wikidata number
 */
public record SpeakerOnRecord(
        String id,
        String name,
        String kind,
        List<String> aliases,
        List<Title> titles,
        long statements,
        long direct,
        long denied,
        long withheld,
        Instant firstSeen,
        Instant lastSeen,
        List<String> mergedFrom,
        @Nullable String externalId) {
    /** Makes the lists unmodifiable. */
    public SpeakerOnRecord {
        aliases = List.copyOf(aliases);
        titles = List.copyOf(titles);
        mergedFrom = List.copyOf(mergedFrom);
    }

    /**
     * A title or role, and the dates for which it was seen to hold.
     *
     * @param title the words
     * @param affiliation country or organisation it belongs to
     * @param firstSeen time of the first article that gives it
     * @param lastSeen time of the last article that gives it
     */
    public record Title(String title, @Nullable String affiliation, Instant firstSeen, Instant lastSeen) {}

    /** Returns what a profile tells. */
    public static SpeakerOnRecord of(SpeakerProfile profile) {
        return new SpeakerOnRecord(
                profile.getId(),
                profile.getName(),
                StatementOnRecord.small(profile.getKind()),
                profile.getAliases().stream()
                        .map(Alias::getName)
                        .filter(alias -> !alias.equals(profile.getName()))
                        .toList(),
                profile.getTitles().stream().map(SpeakerOnRecord::title).toList(),
                profile.getStatements(),
                profile.getDirect(),
                profile.getDenied(),
                profile.getWithheld(),
                profile.getFirstSeen(),
                profile.getLastSeen(),
                profile.getMergedFrom(),
                profile.getExternalId());
    }

    /** Returns the speaker with the ranks under which a list has it, which may be a moment older than the rest. */
    SpeakerOnRecord asListed(long listedStatements, Instant listedLastSeen) {
        return new SpeakerOnRecord(
                id,
                name,
                kind,
                aliases,
                titles,
                listedStatements,
                direct,
                denied,
                withheld,
                firstSeen,
                listedLastSeen,
                mergedFrom,
                externalId);
    }

    private static Title title(Tenure tenure) {
        return new Title(tenure.getTitle(), tenure.getAffiliation(), tenure.getFirstSeen(), tenure.getLastSeen());
    }
}
