package org.matricula.coaching.web;

import static org.matricula.platform.text.Text.date;
import static org.matricula.platform.text.Text.t;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Eligibility;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Standing;
import org.matricula.delivery.Continuation;
import org.matricula.organisation.Organisation;

/** An offer as the learner sees it whom it may concern, with what they said to it. */
public record OwnOffer(Organisation provider, Offer offer, Standing standing, Eligibility eligibility) {

    /** Whether an answer can be given: as long as learners are asked, by the eligible and by whoever ever agreed. */
    public boolean mayAnswer() {
        return offer.open() && (standing.everConsented() || eligibility.isEligible());
    }

    public boolean isConsenting() {
        return standing.isConsenting();
    }

    /** Whether the account offers the way to the question. */
    public boolean mayAgree() {
        return mayAnswer() && !isConsenting();
    }

    /** Where the question stands. */
    public String path() {
        return GatePage.path(provider.slug());
    }

    /** Where it says what was answered. */
    public String answered(@Nullable Continuation next) {
        var page = path() + "/answered";
        return next == null ? page : next.after(page);
    }

    /** What was said last, in a sentence. */
    public String said() {
        var last = standing.last();
        return last == null
                ? t("coaching.own.never")
                : t("coaching.own." + last.word().name(), date(last.at()));
    }

    /** Why there is nothing to answer, in a sentence. */
    public String whyNot() {
        if (!offer.open()) return t("coaching.closed");
        return switch (eligibility) {
            case Eligibility.Eligible one -> t("coaching.closed");
            case Eligibility.Inactive one -> t("coaching.why-not.inactive", one.days(), day(one.lastActive()));
            case Eligibility.Left one -> t("coaching.why-not.left", day(one.on()));
            case Eligibility.OnAudit one -> t("coaching.why-not.audit");
            case Eligibility.NotEnrolled one -> t("coaching.why-not.not-enrolled");
        };
    }

    private static String day(LocalDate day) {
        return date(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
