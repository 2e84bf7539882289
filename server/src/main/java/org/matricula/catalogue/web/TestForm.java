package org.matricula.catalogue.web;

import static org.matricula.catalogue.web.CourseForm.orEmpty;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.TestDetails;
import org.matricula.platform.Invalid;

/** A test as it was typed, its date on the organisation's calendar. */
public record TestForm(String title, String partnerCode, String kind, String weight, String dueAt) {

    static final TestForm EMPTY = new TestForm("", "", CourseTest.Kind.TUTOR_MARKED.name(), "", "");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.,]\\d{1,9})?");

    /** What a browser leaves out is empty. */
    public TestForm(
            @Nullable String title,
            @Nullable String partnerCode,
            @Nullable String kind,
            @Nullable String weight,
            @Nullable String dueAt) {
        this.title = orEmpty(title);
        this.partnerCode = orEmpty(partnerCode);
        this.kind = orEmpty(kind);
        this.weight = orEmpty(weight);
        this.dueAt = orEmpty(dueAt);
    }

    static TestForm of(CourseTest test, LocalTimes times) {
        var weight = test.weight();
        return new TestForm(
                test.title(),
                test.partnerCode(),
                test.kind().name(),
                weight == null ? "" : Weights.plain(weight),
                times.entered(test.dueAt()));
    }

    /** @throws Invalid naming the date or number that can't be read */
    TestDetails details(LocalTimes times) {
        var wrong = new Invalid.Collector();
        var details =
                new TestDetails(partnerCode, title, readKind(), readWeight(wrong), times.read(dueAt, "dueAt", wrong));
        wrong.orThrow();
        return details;
    }

    private CourseTest.@Nullable Kind readKind() {
        for (var one : CourseTest.Kind.values()) if (one.name().equals(kind)) return one;
        return null;
    }

    private @Nullable BigDecimal readWeight(Invalid.Collector wrong) {
        var typed = weight.replace("%", "").strip();
        if (typed.isEmpty()) return null;
        var readable = NUMBER.matcher(typed).matches();
        wrong.check(readable, "weight", "catalogue.test.weight-wrong");
        return readable ? new BigDecimal(typed.replace(',', '.')) : null;
    }
}
