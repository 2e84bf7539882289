package org.matricula.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.OrganisationDetails;
import org.matricula.organisation.Role;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.OfferedPathways;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** An institution offers, a provider answers, and everybody reads where the programme leads. */
@MatriculaTest
class PathwayPagesTests {

    private static final String OFFER = "title=Six+credits&offer=CREDIT&summary=Six+of+180.&creditUnit=ECTS&contact=";

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offers;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    private Learning.World world;
    private Organisation institution;
    private Somebody admissions;
    private Somebody manager;
    private String contact;

    @BeforeEach
    void anInstitutionAndAProvider() {
        world = learning.programmeOf(3);
        institution = offers.institution();
        admissions = learning.somebody();
        manager = learning.somebody();
        members.add(institution.id(), admissions.id(), Role.ADMISSIONS);
        members.add(world.provider().id(), manager.id(), Role.PROGRAMME_MANAGER);
        contact = admissions.address();
    }

    @Test
    void aPathwayComesToTheProgrammesPageOnceItIsProposedApprovedAndOpen() {
        var pathway = location(as(admissions).post(desk(), OFFER + contact));
        var proposal = as(admissions)
                .post(pathway + "/programmes", "programme=" + world.slug() + "&minimum=REQUIREMENTS&requirements=2");
        assertThat(proposal.statusCode()).isEqualTo(303);
        as(admissions).post(pathway + "/open", Map.of());
        assertThat(programmePage()).doesNotContain("Six credits");

        var waiting = Jsoup.parse(as(manager).get(approvals()).body());
        var one = waiting.select("tbody th a").attr("href");
        assertThat(waiting.text()).contains("Wait for your answer", "Six credits", "2 requirements met");
        assertThat(as(manager).get(world.provider().path()).body()).contains("1 pathway waits for your answer.");
        assertThat(as(manager).post(one + "/approval", Map.of()).statusCode()).isEqualTo(303);

        assertThat(programmePage()).contains("Where this programme leads", "Six credits", "2 requirements met");
        var page = Jsoup.parse(programmePage()).select("a[href*=/pathways/]").attr("href");
        assertThat(Visitor.stranger(port).get(page).body()).contains("Six of 180.", contact, institution.name());
        assertThat(Visitor.stranger(port).get("/api/v1" + page).body()).contains("\"kind\":\"REQUIREMENTS\"");
    }

