package org.matricula.dataimport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.progress.Score;

/** A result of an assessment; a banked one was carried over from an earlier presentation. */
record OuladScore(
        String student,
        OuladCatalogue.StoredTest test,
        @Nullable BigDecimal score,
        @Nullable Instant submitted,
        boolean banked) {

    static OuladScore of(CsvRow row, OuladCatalogue catalogue) {
        var test = catalogue.test(row);
        var day = row.number("date_submitted");
        return new OuladScore(
                row.id("id_student"),
                test,
                row.percentage("score")
                        .map(score -> score.setScale(2, RoundingMode.HALF_UP))
                        .orElse(null),
                day.isPresent() ? test.run().day(day.getAsInt()) : null,
                row.flag("is_banked"));
    }

    OuladRun run() {
        return test.run();
    }

    Score score(UUID learner) {
        return new Score(learner, test.id(), run().run().id(), score, submitted, banked);
    }
}
