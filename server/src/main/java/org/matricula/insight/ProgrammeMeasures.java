package org.matricula.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;

/**
 * What is counted of a programme.
 *
 * @param countedAt  since then nothing new is in it
 * @param offeredAt  since when its record can be sent anywhere; null if it never could
 * @param all        for all pathways together; a person counts once
 * @param before     completion of those with a course done before the first pathway was offered
 * @param after      the same for those with their first course done since
 * @param seesPeople whether nothing is left out
 */
public record ProgrammeMeasures(
        Organisation provider,
        Programme programme,
        Instant countedAt,
        @Nullable Instant offeredAt,
        Baseline baseline,
        WayMeasures all,
        List<OneWay> ways,
        Figures before,
        Figures after,
        boolean seesPeople) {

    /** One of its pathways. */
    public record OneWay(Way way, String institution, WayMeasures measures) {}

    public ProgrammeMeasures {
        ways = List.copyOf(ways);
    }
}
