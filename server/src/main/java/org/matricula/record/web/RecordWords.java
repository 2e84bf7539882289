package org.matricula.record.web;

import static org.matricula.platform.text.Text.date;
import static org.matricula.platform.text.Text.percent;
import static org.matricula.platform.text.Text.t;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Completion;
import org.matricula.progress.Result;
import org.matricula.record.CourseAttempt;
import org.matricula.record.EarnedGrade;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordSection;
import org.matricula.record.RecordStatement;

/** Puts what a record says in words. */
public final class RecordWords {

    private RecordWords() {}

    /** "Partially completed (2 of 7 requirements met)". */
    public static String status(Completion completion) {
        return t("record.state." + completion.state(), completion.met(), completion.needed());
    }

    /** The class that colours it; the word beside it says the same. */
    public static String tone(Completion completion) {
        return switch (completion.state()) {
            case COMPLETED -> "good";
            case PARTIAL -> "warn";
            case NOT_STARTED -> "quiet";
        };
    }

    public static String icon(Completion completion) {
        return switch (completion.state()) {
            case COMPLETED -> "check-circle";
            case PARTIAL -> "circle-half";
            case NOT_STARTED -> "circle";
        };
    }

    /** "Distinction, 87.0 %"; where the grade isn't shown, that the requirement is met. */
    public static String grade(EarnedGrade earned) {
        var result = earned.result();
        return result == null ? t("record.met") : marked(t("record.outcome." + result), earned.percentage());
    }

    /** "Failed, 31.0 % (30 January 2027)". The day is the provider's. */
    public static String outcome(CourseAttempt attempt, ZoneId zone) {
        var words = marked(t("record.outcome." + attempt.outcome()), attempt.percentage());
        return attempt.at() == null ? words : t("record.attempt.on", words, date(attempt.at(), zone));
    }

    /** "Any 2 of these 7 requirements". */
    public static String asks(RecordSection section) {
        return asks(section.required(), section.rows().size());
    }

    public static String asks(int required, int requirements) {
        return required == requirements
                ? t("record.section.all", required)
                : t("record.section.any", required, requirements);
    }

    /** The same of what a snapshot said; that it is met where grades aren't shown. */
    public static String grade(RecordStatement.Earned earned) {
        if (earned.result() == null) return t("record.snapshot.met");
        return marked(t("record.outcome." + earned.result()), earned.percentage());
    }

    public static String outcome(RecordStatement.Attempt attempt, ZoneId zone) {
        var words = marked(t("record.outcome." + attempt.outcome()), attempt.percentage());
        return attempt.at() == null ? words : t("record.attempt.on", words, date(attempt.at(), zone));
    }

    /** "name, grades, attempts". */
    public static String fields(List<String> names) {
        return names.isEmpty() ? t("record.field.none") : listed(names.stream());
    }

    /** What a learner leaves out of what is usually shown, as a sentence lists it; empty if nothing is. */
    public static String leftOut(RecordFields fields) {
        return listed(RecordFields.USUAL.names().stream()
                .filter(name -> !fields.names().contains(name)));
    }

    /** What a link is called in lists. */
    public static String label(LinkView link) {
        return link.label().isEmpty() ? t("record.link.unnamed", date(link.createdAt())) : link.label();
    }

    private static String listed(Stream<String> names) {
        return names.map(name -> t("record.field." + name))
                .reduce((list, next) -> t("record.field.list", list, next))
                .orElse("");
    }

    /** "Distinction, 87.0 %". */
    public static String marked(Result result, @Nullable BigDecimal percentage) {
        return marked(t("record.outcome." + result), percentage);
    }

    private static String marked(String word, @Nullable BigDecimal percentage) {
        return percentage == null ? word : t("record.grade.marked", word, percent(percentage));
    }
}
