package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.Records;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A learner with one of three requirements met, at 70 %. */
@MatriculaTest
class PathwayChoicesTests {

    private static final Minimum ANY = new Minimum.AnyRecord();
    private static final Minimum TWO = new Minimum.Requirements(2);
    private static final Minimum ALL = new Minimum.Completed();

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offers;

    @Autowired
    PathwayChoices choices;

    @Autowired
    Pathways pathways;

    @Autowired
    Pairings pairings;

    @Autowired
    Records records;

    @Autowired
    Revocations revocations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thoseOneCanChooseStandFirstThenThoseWithWhatIsMissingThenTheClosed() {
        var world = learning.programmeOf(3);
        var person = learnerWithOne(world);
        var programme = world.programme();
        var closed = offers.open(programme, "A closed one", ANY);
        pathways.close(offers.organisations().get(closed.organisationId().toString()), closed.id());
        offers.open(programme, "B all", ALL);
        offers.open(programme, "C two", TWO);
        offers.open(programme, "E any", ANY);
        offers.open(programme, "D good enough", new Minimum.Grades(1, new BigDecimal("70")));

        var found = of(person, world);

        assertThat(found)
                .extracting(one -> one.pathway().title())
                .containsExactly("D good enough", "E any", "C two", "B all", "A closed one");
        assertThat(found).extracting(PathwayChoice::eligible).containsExactly(true, true, false, false, false);
        assertThat(found.get(2).missing()).isEqualTo(new Missing(1, null));
        assertThat(found.get(3).missing().requirements()).isEqualTo(2);
    }

    @Test
    void aMarkThatIsTooLowIsMissing() {
        var world = learning.programmeOf(3);
        var person = learnerWithOne(world);
        var most = new BigDecimal("70.1");
        offers.open(world.programme(), "Better", new Minimum.Grades(1, most));

        var found = of(person, world).getFirst();

        assertThat(found.eligible()).isFalse();
        assertThat(found.missing()).isEqualTo(new Missing(1, new BigDecimal("70.1")));
    }

    @Test
    void whatNobodyHasApprovedOrOpenedIsNotThere() {
        var world = learning.programmeOf(3);
        var person = learnerWithOne(world);
        offers.approved(offers.institution(), world.programme(), "Draft", ANY);
        var institution = offers.institution();
        var proposed = pathways.create(institution.id(), OfferedPathways.details("Proposed"));
        pathways.open(institution, proposed.id());
        pairings.propose(proposed, world.programme(), ANY);

        assertThat(of(person, world)).isEmpty();
        assertThat(choices.ofProgramme(world.programme().id())).isEmpty();
    }

    @Test
    void aRecordWithoutACertificateThatStandsCanBeSentNowhere() {
        var world = learning.programmeOf(3);
        var person = learnerWithOne(world);
        offers.open(world.programme(), "Any", ANY);
        revocations.revokeCourseCertificate(person.id(), world.runs().getFirst().id(), "Copied", Learning.REVOKED);

        assertThat(of(person, world)).extracting(PathwayChoice::eligible).containsExactly(false);
    }

    @Test
    void aPathwayWhoseLastDayIsOverIsClosed() {
        var world = learning.programmeOf(3);
        var person = learnerWithOne(world);
        var over = offers.open(world.programme(), "Over", ANY);
        jdbc.sql("update pathway set deadline = :day where id = :id")
                .param("day", LocalDate.of(2020, 1, 1))
                .param("id", over.id())
                .update();

        var found = of(person, world).getFirst();

        assertThat(found.open()).isFalse();
        assertThat(found.eligible()).isFalse();
        assertThat(found.missing().isNothing()).isTrue();
    }

    @Test
    void anotherMinimumHasToBeApprovedAnewTheSameHasNot() {
        var world = learning.programmeOf(3);
        var pathway = offers.open(world.programme(), "Any", ANY);

        pairings.propose(pathway, world.programme(), ANY);
        assertThat(choices.ofProgramme(world.programme().id())).hasSize(1);
        pairings.propose(pathway, world.programme(), TWO);
        assertThat(choices.ofProgramme(world.programme().id())).isEmpty();
        pairings.approve(pathway, world.programme(), world.provider());
        assertThat(choices.ofProgramme(world.programme().id()).getFirst().minimum())
                .isEqualTo(TWO);
    }

    @Test
    void nobodyCanAskForMoreRequirementsThanThereAre() {
        var world = learning.programmeOf(3);
        var pathway = pathways.create(offers.institution().id(), OfferedPathways.details("Four"));

        for (var minimum : List.of(
                new Minimum.Requirements(4),
                new Minimum.Requirements(0),
                new Minimum.Grades(1, new BigDecimal("100.1")),
                new Minimum.Grades(1, new BigDecimal("70.55")))) {
            assertThatThrownBy(() -> pairings.propose(pathway, world.programme(), minimum))
                    .isInstanceOf(Invalid.class);
        }
    }

    private List<PathwayChoice> of(Person person, Learning.World world) {
        return choices.of(records.get(person, world.slug()));
    }

    private Person learnerWithOne(Learning.World world) {
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, new BigDecimal("70"));
        return Person.of(learner.id());
    }
}
