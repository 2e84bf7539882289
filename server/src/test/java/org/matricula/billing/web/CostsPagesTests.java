package org.matricula.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Closing;
import org.matricula.billing.Costs;
import org.matricula.billing.Prepayments;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.BulkMemberships;
import org.matricula.organisation.Members;
import org.matricula.organisation.NewMembership;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The Costs tab (product rule 9), and what is asked and answered about charges. */
@MatriculaTest
class CostsPagesTests {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Members members;

    @Autowired
    BulkMemberships memberships;

    @Autowired
    Prepayments prepayments;

    @Autowired
    Costs costs;

    @Autowired
    JdbcClient jdbc;

    Organisation partner;
    CourseRun run;
    Somebody learner;
    Browsing owner;
    Somebody managing;
    Browsing manager;

    @BeforeEach
    void anOrganisationThatPaysAndALearner() {
        partner = partnership.paying("12.50");
        run = partnership.openRun(learning.programmeOf(1).courses().getFirst(), BusinessModel.OPEN_UPGRADE);
        learner = learning.somebody();
        owner = Browsing.as(server, staff(Role.OWNER));
        managing = learning.somebody();
        members.addPlatform(managing.id(), PlatformRole.PARTNERSHIP_MANAGER);
        manager = Browsing.as(server, managing);
    }

    @Test
    void rule9AMonthSaysWhoOnWhatWhenAndHowMuch() {
        prepayments.enrolments(partner.id(), "1", "");
        partnership.join(learning.somebody().id(), run, partner);
        partnership.join(learner.id(), run, partner);

        assertThat(owner.page(tab()).select("main").text())
                .contains("£12.50 will be invoiced for")
                .contains("1 enrolment")
                .contains("£25.00");
        assertThat(row(learner.name())).contains(run.title()).contains("£12.50").contains("To be invoiced");
        assertThat(owner.page(monthPath()).select("tbody tr").text()).contains("Paid beforehand");
    }

    @Test
    void theWayToTheCostsStandsOnTheOrganisationsHomeOnceThereIsAPrice() {
        assertThat(owner.page(partner.path()).select("main").text()).contains("See the costs");

        var other = partnership.withoutPrice();
        var somebody = learning.somebody();
        members.add(other.id(), somebody.id(), Role.OWNER);
        assertThat(Browsing.as(server, somebody)
                        .page(other.path())
                        .select("main")
                        .text())
                .doesNotContain("See the costs");
    }

    @Test
    void withoutAnEnrolmentThePageSaysWhatComesNext() {
        assertThat(owner.page(tab()).select("main").text())
                .contains("Nothing will be invoiced")
                .contains("Invite learners");
        assertThat(owner.page(tab() + "/2020-02").select("main").text())
                .contains("Nobody was enrolled in February 2020");
        assertThat(owner.open(tab() + "/2020-13").getStatus()).isEqualTo(404);
        assertThat(owner.open(tab() + "/now").getStatus()).isEqualTo(404);
    }

    @Test
    void rule10RowsOfRemovedLearnersReadRemovedLearnerWithTheMembershipId() {
        memberships.add(partner.id(), List.of(new NewMembership(Ids.next(), learner.id(), "7")), run.startsAt());
        partnership.join(learner.id(), run, partner);
        assertThat(row(learner.name())).isNotEmpty();

        jdbc.sql("update membership set removed_at = now() where organisation_id = :id")
                .param("id", partner.id())
                .update();

        var id = jdbc.sql("select id from membership where organisation_id = :id")
                .param("id", partner.id())
                .query(UUID.class)
                .single()
                .toString();
        var page = owner.page(monthPath()).text();
        assertThat(page).contains("removed learner").contains(id).doesNotContain(learner.name());
        assertThat(Browsing.text(owner.open(tab() + "/charges.csv")))
                .contains("removed learner")
                .contains(id)
                .doesNotContain(learner.name());
        assertThat(Browsing.text(owner.open(api() + "/costs/" + month())))
                .contains(id)
                .doesNotContain(learner.name());
    }

    @Test
    void theFileHasARowPerChargeAndNoFormulas() {
        partnership.join(learner.id(), run, partner);
        jdbc.sql("update account set name = '=cmd()' where id = :id")
                .param("id", learner.id())
                .update();

        var answer = owner.open(tab() + "/charges.csv?month=" + month());
        var lines = Browsing.text(answer).lines().toList();

        assertThat(answer.getHeader("Content-Disposition")).contains(partner.slug() + "-costs-" + month() + ".csv");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith(BYTE_ORDER_MARK).contains("Membership ID");
        assertThat(lines.getLast())
                .contains("\"'=cmd()\"")
                .contains("\"12.50\"")
                .contains("\"GBP\"")
                .doesNotContain("\"\"");
    }

