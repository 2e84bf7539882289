package org.matricula.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Track;
import org.matricula.organisation.BulkMemberships;
import org.matricula.organisation.NewMembership;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Application;
import org.matricula.pathway.Applications;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.InboxQuery;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.Pairing;
import org.matricula.pathway.Pairings;
import org.matricula.pathway.PathwayChoices;
import org.matricula.pathway.ProgrammePathway;
import org.matricula.pathway.Receiver;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.progress.BulkResults;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Result;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class DemoPathwaysTests {

    private static final Instant EARNED = Instant.parse("2014-06-01T00:00:00Z");

    @Autowired
    DemoPathways demo;

    @Autowired
    Organisations organisations;

    @Autowired
    Courses courses;

    @Autowired
    Programmes programmes;

    @Autowired
    PathwayChoices choices;

    @Autowired
    Pairings pairings;

    @Autowired
    DemoApplications applications;

    @Autowired
    Applications sent;

    @Autowired
    Inbox inbox;

    @Autowired
    Runs runs;

    @Autowired
    Accounts accounts;

    @Autowired
    BulkMemberships memberships;

    @Autowired
    BulkResults results;

    private Organisation provider;
    private Programme all;
    private Programme two;

    @BeforeEach
    void theProvidersProgrammes() {
        provider = organisation(DemoPerson.PROVIDER);
        organisation(DemoPerson.PARTNER);
        organisation(DemoPerson.RECEIVER);
        all = programme("all-seven");
        two = programme("any-two");
    }

    @Test
    void aProgrammeLeadsFifteenWaysTwoOfThemClosedAndOneForThoseWhoCompletedIt() {
        demo.add();
        demo.add();

        var shown = choices.ofProgramme(all.id());
        assertThat(shown).hasSize(15);
        assertThat(shown).filteredOn(one -> !one.open()).hasSize(2);
        assertThat(shown)
                .filteredOn(ProgrammePathway::open)
                .extracting(ProgrammePathway::minimum)
                .filteredOn(Minimum.Completed.class::isInstance)
                .hasSize(1);
        assertThat(shown).extracting(one -> one.institution().name()).contains("Universidad del Puerto");
        assertThat(pairings.ofProgrammes(List.of(two.id())))
                .extracting(Pairing::state)
                .containsExactly(Pairing.State.PROPOSED);
    }

    @Test
    void theCollegeHasReceivedRecordsInEachState() {
        var run = runs.add(
                provider.id(),
                all.requirements().findFirst().orElseThrow().courseIds().getFirst(),
                null,
                new RunDetails("Spring", null, EARNED, EARNED.plusSeconds(1), null, null));
        var learners =
                IntStream.range(0, 12).mapToObj(i -> Somebody.in(accounts).id()).toList();
        memberships.add(
                provider.id(),
                IntStream.range(0, learners.size())
                        .mapToObj(i -> new NewMembership(Ids.next(), learners.get(i), String.valueOf(9_000 + i)))
                        .toList(),
                EARNED);
        results.addCertificates(learners.stream()
                .map(learner -> new CourseCertificate(
                        learner, run.id(), run.courseId(), Track.VERIFIED, Result.PASS, null, EARNED, null, null))
                .toList());
        demo.add();

        applications.add(learners.getFirst());
        applications.add(learners.getFirst());

        var college =
                new Receiver.Institution(organisations.get(DemoPerson.RECEIVER).id());
        assertThat(inbox.page(college, InboxQuery.ALL).rows())
                .extracting(row -> row.application().state())
                .contains(
                        Application.State.SENT,
                        Application.State.OPENED,
                        Application.State.UNDER_REVIEW,
                        Application.State.GRANTED,
                        Application.State.DECLINED,
                        Application.State.WITHDRAWN);
        assertThat(sent.of(Person.of(learners.getFirst())))
                .extracting(Application::state)
                .containsExactlyInAnyOrder(Application.State.GRANTED, Application.State.SENT);
    }

    private Organisation organisation(String slug) {
        return organisations.find(slug).orElseGet(() -> {
            organisations.create(NewOrganisation.of(slug, slug, Locale.UK, ZoneId.of("Europe/London")));
            return organisations.get(slug);
        });
    }

    private Course course(String programme, int number) {
        return courses.create(
                provider.id(), null, new CourseDetails("Module " + number + " of " + programme, null, "", ""));
    }

    private Programme programme(String name) {
        var slug = provider.slug() + "-" + name + "-modules";
        return programmes.find(slug).orElseGet(() -> {
            var requirements = IntStream.range(0, 7)
                    .mapToObj(i -> Requirement.anyOf(course(name, i).id()))
                    .toList();
            return programmes.create(
                    provider.id(),
                    slug,
                    new ProgrammeDetails(name, "", "", List.of(RequirementGroup.all("", requirements))));
        });
    }
}
