package org.matricula.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** What a provider may set of a run, at any time. Without a start it is refused. */
public record RunDetails(
        String title,
        @Nullable String partnerCode,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant enrolmentOpensAt,
        @Nullable Instant enrolmentClosesAt) {

    public RunDetails {
        title = Entered.line(title);
        partnerCode = Entered.code(partnerCode);
    }

    void check(Invalid.Collector wrong) {
        Entered.checkTitle(wrong, title);
        Entered.checkCode(wrong, partnerCode);
        wrong.check(startsAt != null, "startsAt", "catalogue.run.start-missing")
                .check(isBefore(startsAt, endsAt), "endsAt", "catalogue.run.ends-before-start")
                .check(
                        isBefore(enrolmentOpensAt, enrolmentClosesAt),
                        "enrolmentClosesAt",
                        "catalogue.run.closes-before-opening")
                .check(isBefore(enrolmentOpensAt, endsAt), "enrolmentOpensAt", "catalogue.run.opens-after-end")
                .check(
                        enrolmentClosesAt == null || endsAt == null || !enrolmentClosesAt.isAfter(endsAt),
                        "enrolmentClosesAt",
                        "catalogue.run.closes-after-end");
    }

    private static boolean isBefore(@Nullable Instant first, @Nullable Instant second) {
        return first == null || second == null || first.isBefore(second);
    }
}
