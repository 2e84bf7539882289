package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.CredentialAddress;
import org.matricula.credential.DocumentChanges;
import org.matricula.credential.LooseBadge;
import org.matricula.credential.Reissue;
import org.matricula.credential.Suspensions;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PlainBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.ObjectMapper;

/** What an issuer's staff, the learner and everybody else read of one and the same credential. */
@MatriculaTest
class IssuedPagesTests {

    /** Midnight in London. */
    private static final Instant EARNED = Instant.parse("2014-06-30T23:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    LooseBadge badges;

    @Autowired
    Members members;

    @Autowired
    Reissue reissue;

    @Autowired
    Suspensions suspensions;

    @Autowired
    ObjectMapper json;

    private LooseBadge.World world;
    private Browsing staff;
    private Browsing learner;

    @BeforeEach
    void award() {
        world = badges.awarded("Safe at the bench", EARNED, "P2Y");
        var owner = badges.learning().somebody();
        members.add(world.provided().provider().id(), owner.id(), Role.OWNER);
        staff = Browsing.as(server, owner);
        learner = Browsing.as(server, world.learner());
    }

    @Test
    void whatHasEndedIsExpiredForItsIssuerAndItsLearner() throws Exception {
        var list = world.provided().provider().path() + "/credentials";

        assertThat(staff.page(list).select("tbody .status").text()).isEqualTo("Expired");
        assertThat(staff.page(world.issued()).select(".facts .status").text()).isEqualTo("Expired");
        assertThat(learner.page("/home").select(".status").eachText()).contains("Expired");
        var api = "/api/v1/organisations" + list.substring(2);
        assertThat(json.readTree(staff.open(api).getContentAsString())
                        .path(0)
                        .path("state")
                        .stringValue())
                .isEqualTo("EXPIRED");
    }

    @Test
    void itsEndIsTheSameDayForEverybody() {
        var everybody =
                PlainBrowser.at(port).get(world.award().address().path()).page();

        for (var page : new Document[] {staff.page(world.issued()), learner.page(world.own()), everybody}) {
            assertThat(page.select("main").text()).contains("30 June 2016").doesNotContain("1 July 2016");
        }
        assertThat(everybody.select(".checks").text()).contains("It was valid until 30 June 2016.");
    }

    @Test
    void aSuspensionIsCalledOneAndToldOnTheIssuersClock() {
        var fresh = badges.awarded("Knots", EARNED, null);
        suspensions.suspend(
                fresh.provided().provider().id(), fresh.award().credentialId(), "We are asking the examiner.");

        var page = PlainBrowser.at(port).get(fresh.award().address().path()).page();
        assertThat(page.select(".note.warn").text())
                .startsWith("Suspended on ")
                .contains("(London)", "We are asking the examiner.")
                .doesNotContain("UTC");
        assertThat(Browsing.as(server, fresh.learner()).page(fresh.own()).text())
                .contains("Suspended on ");
    }

    @Test
    void theIssuerSeesWhatItSignedButNotTheAddress() throws Exception {
        var next = corrected();

        var page = staff.page(issued(next));
        assertThat(page.select("main").text())
                .contains("Safe at the bench", "Pass the practical.", "Dealt with a spill.", "Version 1");
        assertThat(page.select(".badge-head img").attr("src")).matches("/a/[^/]+/badge/[^/]+\\.png");
        assertThat(page.html()).doesNotContain(next.path());
        var content = json.readTree(
                        staff.open("/api/v1/organisations" + issued(next).substring(2))
                                .getContentAsString())
                .path("content");
        assertThat(content.path("narrative").stringValue()).isEqualTo("Dealt with a **spill**.");
    }

    @Test
    void aCorrectedCredentialAndTheFormerLeadToEachOther() {
        var next = corrected();

        assertThat(staff.page(world.issued()).select(".note a[href=" + issued(next) + "]"))
                .hasSize(1);
        var page = staff.page(issued(next));
        assertThat(page.select("main a[href=" + world.issued() + "]")).hasSize(1);
        assertThat(page.select("main").text()).contains("Revoked on ", "The evidence was missing.");
    }

    @Test
    void aRenewalThatCantBeIsSaidAtItsFieldWithWhatWasTyped() {
        var refused = staff.submit(world.issued() + "/renew", "until", "2016-06-29");

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(Browsing.text(refused));
        var form = page.selectFirst("form[action$=/renew#renew]");
        assertThat(page.select("#renew")).hasSize(1);
        assertThat(form.select(".wrong").text()).contains("Choose a day that is later");
        assertThat(form.select("#until-wrong").text()).startsWith("Choose a day that is later");
        assertThat(form.select("#until").val()).isEqualTo("2016-06-29");
        assertThat(form.select("#until-help").text()).isEqualTo("Now: 30 June 2016");
        assertThat(page.selectFirst("details.danger").hasAttr("open")).isFalse();
    }

    @Test
    void aRenewalLeadsToTheNewOneAndTheFormerSaysSo() {
        var done = staff.submit(world.issued() + "/renew", "until", "2098-06-30");

        assertThat(done.getStatus()).isEqualTo(303);
        var next = done.getHeader("Location");
        assertThat(next).isNotEqualTo(world.issued());
        assertThat(staff.page(next).select(".facts").text()).contains("30 June 2098");
        assertThat(staff.page(world.issued()).select("main ul.plain").text()).startsWith("Renewed on ");
        assertThat(staff.page(next).select("main").text()).doesNotContain("Renewed on ");
    }

    @Test
    void everybodyReadsUntilWhenTheRenewedOneIsValidOnlyIfItsLearnerShowsIt() {
        var path = world.award().address().path();
        var until = Instant.parse("2098-06-30T23:00:00Z");
        var next = reissue.renew(world.provided().provider().id(), world.award().credentialId(), until);
        assertThat(PlainBrowser.at(port).get(path).page().select(".note").text())
                .isEqualTo("It was renewed: the new one is valid until 30 June 2098. Look at it");

        learner.submit("/credentials/" + next.credentialId() + "/page", "page", "OFF");

        assertThat(PlainBrowser.at(port).get(path).text()).doesNotContain("2098");
    }

    @Test
    void aLearnerIsLedOnFromTheFormerAndNobodyElseIs() {
        var next = corrected();

        var answer = learner.open(world.own());
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/credentials/" + next.credentialId());
        assertThat(staff.open(world.own()).getStatus()).isEqualTo(404);
    }

    @Test
    void thePageToPrintSaysItsAddressAndItsLearnerIsLedThere() {
        var path = world.award().address().path();

        assertThat(PlainBrowser.at(port).get(path).page().select(".printed").text())
                .contains("http://matricula.test" + path);
        assertThat(learner.page(world.own())
                        .select("a[href=" + path + "#print]")
                        .text())
                .isEqualTo("Print");
        learner.submit(world.own() + "/page", "page", "OFF");
        assertThat(learner.page(world.own()).select("a:matchesOwn(^Print$)").attr("href"))
                .isEqualTo(world.own() + "/certificate.pdf");
    }

    private CredentialAddress corrected() {
        return reissue.correct(
                world.provided().provider().id(),
                world.award().credentialId(),
                new DocumentChanges(null, null, "Dealt with a **spill**.", null),
                "The evidence was missing.");
    }

    private String issued(CredentialAddress address) {
        return world.provided().provider().path() + "/credentials/" + address.credentialId();
    }
}
