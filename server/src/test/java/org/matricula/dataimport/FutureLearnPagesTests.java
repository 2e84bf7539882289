package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.BulkMemberships;
import org.matricula.organisation.Members;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** What was brought in stands where people look for it, with the numbers that awk counts in the files. */
@MatriculaTest
class FutureLearnPagesTests {

    private static final Path EXPORTS = Path.of("src/test/resources/futurelearn");
    private static final String LEARNER = "934b7c8b-8e04-483f-8b97-0ae18eb0ed39";

    @Autowired
    FutureLearnImport futureLearn;

    @Autowired
    Organisations organisations;

    @Autowired
    Courses courses;

    @Autowired
    Runs runs;

    @Autowired
    Programmes programmes;

    @Autowired
    BulkMemberships memberships;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    private Organisation partner;
    private CourseRun run;
    private UUID learner;
    private Visitor owner;

    @BeforeEach
    void anImport() {
        var slug = "pages-" + UUID.randomUUID().toString().substring(0, 8);
        organisations.create(NewOrganisation.of(slug, "A partner", Locale.UK, ZoneId.of("Europe/London")));
        partner = organisations.get(slug);
        futureLearn.run(EXPORTS, Optional.of(slug));
        var course = courses.byPartnerCode(partner.id(), "meadow-botany").orElseThrow();
        run = runs.byPartnerCode(course.id(), "1").orElseThrow();
        learner =
                memberships.learnersByExternalId(partner.id(), List.of(LEARNER)).get(LEARNER);
        programmes.create(
                partner.id(),
                null,
                new ProgrammeDetails(
                        "Plants and tides of " + slug,
                        "",
                        "",
                        List.of(RequirementGroup.all("", List.of(Requirement.anyOf(course.id()))))));
        var somebody = Somebody.in(accounts);
        members.add(partner.id(), somebody.id(), Role.OWNER);
        owner = signedIn(somebody.id());
    }

    @Test
    void theTeamSeesWhereLearnersWereAndWhereTheyStopped() {
        var page = page(owner, "/o/" + partner.slug() + "/runs/" + run.id() + "/progress");

        var step = page.select("table.step-chart tbody tr").stream()
                .filter(row -> row.select(".step-number").text().equals("1.10"))
                .findFirst()
                .orElseThrow();
        assertThat(step.select("td.num").eachText()).startsWith("22", "21");
        assertThat(page.select("table.stack").first().select("tbody tr")).hasSize(3);
    }

    @Test
    void theLearnersPageHasStepsAndScores() {
        var page = page(owner, "/o/" + partner.slug() + "/runs/" + run.id() + "/learners/" + learner);

        assertThat(page.text()).contains("23 of 26 steps", "Test 1.11", "Test 2.8", "Test 3.6");
    }

    @Test
    void theLearnersRecordHasTheCertificateOfTheDayItWasEarned() {
        var page = page(signedIn(learner), "/records");

        assertThat(page.text()).contains("Plants and tides of " + partner.slug());
        var record =
                page(signedIn(learner), page.select("main a[href^=/records/]").attr("href"));
        assertThat(record.text()).contains("Meadow botany").contains("3 July 2018");
    }

    private Visitor signedIn(UUID account) {
        return Visitor.signedIn(port, Sessions.open(sessions, account, "Somebody"));
    }

    private static Document page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
