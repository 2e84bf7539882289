package org.matricula.insight.coaching.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;
import org.matricula.insight.coaching.CoachedMonth;
import org.matricula.insight.coaching.CoachingReport;
import org.matricula.insight.coaching.Compared;
import org.matricula.insight.coaching.Comparison;
import org.matricula.insight.coaching.FirstConsents;
import org.matricula.insight.coaching.HelpRatings;
import org.matricula.insight.coaching.Interval;
import org.matricula.insight.coaching.Mean;
import org.matricula.insight.coaching.Outcome;
import org.matricula.insight.coaching.Share;

/** Measures as programs read them; a number that can't be shown, or isn't there yet, is left out. Shares are from 0 to 1. */
record CoachingMeasuresJson(
        Instant countedAt,
        boolean goalMissed,
        boolean firstConsentsDone,
        List<FirstConsents.One> firstConsents,
        List<Part> parts,
        List<Month> months,
        List<HelpRatings.Said> words) {

    record People(
            @Nullable Integer eligible,
            @Nullable Integer textable,
            @Nullable Integer asked,
            @Nullable Integer consented,
            @Nullable Integer declined,
            @Nullable Integer noNumber,
            @Nullable Integer unanswered,
            @Nullable Integer ended,
            @Nullable Integer failed) {

        static People of(Figures figures) {
            return new People(
                    figures.get(Figure.ELIGIBLE),
                    figures.get(Figure.TEXTABLE),
                    figures.get(Figure.ASKED),
                    figures.get(Figure.CONSENTED),
                    figures.get(Figure.REFUSED),
                    figures.get(Figure.NO_NUMBER),
                    figures.get(Figure.UNANSWERED),
                    figures.get(Figure.ENDED),
                    figures.get(Figure.FAILED));
        }

        /** In a part of the whole answers stand alone: {@code consented} of {@code asked}. */
        static People briefly(Figures figures) {
            return new People(
                    figures.get(Figure.ELIGIBLE),
                    figures.get(Figure.TEXTABLE),
                    figures.get(Figure.ASKED),
                    figures.get(Figure.CONSENTED),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    record Week(LocalDate week, People people) {}

    record Wording(
            int version, @Nullable Integer asked, @Nullable Integer consented) {}

    /** {@code month} is like "2026-11"; {@code partner} is empty for own coaches. */
    record Month(String month, String partner, @Nullable Integer coached) {

        static Month of(CoachedMonth month) {
            return new Month(month.month().toString(), month.partner(), month.coached());
        }
    }

    /** A share or a mean score of those compared. */
    record Side(@Nullable Double value, @Nullable Integer people) {

        static Side of(@Nullable Share share, @Nullable Integer people) {
            return new Side(share == null ? null : share.value(), people);
        }

        static Side of(@Nullable Mean mean, @Nullable Integer people) {
            return new Side(mean == null ? null : mean.value(), people);
        }
    }

    /** {@code difference} is the interval that holds the true difference in 95 of 100 such counts. */
    record Line(
            Outcome outcome,
            Side coached,
            Side others,
            @Nullable Interval difference) {

        static Line of(Compared.Line line) {
            return new Line(
                    line.outcome(),
                    Side.of(line.coached(), line.coachedPeople()),
                    Side.of(line.others(), line.othersPeople()),
                    line.difference());
        }
    }

    record Rated(Side coached, Side others, @Nullable Interval difference) {

        static Rated of(Compared.Satisfaction said) {
            return new Rated(
                    Side.of(said.coached(), said.coachedPeople()),
                    Side.of(said.others(), said.othersPeople()),
                    said.difference());
        }
    }

    record Beside(
            Comparison comparison,
            @Nullable Integer coached,
            @Nullable Integer others,
            List<Line> outcomes,
            Rated satisfaction) {

        static Beside of(Compared compared) {
            return new Beside(
                    compared.comparison(),
                    compared.coached(),
                    compared.others(),
                    compared.lines().stream().map(Line::of).toList(),
                    Rated.of(compared.satisfaction()));
        }
    }

    /** {@code programme} is its slug; left out for all of them together. */
    record Part(
            @Nullable String programme,
            People people,
            @Nullable Interval consent,
            List<Week> weeks,
            List<Wording> wordings,
            List<Beside> comparisons) {

        static Part of(CoachingReport.Part part, boolean whole) {
            return new Part(
                    part.programme() == null ? null : part.programme().slug(),
                    whole ? People.of(part.figures()) : People.briefly(part.figures()),
                    part.consent(),
                    part.weeks().entrySet().stream()
                            .map(one -> new Week(one.getKey(), People.briefly(one.getValue())))
                            .toList(),
                    part.wordings().entrySet().stream()
                            .map(one -> new Wording(
                                    one.getKey(),
                                    one.getValue().get(Figure.ASKED),
                                    one.getValue().get(Figure.CONSENTED)))
                            .toList(),
                    part.compared().stream().map(Beside::of).toList());
        }
    }

    static CoachingMeasuresJson of(CoachingReport report, List<HelpRatings.Said> words) {
        return new CoachingMeasuresJson(
                report.countedAt(),
                report.missed(),
                report.first().done(),
                report.first().each(),
                report.parts().stream()
                        .map(part -> Part.of(part, part.programme() == null || report.seesPeople()))
                        .toList(),
                report.months().stream().map(Month::of).toList(),
                words);
    }
}
