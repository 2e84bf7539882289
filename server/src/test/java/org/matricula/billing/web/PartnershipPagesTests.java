package org.matricula.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.billing.Agreements;
import org.matricula.billing.Prepayments;
import org.matricula.billing.Prices;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What partnership managers do in a browser, and programs by JSON. */
@MatriculaTest
class PartnershipPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Members members;

    @Autowired
    Prices prices;

    @Autowired
    Prepayments prepayments;

    @Autowired
    Agreements agreements;

    @Autowired
    Clock clock;

    Organisation partner;
    Learning.World world;
    Browsing manager;

    @BeforeEach
    void aPartnershipManager() {
        partner = partnership.withoutPrice();
        world = learning.programmeOf(1);
        var somebody = learning.somebody();
        members.addPlatform(somebody.id(), PlatformRole.PARTNERSHIP_MANAGER);
        manager = Browsing.as(server, somebody);
    }

    @Test
    void thePartnershipsStandInTheNavigationOfThoseWhoManageThem() {
        assertThat(manager.page("/home").select(".entries").text()).contains("Partnerships");
        assertThat(Browsing.as(server, learning.somebody())
                        .page("/home")
                        .select(".entries")
                        .text())
                .doesNotContain("Partnerships");
    }

    @Test
    void aRecordedPriceShowsOnThePageAndInTheList() {
        assertThat(row()).contains("No price yet");

        var answer = manager.submit(
                path() + "/prices",
                "basis",
                "NEGOTIATED",
                "amount",
                "12.50",
                "currency",
                "GBP",
                "course",
                world.courses().getFirst().slug());

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(manager.page(path()).select("main").text())
                .contains(world.courses().getFirst().title())
                .contains("£12.50")
                .contains("Counts now");
        assertThat(row()).contains("Price agreed");
        assertThat(prices.agreed(partner.id())).isTrue();
    }

    @Test
    void whatWasEnteredIsKeptBesideWhatIsWrongWithIt() {
        var answer = manager.submit(
                path() + "/prices", "basis", "NEGOTIATED", "amount", "1,000", "currency", "GBP", "validFrom", "");

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = org.jsoup.Jsoup.parse(Browsing.text(answer));
        assertThat(page.select("#amount").val()).isEqualTo("1,000");
        assertThat(page.select("#amount-wrong").text()).contains("full stop");
        assertThat(page.select("#basis-NEGOTIATED").hasAttr("checked")).isTrue();
        assertThat(prices.agreed(partner.id())).isFalse();
    }

    @Test
    void unknownCoursesAndDaysThatAreNoneAreSaid() {
        var answer = manager.submit(
                path() + "/prices",
                "basis",
                "SPONSORED",
                "currency",
                "GBP",
                "course",
                "no-such-course",
                "validFrom",
                "30/02/2027");

        var page = org.jsoup.Jsoup.parse(Browsing.text(answer));
        assertThat(page.select("#course-wrong").text()).contains("no course");
        assertThat(page.select("#validFrom-wrong").text()).contains("2027-01-31");
    }

    @Test
    void aPriceFromADayBeginsAtItsMidnightOnTheOrganisationsCalendar() {
        manager.submit(path() + "/prices", "basis", "SPONSORED", "currency", "GBP", "validFrom", "2990-07-01");

        assertThat(prices.history(partner.id()).getFirst().agreed().validFrom()).isEqualTo("2990-06-30T23:00:00Z");
    }

    @Test
    void prepaymentsAreShownInTheirOwnUnit() {
        manager.submit(path() + "/prepayments", "unit", "SUM", "paid", "2500", "currency", "EUR", "reference", "INV 7");
        manager.submit(path() + "/prepayments", "unit", "ENROLMENTS", "paid", "40");

        assertThat(manager.page(path()).select("main").text())
                .contains("€2,500.00")
                .contains("INV 7")
                .contains("40 enrolments");
        assertThat(manager.submit(path() + "/prepayments", "paid", "many").getStatus())
                .isEqualTo(422);
        assertThat(prepayments.of(partner.id())).hasSize(2);
    }

    @Test
    void anAgreementIsRecordedAndEnded() {
        var course = world.courses().getFirst();
        manager.submit(path() + "/agreements", "provider", world.provider().slug(), "until", "2990-01-31");

        assertThat(agreements.covers(partner.id(), course.id(), clock.instant()))
                .isTrue();
        assertThat(agreements.of(partner.id()).getFirst().untilAt()).isEqualTo("2990-02-01T00:00:00Z");
        assertThat(manager.page(path()).select("main").text())
                .contains("In force")
                .contains("31 January 2990");

        manager.submit(
                path() + "/agreements/" + agreements.of(partner.id()).getFirst().id() + "/ending");

        assertThat(agreements.covers(partner.id(), course.id(), clock.instant()))
                .isFalse();
        assertThat(manager.page(path()).select("main").text()).contains("Ended on");
    }

    @Test
    void agreementsNameAProvider() {
        var answer = manager.submit(path() + "/agreements", "provider", "nobody", "until", "2990-01-31");

        var page = org.jsoup.Jsoup.parse(Browsing.text(answer));
        assertThat(page.select("#provider-wrong").text()).contains("Choose the provider");
        assertThat(page.select("#until").val()).isEqualTo("2990-01-31");
    }

    @Test
    void programsRecordTheSame() {
        var api = "/api/v1/partnerships/" + partner.id();

        assertThat(manager.send(
                                post(api + "/prices"),
                                "{\"basis\":\"NEGOTIATED\",\"currency\":\"GBP\",\"amount\":\"8\"}")
                        .getStatus())
                .isEqualTo(201);
        manager.send(post(api + "/prepayments"), "{\"paid\":\"5\"}");
        manager.send(
                post(api + "/agreements"),
                "{\"provider\":\"%s\"}".formatted(world.provider().slug()));
        var wrong = manager.send(post(api + "/prices"), "{}");

        assertThat(Browsing.text(manager.open(api)))
                .contains("\"amount\":800")
                .contains("\"currency\":\"GBP\"")
                .contains("\"paid\":5")
                .contains(world.provider().id().toString());
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(wrong)).contains("\"field\":\"basis\"");
        assertThat(manager.open("/api/v1/partnerships/" + Ids.next()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aProviderExcludesItsCourseOnTheCoursesOwnPage() {
        var somebody = learning.somebody();
        members.add(world.provider().id(), somebody.id(), Role.PROGRAMME_MANAGER);
        var programmes = Browsing.as(server, somebody);
        var course = world.courses().getFirst();
        var page = world.provider().path() + "/courses/" + course.slug();
        assertThat(programmes.page(page).select("main").text()).contains("may invite their learners");

        programmes.submit(page + "/invitations-by-others", "excluded", "true");

        assertThat(agreements.providerExcludes(course.id())).isTrue();
        assertThat(programmes.page(page).select("main").text()).contains("can’t invite to this course");

        var api = "/api/v1/organisations/" + world.provider().slug() + "/courses/" + course.slug()
                + "/invitations-by-others";
        programmes.send(put(api), "{\"excluded\":false}");
        assertThat(agreements.providerExcludes(course.id())).isFalse();
        assertThat(programmes.send(put(api), "{}").getStatus()).isEqualTo(422);
    }

    private String path() {
        return "/partnerships/" + partner.id();
    }

    private String row() {
        return manager.page("/partnerships")
                .select("tr:contains(" + partner.name() + ")")
                .text();
    }
}
