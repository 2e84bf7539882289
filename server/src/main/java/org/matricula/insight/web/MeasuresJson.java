package org.matricula.insight.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Baseline;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;
import org.matricula.insight.InstitutionWay;
import org.matricula.insight.MonthMeasure;
import org.matricula.insight.ProgrammeMeasures;
import org.matricula.insight.Step;
import org.matricula.insight.StepTime;
import org.matricula.insight.Want;
import org.matricula.insight.WantMeasure;
import org.matricula.insight.WayMeasures;

/** Measures as programs read them; a number that can't be shown, or isn't there yet, is left out. */
final class MeasuresJson {

    private MeasuresJson() {}

    /** {@code people} by what became of them; {@code takeUpAtSix} and {@code takeUpAtNine} in percent. */
    record People(
            @Nullable Integer eligible,
            @Nullable Integer looked,
            @Nullable Integer sent,
            @Nullable Integer opened,
            @Nullable Integer granted,
            @Nullable Integer declined,
            @Nullable Integer withdrawn) {

        static People of(Figures figures) {
            return new People(
                    figures.get(Figure.ELIGIBLE),
                    figures.get(Figure.LOOKED),
                    figures.get(Figure.SENT),
                    figures.get(Figure.OPENED),
                    figures.get(Figure.GRANTED),
                    figures.get(Figure.DECLINED),
                    figures.get(Figure.WITHDRAWN));
        }
    }

    /** {@code month} is like "2026-11"; take-up can be read from {@code dueAtSix} and {@code dueAtNine}. */
    record Month(
            String month,
            People people,
            @Nullable BigDecimal takeUpAtSix,
            @Nullable BigDecimal takeUpAtNine,
            Instant dueAtSix,
            Instant dueAtNine) {

        static Month of(MonthMeasure month) {
            return new Month(
                    month.month().toString(),
                    People.of(month.figures()),
                    month.atSix(),
                    month.atNine(),
                    month.dueAtSix(),
                    month.dueAtNine());
        }
    }

    record ByWant(
            Want want,
            People people,
            @Nullable BigDecimal takeUpAtSix,
            @Nullable BigDecimal takeUpAtNine) {

        static ByWant of(WantMeasure want) {
            var figures = want.figures();
            return new ByWant(
                    want.want(),
                    People.of(figures),
                    figures.share(Figure.BY_SIX, Figure.DUE_SIX),
                    figures.share(Figure.BY_NINE, Figure.DUE_NINE));
        }
    }

    /** Times are ISO 8601 durations. */
    record Time(
            Step step,
            @Nullable Integer people,
            @Nullable String median,
            @Nullable String ninthDecile) {

        static Time of(StepTime time) {
            return new Time(time.step(), time.people(), written(time.median()), written(time.ninth()));
        }

        private static @Nullable String written(@Nullable Duration duration) {
            return duration == null ? null : duration.toString();
        }
    }

    record Counted(
            People people,
            @Nullable BigDecimal takeUpAtSix,
            @Nullable BigDecimal takeUpAtNine,
            List<Month> months,
            List<ByWant> wants,
            List<Time> times) {

        static Counted of(WayMeasures measures) {
            return new Counted(
                    People.of(measures.total()),
                    measures.atSix(),
                    measures.atNine(),
                    measures.months().stream().map(Month::of).toList(),
                    measures.wants().stream().map(ByWant::of).toList(),
                    measures.times().stream().map(Time::of).toList());
        }
    }

    record OfPathway(UUID pathway, String title, String institution, Counted counted) {

        static OfPathway of(ProgrammeMeasures.OneWay way) {
            return new OfPathway(
                    way.way().pathwayId(), way.way().title(), way.institution(), Counted.of(way.measures()));
        }
    }

    /** {@code due} are those whose first twelve months are over, {@code within} those of them who completed by then. */
    record Completing(
            @Nullable Integer learners,
            @Nullable Integer completed,
            @Nullable Integer due,
            @Nullable Integer within) {

        static Completing of(Figures figures) {
            return new Completing(
                    figures.get(Figure.ELIGIBLE),
                    figures.get(Figure.COMPLETED),
                    figures.get(Figure.DUE_YEAR),
                    figures.get(Figure.WITHIN_YEAR));
        }
    }

    record OfProgramme(
            Instant countedAt,
            @Nullable Instant offeredAt,
            Baseline baseline,
            Counted all,
            List<OfPathway> pathways,
            Completing completionBefore,
            Completing completionAfter) {

        static OfProgramme of(ProgrammeMeasures measures) {
            return new OfProgramme(
                    measures.countedAt(),
                    measures.offeredAt(),
                    measures.baseline(),
                    Counted.of(measures.all()),
                    measures.ways().stream().map(OfPathway::of).toList(),
                    Completing.of(measures.before()),
                    Completing.of(measures.after()));
        }
    }

    record Received(UUID pathway, String title, String programme, People people, List<Time> times, Instant countedAt) {

        static Received of(InstitutionWay way) {
            return new Received(
                    way.way().pathwayId(),
                    way.way().title(),
                    way.programmeSlug(),
                    People.of(way.figures()),
                    way.times().stream().map(Time::of).toList(),
                    way.countedAt());
        }
    }
}
