package org.matricula.coaching.web;

import static org.matricula.platform.text.Text.date;
import static org.matricula.platform.text.Text.t;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.matricula.coaching.ConsentEntry;
import org.matricula.coaching.Eligibility;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Standing;

/** Why a learner is or isn't asked about coaching, in a sentence each (*Rules for everything*, 7). */
public record Explanation(Offer offer, Eligibility eligibility, Standing standing) {

    public String eligible() {
        return switch (eligibility) {
            case Eligibility.Eligible one -> t("coaching.explain.eligible", day(one.lastActive()));
            case Eligibility.Inactive one -> t("coaching.explain.inactive", one.days(), day(one.lastActive()));
            case Eligibility.Left one -> t("coaching.explain.left", day(one.on()));
            case Eligibility.OnAudit one -> t("coaching.explain.audit");
            case Eligibility.NotEnrolled one -> t("coaching.explain.not-enrolled");
        };
    }

    /** What the learner said last. */
    public String said() {
        var last = standing.last();
        return last == null ? t("coaching.explain.never") : said(last);
    }

    private static String said(ConsentEntry last) {
        return t("coaching.explain.said." + last.word().name(), date(last.at()));
    }

    private static String day(LocalDate day) {
        return date(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
