package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.SponsoredPlace;
import org.matricula.enrolment.SponsoredPlaces;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of places when the organisation that gave them removes their learner: rule 10. */
@MatriculaTest
class SponsoredPlacesTests {

    @Autowired
    InvitedRun invited;

    @Autowired
    Places places;

    @Autowired
    SponsoredPlaces sponsored;

    @Autowired
    Enrolments enrolments;

    @Test
    void anInviteOnlyPlaceEndsAndOnlyANewInvitationBringsItBack() {
        var world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        var learner = joined(world);

        assertThat(sponsored.of(world.organisation().id(), learner))
                .singleElement()
                .matches(SponsoredPlace::endsWithRemoval);
        sponsored.takeBack(world.organisation().id(), learner);
        sponsored.takeBack(world.organisation().id(), learner);

        assertThat(place(world, learner).hasLeft()).isTrue();
        assertThatThrownBy(() -> join(world, learner, Source.OWN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("taken-back");
        assertThat(join(world, learner, Source.PERSONAL_INVITATION).hasLeft()).isFalse();
        places.leave(learner, world.run());
        assertThat(join(world, learner, Source.OWN).hasLeft()).isFalse();
    }

    @Test
    void aPlaceInAnOpenCourseStaysTheLearners() {
        var world = invited.of(BusinessModel.OPEN_UPGRADE);
        var learner = joined(world);

        assertThat(sponsored.of(world.organisation().id(), learner))
                .singleElement()
                .matches(place -> !place.endsWithRemoval());
        sponsored.takeBack(world.organisation().id(), learner);

        assertThat(place(world, learner).hasLeft()).isFalse();
    }

    @Test
    void aPlaceThatCameAnotherWayIsNotTheOrganisations() {
        var world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        var learner = joined(world);

        sponsored.takeBack(world.provider().id(), learner);

        assertThat(sponsored.of(world.provider().id(), learner)).isEmpty();
        assertThat(place(world, learner).hasLeft()).isFalse();
    }

    private Person joined(World world) {
        var learner = Person.of(invited.learning().somebody().id());
        join(world, learner, Source.PERSONAL_INVITATION);
        return learner;
    }

    private Enrolment join(World world, Person learner, Source source) {
        var organisation = source == Source.OWN ? null : world.organisation().id();
        return places.join(
                learner, world.run(), source, organisation, world.provider().zone());
    }

    private Enrolment place(World world, Person learner) {
        return enrolments.of(learner.id(), world.run().id()).orElseThrow();
    }
}