    @Test
    void longMonthsArePagedByKey() {
        var everybody = 52;
        jdbc.sql("""
                        insert into charge (id, organisation_id, learner_id, run_id, course_id, at, month, amount, currency, source)
                        select gen_random_uuid(), :organisation, gen_random_uuid(), :run, :course, '2025-03-05T10:00:00Z',
                               '2025-03-01', 100, 'GBP', 'SAML' from generate_series(1, :many)""")
                .param("organisation", partner.id())
                .param("run", run.id())
                .param("course", run.courseId())
                .param("many", everybody)
                .update();

        var first = owner.page(tab() + "/2025-03");
        var next = first.select(".pager a:contains(Next)").attr("href");

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(owner.page(next).select("tbody tr")).hasSize(2);
    }

    @Test
    void aQuestionReachesThePartnershipManagerWhoCreditsItWithAReason() {
        prepayments.enrolments(partner.id(), "5", "");
        partnership.join(learner.id(), run, partner);
        assertThat(prepayments.of(partner.id()).getFirst().used()).isEqualTo(1);

        owner.submit(charge() + "/questions", "text", "She left us in May.");

        assertThat(manager.page("/partnerships")
                        .select("tr:contains(" + partner.name() + ")")
                        .text())
                .contains("1 open question");
        assertThat(manager.page("/home").select("main").text()).contains("open question");
        assertThat(owner.page("/home").select("main").text()).doesNotContain("open question");
        assertThat(manager.page(managers()).text()).contains("She left us in May.");

        manager.submit(managers() + "/credit", "text", "Enrolled by mistake.");

        assertThat(row(learner.name())).contains("Credited").contains("Enrolled by mistake.");
        assertThat(prepayments.of(partner.id()).getFirst().used()).isZero();
        assertThat(costs.months(partner.id()).getFirst())
                .satisfies(month -> assertThat(month.credited()).isEqualTo(1250))
                .satisfies(month -> assertThat(month.prepaid()).isZero());
        assertThat(manager.page("/partnerships")
                        .select("tr:contains(" + partner.name() + ")")
                        .text())
                .doesNotContain("open question");
        assertThat(manager.submit(managers() + "/credit", "text", "Again").getStatus())
                .isEqualTo(422);
    }

    @Test
    void anAnswerKeepsTheChargeAndAnotherQuestionMayBeAsked() {
        partnership.join(learner.id(), run, partner);
        owner.submit(charge() + "/questions", "text", "Why?");
        assertThat(owner.submit(charge() + "/questions", "text", "Why?").getStatus())
                .isEqualTo(422);

        manager.submit(managers() + "/answers", "text", "She accepted on 3 May.");

        assertThat(owner.page(charge()).text()).contains("She accepted on 3 May.");
        assertThat(row(learner.name())).contains("Question answered").contains("To be invoiced");
        assertThat(owner.submit(charge() + "/questions", "text", "Really?").getStatus())
                .isEqualTo(303);
    }

    @Test
    void aPartOfAChargeIsCreditedWithItsReasonInTheRow() {
        partnership.join(learner.id(), run, partner);
        var wrong = manager.submit(managers() + "/credit", "amount", "20", "text", "Too much");
        assertThat(wrong.getStatus()).isEqualTo(422);
        var form = Jsoup.parse(Browsing.text(wrong));
        assertThat(form.select("#amount-wrong").text()).contains("£12.50");
        assertThat(form.select("#amount").val()).isEqualTo("20");
        assertThat(form.select("#text").text()).isEqualTo("Too much");

        manager.submit(managers() + "/credit", "amount", "2.50", "text", "A week was lost.");

        assertThat(row(learner.name())).contains("To be invoiced", "£2.50 credited", "A week was lost.");
        assertThat(owner.page(charge()).text()).contains("£2.50 credited").contains("Question this charge");
        assertThat(manager.page(managers()).select("#amount-help").text()).contains("£10.00");
        assertThat(Browsing.text(owner.open(tab() + "/charges.csv")))
                .contains("2.50")
                .contains("A week was lost.");
        assertThat(Browsing.text(owner.open(api() + charge().substring(charge().lastIndexOf("/charges")))))
                .contains("\"credited\":250");
    }

