package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.Tenure;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The titles under which a speaker was met, and when. */
final class ProfileTitles {
    private static final int MAX_TITLES = 16;
    private static final int MAX_HELD = 256;
    private static final Comparator<Tenure> FREQUENT_FIRST = Comparator.comparingLong(Tenure::getCount)
            .reversed()
            .thenComparing(Tenure::getTitle)
            .thenComparing(tenure -> String.valueOf(tenure.getAffiliation()));
    private static final Comparator<Tenure> NEWEST_FIRST =
            Comparator.comparing(Tenure::getLastSeen).reversed().thenComparing(FREQUENT_FIRST);

    private record Office(String title, @Nullable String affiliation) {}

    private final Map<Office, Tenure> tenures = new LinkedHashMap<>();
    private final SpokenTimes spoken;

    ProfileTitles(List<Tenure> tenures, SpokenTimes spoken) {
        tenures.forEach(tenure -> this.tenures.put(new Office(tenure.getTitle(), tenure.getAffiliation()), tenure));
        this.spoken = spoken;
    }

    /** Counts the title of a statement's speaker in. */
    void add(Speaker speaker, Instant at) {
        Office office = office(speaker);
        if (office == null) {
            return;
        }
        Tenure known = tenures.get(office);
        tenures.put(
                office,
                known == null
                        ? new Tenure(office.title, office.affiliation, 1L, at, at)
                        : new Tenure(
                                office.title,
                                office.affiliation,
                                known.getCount() + 1,
                                at.isBefore(known.getFirstSeen()) ? at : known.getFirstSeen(),
                                at.isAfter(known.getLastSeen()) ? at : known.getLastSeen()));
    }

    /** Counts the title of a statement's speaker out; the statement is out of the log already. */
    void subtract(LoggedStatement logged, Instant at) {
        Office office = office(logged.getStatement().getSpeaker());
        Tenure known = office == null ? null : tenures.get(office);
        if (office == null || known == null) {
            return;
        }
        if (known.getCount() <= 1) {
            tenures.remove(office);
            return;
        }
        String id = logged.getSpeakerId();
        Instant first = known.getFirstSeen();
        Instant last = known.getLastSeen();
        tenures.put(
                office,
                new Tenure(
                        office.title,
                        office.affiliation,
                        known.getCount() - 1,
                        at.equals(first) ? spoken.first(id, held(office)).orElse(first) : first,
                        at.equals(last) ? spoken.last(id, held(office)).orElse(last) : last));
    }

    /** Returns the titles met most often, newest first. */
    List<Tenure> tenures() {
        return tenures.values().stream()
                .sorted(FREQUENT_FIRST)
                .limit(MAX_TITLES)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Returns all titles, those met most often first. */
    List<Tenure> held() {
        return tenures.values().stream().sorted(FREQUENT_FIRST).limit(MAX_HELD).toList();
    }

    private static Predicate<LoggedStatement> held(Office office) {
        return statement -> office.equals(office(statement.getStatement().getSpeaker()));
    }

    private static @Nullable Office office(Speaker speaker) {
        String title = speaker.getTitle();
        return title == null ? null : new Office(title, speaker.getAffiliation());
    }
}
