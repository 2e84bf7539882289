package org.matricula.billing.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.AgreedPrice;
import org.matricula.billing.Agreement;
import org.matricula.billing.Agreements;
import org.matricula.billing.ListPrice;
import org.matricula.billing.NewAgreement;
import org.matricula.billing.NewPrice;
import org.matricula.billing.Prepayment;
import org.matricula.billing.Prepayments;
import org.matricula.billing.Prices;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Component;

/** Takes what partnership managers enter, by page or by program: slugs become courses, days become moments. */
@Component
class PartnershipDesk {

    /** The platform's own prices begin at midnight here: it has no calendar of its own. */
    private static final ZoneId PLATFORM = ZoneOffset.UTC;

    private final Organisations organisations;
    private final Courses courses;
    private final Prices prices;
    private final Prepayments prepayments;
    private final Agreements agreements;
    private final Clock clock;

    PartnershipDesk(
            Organisations organisations,
            Courses courses,
            Prices prices,
            Prepayments prepayments,
            Agreements agreements,
            Clock clock) {
        this.organisations = organisations;
        this.courses = courses;
        this.prices = prices;
        this.prepayments = prepayments;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** @throws Invalid naming fields of the form; so do the others */
    AgreedPrice agree(Organisation organisation, PriceForm form) {
        var wrong = new Invalid.Collector();
        var course = course(form.course(), wrong);
        var from = new Days(organisation.zone()).from(form.validFrom(), "validFrom", clock.instant(), wrong);
        wrong.orThrow();
        return prices.agree(
                organisation.id(), new NewPrice(form.chosen(), form.currency(), form.amount(), course, from));
    }

    ListPrice list(ListPriceForm form) {
        var wrong = new Invalid.Collector();
        var from = new Days(PLATFORM).from(form.validFrom(), "validFrom", clock.instant(), wrong);
        wrong.orThrow();
        return prices.list(form.currency(), form.amount(), from);
    }

    Prepayment prepay(Organisation organisation, PrepaymentForm form) {
        return form.isSum()
                ? prepayments.sum(organisation.id(), form.currency(), form.paid(), form.reference())
                : prepayments.enrolments(organisation.id(), form.paid(), form.reference());
    }

    Agreement agree(Organisation organisation, AgreementForm form) {
        var wrong = new Invalid.Collector();
        var days = new Days(organisation.zone());
        var provider = form.provider().isEmpty()
                ? null
                : organisations.find(form.provider()).orElse(null);
        var course = course(form.course(), wrong);
        var from = days.from(form.from(), "from", clock.instant(), wrong);
        var until = days.until(form.until(), "until", wrong);
        wrong.orThrow();
        return agreements.record(organisation.id(), new NewAgreement(provider, course, from, until));
    }

    private @Nullable Course course(String slug, Invalid.Collector wrong) {
        if (slug.isEmpty()) return null;
        var course = courses.find(slug);
        wrong.check(course.isPresent(), "course", "billing.course.unknown");
        return course.orElse(null);
    }
}
