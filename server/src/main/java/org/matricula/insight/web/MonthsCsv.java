package org.matricula.insight.web;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Figure;
import org.matricula.insight.MonthMeasure;
import org.matricula.insight.ProgrammeMeasures;
import org.matricula.insight.WayMeasures;
import org.matricula.platform.CsvExport;
import org.matricula.platform.text.Text;

/** Cohorts as a file for spreadsheets: a row for each pathway and month, with what the page shows and no more. */
final class MonthsCsv {

    private static final List<Figure> FIGURES = List.of(
            Figure.ELIGIBLE,
            Figure.LOOKED,
            Figure.SENT,
            Figure.OPENED,
            Figure.GRANTED,
            Figure.DECLINED,
            Figure.WITHDRAWN);

    private MonthsCsv() {}

    static void write(ProgrammeMeasures measures, OutputStream out) {
        try (var csv = new CsvExport(out)) {
            csv.row(head());
            rows(csv, t("insight.csv.all"), "", measures.all());
            for (var way : measures.ways()) rows(csv, way.way().title(), way.institution(), way.measures());
        }
    }

    private static List<String> head() {
        return Stream.of(
                        Stream.of("pathway", "institution", "month"),
                        FIGURES.stream().map(Figure::name),
                        Stream.of("at-six", "at-nine"))
                .flatMap(names -> names)
                .map(name -> t("insight.csv." + name))
                .toList();
    }

    private static void rows(CsvExport csv, String pathway, String institution, WayMeasures measures) {
        for (var month : measures.months()) csv.row(row(pathway, institution, month));
    }

    private static List<String> row(String pathway, String institution, MonthMeasure month) {
        var cells = new ArrayList<String>();
        cells.add(pathway);
        cells.add(institution.isEmpty() ? Text.DASH : institution);
        cells.add(month.month().toString());
        for (var figure : FIGURES) cells.add(cell(month.figures().get(figure)));
        cells.add(share(month.isSixDue(), month.atSix()));
        cells.add(share(month.isNineDue(), month.atNine()));
        return cells;
    }

    private static String cell(@Nullable Integer number) {
        return number == null ? t("insight.hidden") : number.toString();
    }

    private static String share(boolean due, @Nullable BigDecimal percentage) {
        if (!due) return Text.DASH;
        return percentage == null ? t("insight.hidden") : percentage.toPlainString();
    }
}
