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
        @Nullable Instant enrolmentClosesAt,
        BusinessModel model,
        @Nullable Integer weeks,
        int graceDays) {

    public static final int DEFAULT_GRACE_DAYS = 14;
    private static final int MOST_WEEKS = 520;
    private static final int MOST_GRACE_DAYS = 366;

    /** An open course that takes as long as its dates say. */
    public RunDetails(
            String title,
            @Nullable String partnerCode,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant enrolmentOpensAt,
            @Nullable Instant enrolmentClosesAt) {
        this(
                title,
                partnerCode,
                startsAt,
                endsAt,
                enrolmentOpensAt,
                enrolmentClosesAt,
                BusinessModel.OPEN_UPGRADE,
                null,
                DEFAULT_GRACE_DAYS);
    }

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
                        "catalogue.run.closes-after-end")
                .check(
                        weeks == null || weeks >= 1 && weeks <= MOST_WEEKS,
                        "weeks",
                        "catalogue.run.weeks-wrong",
                        MOST_WEEKS)
                .check(
                        graceDays >= 0 && graceDays <= MOST_GRACE_DAYS,
                        "graceDays",
                        "catalogue.run.grace-wrong",
                        MOST_GRACE_DAYS);
    }

    private static boolean isBefore(@Nullable Instant first, @Nullable Instant second) {
        return first == null || second == null || first.isBefore(second);
    }
}
