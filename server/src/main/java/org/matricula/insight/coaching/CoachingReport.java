package org.matricula.insight.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.coaching.Offer;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;
import org.matricula.organisation.Organisation;

/**
 * What is counted of an offer of coaching, as one reader may see it.
 *
 * @param parts      all programmes together, then each
 * @param missed     whether the team was told that too few agree, and it is still so
 * @param seesPeople whether nothing is left out
 */
public record CoachingReport(
        Organisation provider,
        Offer offer,
        Instant countedAt,
        FirstConsents first,
        List<Part> parts,
        List<CoachedMonth> months,
        boolean missed,
        boolean seesPeople) {

    public CoachingReport {
        parts = List.copyOf(parts);
        months = List.copyOf(months);
    }

    /**
     * All programmes together, or one of them.
     *
     * @param programme null for all
     * @param weeks     by the Monday on which the week began in which people became eligible
     * @param wordings  by the version they were asked with first; here {@code ELIGIBLE} are those who were asked
     */
    public record Part(
            @Nullable Programme programme,
            Figures figures,
            SortedMap<LocalDate, Figures> weeks,
            SortedMap<Integer, Figures> wordings,
            List<Compared> compared) {

        /** How exact the share of those who agreed is; null where it can't be shown. */
        public @Nullable Interval consent() {
            var asked = figures.get(Figure.ASKED);
            var consented = figures.get(Figure.CONSENTED);
            if (asked == null || consented == null || asked == 0) return null;
            return Share.of(consented, asked).interval();
        }
    }

    public Part all() {
        return parts.getFirst();
    }

    /** By programme. */
    public List<Part> programmes() {
        return parts.subList(1, parts.size());
    }

    /** Whether anybody could ever be asked. */
    public boolean isEmpty() {
        return all().weeks().isEmpty();
    }
}
