package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class OrganisationPersonalDataTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    OrganisationPersonalData data;

    @Test
    void anErasedMemberWorksForNobodyAnyMore() {
        var college = passedCourse.by(1).provider();
        var owner = Somebody.in(accounts);
        var viewer = Somebody.in(accounts);
        members.add(college.id(), owner.id(), Role.OWNER);
        members.add(college.id(), viewer.id(), Role.VIEWER);

        data.erase(Person.of(viewer.id()));

        assertThat(members.rolesOf(college.id(), viewer.id())).isEmpty();
        assertThat(members.rolesOf(college.id(), owner.id())).containsExactly(Role.OWNER);
    }

    @Test
    void theOnlyOwnerCannotLeaveAnOrganisationWithoutOne() {
        var college = passedCourse.by(1).provider();
        var owner = Somebody.in(accounts);
        members.add(college.id(), owner.id(), Role.OWNER);

        assertThatThrownBy(() -> data.erase(Person.of(owner.id()))).isInstanceOf(Refusal.class);
    }
}