    @Test
    void aQuestionIsWrittenToPartnershipManagersAndItsEndToWhoeverAsked() {
        partnership.join(learner.id(), run, partner);
        var asker = staff(Role.OWNER);
        var asking = Browsing.as(server, asker);

        asking.submit(charge() + "/questions", "text", "Who is Grace?");

        assertThat(letters(managing)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo(partner.name() + " questions a charge");
            assertThat(letter.link()).isEqualTo(managers());
            assertThat(letter.body()).contains("£12.50").doesNotContain("Grace");
        });
        manager.submit(managers() + "/answers", "text", "She joined in May.");
        asking.submit(charge() + "/questions", "text", "Really?");
        manager.submit(managers() + "/credit", "amount", "2.50", "text", "Sorry");

        assertThat(letters(managing)).hasSize(2);
        assertThat(letters(asker))
                .extracting(Mailbox.Letter::subject)
                .containsExactly("Your question about a charge was answered", "A charge you asked about was credited");
        assertThat(letters(asker).getLast().body()).contains("£2.50 of what").doesNotContain("Sorry");
        assertThat(letters(asker).getLast().link()).isEqualTo(charge());
    }

    @Test
    void whoLeftTheOrganisationIsNotToldWhatBecameOfTheirQuestion() {
        partnership.join(learner.id(), run, partner);
        var asker = staff(Role.OWNER);
        Browsing.as(server, asker).submit(charge() + "/questions", "text", "Why?");
        members.remove(partner.id(), asker.id());

        manager.submit(managers() + "/answers", "text", "She joined in May.");

        assertThat(letters(asker)).isEmpty();
    }

    @Test
    void anEmptyQuestionIsSaidAtItsField() {
        partnership.join(learner.id(), run, partner);

        var answer = owner.submit(charge() + "/questions", "text", "  ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(Browsing.text(answer)).select("#text-wrong").text())
                .isNotEmpty();
        assertThat(manager.submit(managers() + "/answers", "text", "x".repeat(2001))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void programsReadAndAskTheSame() {
        partnership.join(learner.id(), run, partner);
        var id = charge().substring(charge().lastIndexOf('/') + 1);

        assertThat(owner.send(post(api() + "/charges/" + id + "/questions"), "{\"text\":\"Why?\"}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(Browsing.text(owner.open(api() + "/charges/" + id)))
                .contains("\"amount\":1250")
                .contains("\"payment\":\"TO_INVOICE\"")
                .contains("Why?");
        assertThat(Browsing.text(owner.open(api() + "/costs"))).contains("\"toInvoice\":1250");
        assertThat(manager.send(
                                post("/api/v1/partnerships/" + partner.id() + "/charges/" + id + "/credit"),
                                "{\"text\":\"Sorry\"}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(Browsing.text(owner.open(api() + "/costs"))).contains("\"toInvoice\":0");
    }

    @Test
    void outsidersSeeNoCostsAndNoOthersCharges() {
        partnership.join(learner.id(), run, partner);
        var other = partnership.paying("1");
        var somebody = learning.somebody();
        members.add(other.id(), somebody.id(), Role.OWNER);
        var stranger = Browsing.as(server, somebody);

        assertThat(stranger.open(tab()).getStatus()).isEqualTo(403);
        assertThat(stranger.open(
                                other.path() + charge().substring(partner.path().length()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(Browsing.as(server, staff(Role.VIEWER)).open(tab()).getStatus())
                .isEqualTo(403);
        assertThat(Browsing.as(server, staff(Role.LEARNING_MANAGER)).open(tab()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whatWasWrittenGoesWithTheAccountAndTheAmountsStay(@Autowired Closing closing) {
        partnership.join(learner.id(), run, partner);
        owner.submit(charge() + "/questions", "text", "About this learner");

        closing.closeWithPassword(learner.id(), learner.password());

        assertThat(owner.page(charge()).text()).contains("erased").doesNotContain("About this learner");
        assertThat(costs.months(partner.id()).getFirst().amount()).isEqualTo(1250);
    }

    private Somebody staff(Role role) {
        var somebody = learning.somebody();
        members.add(partner.id(), somebody.id(), role);
        return somebody;
    }

    private List<Mailbox.Letter> letters(Somebody reader) {
        return new Mailbox(jdbc, reader.address()).letters();
    }

    private String tab() {
        return partner.path() + "/learning-manager/costs";
    }

    private String api() {
        return "/api/v1/organisations/" + partner.slug();
    }

    private String month() {
        return costs.months(partner.id()).getFirst().month().toString();
    }

    private String monthPath() {
        return tab() + "/" + month();
    }

    private String charge() {
        return owner.page(monthPath()).select("a.row-action").attr("href");
    }

    private String managers() {
        return "/partnerships/" + partner.id() + "/charges/" + charge().substring(charge().lastIndexOf('/') + 1);
    }

    private String row(String name) {
        return owner.page(monthPath()).select("tbody tr:contains(" + name + ")").text();
    }
}
