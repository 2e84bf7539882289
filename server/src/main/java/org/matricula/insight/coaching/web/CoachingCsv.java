package org.matricula.insight.coaching.web;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;
import org.matricula.insight.coaching.CoachingReport;
import org.matricula.insight.coaching.Compared;
import org.matricula.insight.coaching.Interval;
import org.matricula.insight.coaching.Mean;
import org.matricula.insight.coaching.Share;
import org.matricula.platform.CsvExport;
import org.matricula.platform.text.Text;

/** The same as files for spreadsheets, with what the page shows and no more. Shares are in percent. */
final class CoachingCsv {

    private static final int HUNDRED = 100;

    private CoachingCsv() {}

    /** A row for each week and for each wording, of all programmes and of each. */
    static void weeks(CoachingReport report, OutputStream out) {
        try (var csv = new CsvExport(out)) {
            csv.row(head("programme", "week", "wording", "ELIGIBLE", "TEXTABLE", "ASKED", "CONSENTED", "of-asked"));
            for (var part : report.parts()) {
                part.weeks().forEach((week, figures) -> csv.row(week(part, week.toString(), Text.DASH, figures)));
                part.wordings()
                        .forEach((version, figures) ->
                                csv.row(week(part, Text.DASH, version.toString(), asked(figures))));
            }
        }
    }

    static void comparisons(CoachingReport report, OutputStream out) {
        try (var csv = new CsvExport(out)) {
            csv.row(head(
                    "programme",
                    "comparison",
                    "outcome",
                    "coached",
                    "coached-people",
                    "others",
                    "others-people",
                    "difference",
                    "low",
                    "high"));
            for (var part : report.parts()) for (var one : part.compared()) rows(csv, part, one);
        }
    }

    static void months(CoachingReport report, OutputStream out) {
        try (var csv = new CsvExport(out)) {
            csv.row(head("month", "partner", "coached-month"));
            for (var month : report.months())
                csv.row(List.of(
                        month.month().toString(),
                        month.partner().isEmpty() ? t("insight.coaching.own-coaches") : month.partner(),
                        cell(month.coached())));
        }
    }

    private static void rows(CsvExport csv, CoachingReport.Part part, Compared compared) {
        for (var line : compared.lines())
            csv.row(row(
                    part,
                    compared,
                    t(line.outcome().key()),
                    percent(line.isDue(), line.coached()),
                    line.coachedPeople(),
                    percent(line.isDue(), line.others()),
                    line.othersPeople(),
                    difference(line),
                    line.difference(),
                    HUNDRED));
        var said = compared.satisfaction();
        csv.row(row(
                part,
                compared,
                t("insight.coaching.satisfaction"),
                score(said.isKnown(), said.coached()),
                said.coachedPeople(),
                score(said.isKnown(), said.others()),
                said.othersPeople(),
                said.coached() == null || said.others() == null
                        ? Text.DASH
                        : number(said.coached().value() - said.others().value(), 2),
                said.difference(),
                1));
    }

    private static List<String> row(
            CoachingReport.Part part,
            Compared compared,
            String outcome,
            String coached,
            @Nullable Integer coachedPeople,
            String others,
            @Nullable Integer othersPeople,
            String difference,
            @Nullable Interval interval,
            int scale) {
        return List.of(
                name(part),
                t(compared.comparison().key()),
                outcome,
                coached,
                cell(coachedPeople),
                others,
                cell(othersPeople),
                difference,
                interval == null ? Text.DASH : number(interval.low() * scale, 2),
                interval == null ? Text.DASH : number(interval.high() * scale, 2));
    }

    private static List<String> week(CoachingReport.Part part, String week, String wording, Figures figures) {
        var share = figures.share(Figure.CONSENTED, Figure.ASKED);
        return List.of(
                name(part),
                week,
                wording,
                cell(figures.get(Figure.ELIGIBLE)),
                cell(figures.get(Figure.TEXTABLE)),
                cell(figures.get(Figure.ASKED)),
                cell(figures.get(Figure.CONSENTED)),
                share == null ? Text.DASH : share.toPlainString());
    }

    /** Who was asked with a wording; who was eligible has none. */
    private static Figures asked(Figures figures) {
        return figures.without(Figure.ELIGIBLE).without(Figure.TEXTABLE);
    }

    private static String difference(Compared.Line line) {
        if (line.coached() == null || line.others() == null) return Text.DASH;
        return number((line.coached().value() - line.others().value()) * HUNDRED, 1);
    }

    private static String percent(boolean due, @Nullable Share share) {
        if (!due) return Text.DASH;
        return share == null ? t("insight.hidden") : number(share.value() * HUNDRED, 1);
    }

    private static String score(boolean known, @Nullable Mean mean) {
        if (!known) return Text.DASH;
        return mean == null ? t("insight.hidden") : number(mean.value(), 2);
    }

    private static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String cell(@Nullable Integer number) {
        return number == null ? t("insight.hidden") : number.toString();
    }

    private static String name(CoachingReport.Part part) {
        return part.programme() == null
                ? t("insight.coaching.programmes.all")
                : part.programme().title();
    }

    private static List<String> head(String... names) {
        return Stream.of(names).map(name -> t("insight.coaching.csv." + name)).toList();
    }
}
