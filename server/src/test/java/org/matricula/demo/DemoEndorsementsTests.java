package org.matricula.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.endorsement.Endorsement;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class DemoEndorsementsTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoBadges badges;

    @Autowired
    DemoEndorsements demo;

    @Autowired
    EndorsementReading reading;

    @Test
    void oneEndorsementIsGivenAndOneCanBeAnsweredAlsoAfterASecondStart() {
        var provider = passedCourse.by(1).provider();
        var employer = passedCourse.by(1).provider();
        members.add(employer.id(), Somebody.in(accounts).id(), Role.OWNER);
        badges.add(provider.id());

        demo.add(provider, employer);
        demo.add(provider, employer);

        assertThat(reading.byEndorser(employer.id()))
                .extracting(EndorsementReading.Read::about, EndorsementReading.Read::state)
                .containsExactlyInAnyOrder(
                        tuple("Evidence detective", Endorsement.State.GIVEN),
                        tuple("First responder online", Endorsement.State.ASKED));
    }

    @Test
    void whoIsAskedIsSomebodyToSignInAs() {
        assertThat(DemoPerson.STAFF)
                .filteredOn(person -> person.task() != null)
                .singleElement()
                .satisfies(person -> assertThat(person.organisation()).isEqualTo(DemoPerson.PARTNER))
                .satisfies(person -> assertThat(person.role()).isEqualTo(Role.OWNER));
    }
}
