package org.matricula.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.billing.Basis;
import org.matricula.billing.NewPrice;
import org.matricula.billing.Prices;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Organisations that pay for places, and learners who take them. */
@Component
public record Partnership(
        Organisations organisations, Prices prices, Runs runs, Places places, People people, Clock clock) {

    /** One that pays nothing, so that invitations work and money doesn't matter. */
    public Organisation sponsored() {
        return at(Basis.SPONSORED, "");
    }

    /** One that pays this much, in pounds. */
    public Organisation paying(String amount) {
        return at(Basis.NEGOTIATED, amount);
    }

    /** One without any price. */
    public Organisation withoutPrice() {
        return Providers.provider(organisations);
    }

    public void agree(UUID organisationId, Basis basis, String amount) {
        prices.agree(organisationId, new NewPrice(basis, "GBP", amount, null, null));
    }

    /** One that is open for enrolment now. */
    public CourseRun openRun(Course course, BusinessModel model) {
        var now = clock.instant();
        var details = new RunDetails(
                "Open " + UUID.randomUUID(),
                null,
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(60)),
                null,
                null,
                model,
                null,
                0);
        return runs.add(course.organisationId(), course.id(), null, details);
    }

    /** Comes in by a personal invitation of the organisation. */
    public Enrolment join(UUID learner, CourseRun run, Organisation through) {
        return places.join(people.personOf(learner), run, Source.PERSONAL_INVITATION, through.id(), through.zone());
    }

    private Organisation at(Basis basis, String amount) {
        var organisation = withoutPrice();
        agree(organisation.id(), basis, amount);
        return organisation;
    }
}