    @Test
    void whoHoldsARecordReadsWhatItLacks() {
        var made = offers.open(world.programme(), "All of it", new Minimum.Completed());
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        var path = "/programmes/" + world.slug() + "/pathways/" + made.id();

        assertThat(as(learner).get(path).body()).contains("Still missing: 2 requirements");
        assertThat(Visitor.stranger(port).get(path).body()).doesNotContain("Still missing");
        assertThat(as(learner)
                        .get("/api/v1/me/records/" + world.slug() + "/pathways")
                        .body())
                .contains("\"missing\":{\"requirements\":2", "\"eligible\":false");
        assertThat(as(learning.somebody())
                        .get("/api/v1/me/records/" + world.slug() + "/pathways")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        var refused = as(admissions)
                .post(desk(), "title=Six+credits&offer=CREDIT&summary=&deadline=2027-13-40&contact=nobody");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#deadline-wrong").text()).contains("2027-01-30");
        assertThat(Jsoup.parse(refused.body()).select("#title").val()).isEqualTo("Six credits");

        var again = Jsoup.parse(as(admissions)
                .post(desk(), "title=Six+credits&offer=CREDIT&summary=&contact=nobody")
                .body());
        assertThat(again.select(".invalid-feedback")).hasSize(3);

        var pathway = location(as(admissions).post(desk(), OFFER + contact));
        var proposal = as(admissions)
                .post(pathway + "/programmes", "programme=" + world.slug() + "&minimum=REQUIREMENTS&requirements=4");
        assertThat(proposal.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(proposal.body()).select("#requirements-wrong").text())
                .contains("from 1 to 3");
        assertThat(Jsoup.parse(proposal.body())
                        .select("[name=minimum][checked]")
                        .val())
                .isEqualTo("REQUIREMENTS");
    }

    @Test
    void aDeclinedProposalTellsTheInstitutionWhyByMailAndOnItsPage() {
        var pathway = location(as(admissions).post(desk(), OFFER + contact));
        as(admissions).post(pathway + "/programmes", "programme=" + world.slug() + "&minimum=ANY");
        var one = approvals() + "/" + pathway.substring(pathway.lastIndexOf('/') + 1) + "/" + world.slug();

        as(manager).post(one + "/refusal", Map.of("reason", "Ask for more."));

        assertThat(new Mailbox(jdbc, contact).latest().body()).contains("Ask for more.", "Six credits");
        assertThat(as(admissions).get(pathway).body()).contains("Declined", "Ask for more.");
        assertThat(as(manager).post(one + "/refusal", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(as(manager).post(one + "/approval", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void theProvidersContactIsToldOfAProposal() {
        var office = "office." + world.provider().slug() + "@example.org";
        var details = OrganisationDetails.of(world.provider());
        offers.organisations()
                .update(
                        world.provider().id(),
                        new OrganisationDetails(
                                details.name(), "", null, office, details.locale(), details.timeZone(), null));
        var pathway = location(as(admissions).post(desk(), OFFER + contact));

        as(admissions).post(pathway + "/programmes", "programme=" + world.slug() + "&minimum=COMPLETED");

        assertThat(new Mailbox(jdbc, office).latest().body())
                .contains(approvals() + "/" + pathway.substring(pathway.lastIndexOf('/') + 1) + "/" + world.slug());
    }

    @Test
    void everybodyElseIsKeptOut() {
        var pathway = location(as(admissions).post(desk(), OFFER + contact));
        as(admissions).post(pathway + "/programmes", "programme=" + world.slug() + "&minimum=ANY");
        var id = pathway.substring(pathway.lastIndexOf('/') + 1);
        var other = offers.institution();
        members.add(other.id(), manager.id(), Role.OWNER);

        assertThat(as(manager).get(pathway).statusCode()).isEqualTo(403);
        assertThat(as(manager).get(other.path() + "/pathways/" + id).statusCode())
                .isEqualTo(404);
        assertThat(as(manager)
                        .post(other.path() + "/pathways/" + id + "/open", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(manager)
                        .post(other.path() + "/pathway-approvals/" + id + "/" + world.slug() + "/approval", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(admissions).get(approvals()).statusCode()).isEqualTo(403);
        assertThat(Visitor.stranger(port)
                        .get("/programmes/" + world.slug() + "/pathways/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void programsDoTheSame() {
        var calls = "/api/v1/organisations/" + institution.slug() + "/pathways";
        var made = as(admissions).json("POST", calls, """
                {"title": "A place", "offer": "PLACE", "summary": "In autumn.", "contact": "%s"}""".formatted(contact));
        assertThat(made.statusCode()).isEqualTo(201);
        var id = made.body().replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1");
        as(admissions).json("PUT", calls + "/" + id + "/programmes/" + world.slug(), """
                {"kind": "GRADES", "requirements": 1, "percentage": 70}""");
        assertThat(as(admissions).json("POST", calls + "/" + id + "/open", "").body())
                .contains("\"open\":true", "\"state\":\"PROPOSED\"");
        var approvals = "/api/v1/organisations/" + world.provider().slug() + "/pathway-approvals";
        var answer = as(manager).json("POST", approvals + "/" + id + "/" + world.slug() + "/approval", "");
        assertThat(answer.body()).contains("\"state\":\"APPROVED\"", "\"kept\":false");

        assertThat(Visitor.stranger(port)
                        .get("/api/v1/programmes/" + world.slug() + "/pathways")
                        .body())
                .contains("A place", "\"percentage\":70");
        assertThat(as(admissions)
                        .json("DELETE", calls + "/" + id + "/programmes/" + world.slug(), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(as(admissions).json("POST", calls, "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void aProviderAddsAPathwayForAnInstitutionWithoutAnAccount() {
        var name = "Seaside of " + world.provider().name();
        var refused = as(manager).post(approvals(), "programme=" + world.slug() + "&minimum=ANY");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#institutionName-wrong")).hasSize(1);

        var added = as(manager)
                .post(
                        approvals(),
                        OFFER + contact + "&minimum=ANY&programme=" + world.slug() + "&institutionName="
                                + name.replace(' ', '+'));
        assertThat(added.statusCode()).isEqualTo(303);

        assertThat(programmePage()).contains("Six credits", name);
        var list = Jsoup.parse(as(manager).get(approvals()).body());
        var kept = list.select("a[href*=/kept/]").attr("href");
        assertThat(as(manager).get(kept).body()).contains(name);
        assertThat(as(manager)
                        .post(kept, OFFER.replace("Six+credits", "Seven") + contact + "&version=1")
                        .statusCode())
                .isEqualTo(303);
        as(manager).post(kept + "/close", Map.of());
        assertThat(programmePage()).contains("Seven", "1 closed pathway");
        assertThat(as(manager).get(approvals() + "/new").body()).contains(name);

        var minimum = approvals() + kept.substring(kept.lastIndexOf('/')) + "/" + world.slug() + "/minimum";
        assertThat(as(manager).post(minimum, "minimum=REQUIREMENTS").statusCode())
                .isEqualTo(422);
        as(manager).post(minimum, "minimum=REQUIREMENTS&requirements=1&version=1");
        assertThat(as(manager).get(minimum).body()).contains("value=\"1\"");
        assertThat(as(manager)
                        .json(
                                "PUT",
                                "/api/v1/organisations/" + world.provider().slug()
                                        + minimum.substring(
                                                world.provider().path().length()),
                                "{\"kind\": \"COMPLETED\", \"version\": 2}")
                        .body())
                .contains("\"kind\":\"COMPLETED\"");
    }

    @Test
    void theSecondOfTwoEditorsReadsWhatTheFirstWroteAndKeepsTheirOwn() {
        var pathway = location(as(admissions).post(desk(), OFFER + contact));
        var seen = Jsoup.parse(as(admissions).get(pathway + "/edit").body())
                .select("[name=version]")
                .val();
        var first = OFFER.replace("Six+credits", "Seven") + contact + "&version=" + seen;
        var second = OFFER.replace("Six+credits", "Eight") + contact + "&version=";

        assertThat(as(admissions).post(pathway, first).statusCode()).isEqualTo(303);
        var refused = as(admissions).post(pathway, second + seen);

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("#errors").text()).contains("Somebody else changed this meanwhile");
        assertThat(page.select("#title").val()).isEqualTo("Eight");
        assertThat(page.text()).contains("What it says now", "Seven");
        assertThat(as(admissions).get(pathway).body()).contains("Seven").doesNotContain("Eight");
        assertThat(as(admissions)
                        .post(pathway, second + page.select("[name=version]").val())
                        .statusCode())
                .isEqualTo(303);
        assertThat(as(admissions).get(pathway).body()).contains("Eight");
        var call = "/api/v1/organisations/" + institution.slug() + "/pathways/"
                + pathway.substring(pathway.lastIndexOf('/') + 1);
        assertThat(as(admissions).get(call).body()).contains("\"version\":3");
        assertThat(as(admissions).json("PUT", call, """
                {"title": "Nine", "offer": "PLACE", "summary": "S", "contact": "%s", "version": 2}""".formatted(contact)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theSecondOfTwoWhoAskForSomethingElseIsTold() {
        var pathway = location(as(admissions).post(desk(), OFFER + contact));
        var propose = pathway + "/programmes";
        var asking = "programme=" + world.slug() + "&minimum=REQUIREMENTS&requirements=";
        as(admissions).post(propose, asking + "1");

        assertThat(as(admissions).post(propose, asking + "2&version=1").statusCode())
                .isEqualTo(303);
        var refused = as(admissions).post(propose, asking + "3&version=1");

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.text()).contains("Somebody else changed this meanwhile", "2 requirements met");
        assertThat(page.select("#requirements").val()).isEqualTo("3");
        assertThat(as(admissions)
                        .post(
                                propose,
                                asking + "3&version="
                                        + page.select("[name=version]").val())
                        .statusCode())
                .isEqualTo(303);
    }

    private String programmePage() {
        return Visitor.stranger(port).get("/programmes/" + world.slug()).body();
    }

    private String desk() {
        return institution.path() + "/pathways";
    }

    private String approvals() {
        return world.provider().path() + "/pathway-approvals";
    }

    private Visitor as(Somebody who) {
        return Visitor.signedIn(port, Sessions.open(sessions, who.id(), who.name()));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
