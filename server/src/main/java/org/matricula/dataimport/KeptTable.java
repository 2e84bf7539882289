package org.matricula.dataimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file of an export that has no place in the model, kept as it came for one run.
 *
 * @param kind        what the file is, for example {@code weekly-sentiment-survey-responses}
 * @param columns     the heading, as it stood
 * @param rows        how many there are; rows that are exactly the same count once
 * @param aboutPeople whether a row is about a learner who is known
 * @param keptAt      when it was last changed by an import
 */
public record KeptTable(UUID runId, String kind, List<String> columns, int rows, boolean aboutPeople, Instant keptAt) {

    /** A smaller group could tell who it was (docs/roles.md, SEE_COUNTS). */
    static final int SMALLEST_GROUP = 10;

    /** How often videos were watched: figures however few rows there are. */
    private static final String VIDEOS = "video-stats";

    /** Answers of few, and rows about somebody, are for those who may see learners. */
    public boolean opensTo(boolean seesPeople) {
        return seesPeople || !aboutPeople && (kind.equals(VIDEOS) || rows >= SMALLEST_GROUP);
    }
}
