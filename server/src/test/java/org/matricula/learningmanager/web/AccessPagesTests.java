package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.billing.Basis;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.learningmanager.ManagerTerms;
import org.matricula.learningmanager.OpenManager;
import org.matricula.learningmanager.Stage;
import org.matricula.organisation.Members;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Prices, invitation, terms: then the Learning Manager is open (product rule 11). */
@MatriculaTest
class AccessPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    OpenManager manager;

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Members members;

    @Autowired
    LearningManagerAccess access;

    @Autowired
    JdbcClient jdbc;

    private Somebody partnershipManager;

    @BeforeEach
    void somebodyWhoAgreesPrices() {
        partnershipManager = learning.somebody();
        members.addPlatform(partnershipManager.id(), PlatformRole.PARTNERSHIP_MANAGER);
    }

    @Test
    void rule11EachStageSaysWhyItIsClosedAndWhatToDo() {
        var world = manager.without();
        assertThat(closed(world)).contains("once a price is agreed", "Ask your partnership manager");

        partnership.agree(world.organisation().id(), Basis.SPONSORED, "");
        assertThat(closed(world)).contains("hasn't been sent yet");

        invite(world);
        assertThat(closed(world)).contains("as soon as somebody accepts its terms", "Accept the terms");
    }

    @Test
    void programsAreToldThatItIsClosed() {
        var world = manager.agreed();
        var answer =
                as(world).open(world.calls() + "/runs/" + world.organisation().id());

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Browsing.text(answer)).contains("learningmanager.closed.NOT_INVITED");
        assertThat(Browsing.text(as(world).open(world.calls() + "/access"))).contains("\"stage\":\"NOT_INVITED\"");
    }

    @Test
    void costsCanBeSeenBeforeItIsOpen() {
        var world = manager.without();

        assertThat(as(world).open(world.path() + "/costs").getStatus()).isEqualTo(200);
    }

    @Test
    void rule11InvitationReachesOwnersAndLearningManagersWithTheDutyThatComesWithIt() {
        var world = manager.agreed();
        var viewer = learning.somebody();
        members.add(world.organisation().id(), viewer.id(), Role.VIEWER);

        invite(world);

        var mail = new Mailbox(jdbc, world.manager().address()).latest();
        assertThat(mail.body())
                .contains("Only people responsible for monitoring learners' performance")
                .contains(world.path() + "/access");
        assertThat(new Mailbox(jdbc, viewer.address()).letters()).isEmpty();
    }

    @Test
    void rule11NobodyIsInvitedBeforeAPriceIsAgreedOrWithoutAnybodyToWriteTo() {
        var without = manager.without();
        assertThat(invite(without)).contains("Record a price first");

        var empty = partnership.sponsored();
        var path = "/partnerships/" + empty.id();
        Browsing.as(server, partnershipManager).submit(path + "/learning-manager-invitations");
        assertThat(access.stage(empty.id())).isEqualTo(Stage.NOT_INVITED);
    }

    @Test
    void onePlaceOfWorkStandsInTheHeaderAndSeveralFoldIntoAMenu() {
        var world = manager.invited();
        var alone = as(world).page("/home").select("header .entries");
        assertThat(alone.select("details")).isEmpty();
        assertThat(alone.select("> li > a[href^=/o/]")).hasSize(1);

        as(world).submit(world.path() + "/access/acceptance", "version", ManagerTerms.VERSION);

        var several = as(world).page(world.path()).select("header .entries");
        assertThat(several.select("> li > a").eachText())
                .containsExactly("Home", "Records", "Credentials", "Courses", "Check");
        assertThat(several.select("details.menu a")).hasSize(2);
        assertThat(several.select("details.menu a[aria-current]").text()).isEqualTo("Learning Manager");
    }

    @Test
    void rule11OneAcceptanceOpensItForAllAndPutsItIntoTheNavigation() {
        var world = manager.invited();
        var colleague = learning.somebody();
        members.add(world.organisation().id(), colleague.id(), Role.OWNER);
        assertThat(Browsing.as(server, colleague).page("/home").select("header").text())
                .doesNotContain("Learning Manager");

        var answer = as(world).submit(world.path() + "/access/acceptance", "version", ManagerTerms.VERSION);

        assertThat(answer.getHeader("Location")).isEqualTo(world.path());
        assertThat(as(world).open(world.path()).getStatus()).isEqualTo(200);
        var entry = entry(Browsing.as(server, colleague));
        assertThat(entry.attr("href")).isEqualTo(world.path());
        assertThat(as(world).page(world.path() + "/access").text())
                .contains("Terms accepted by " + world.manager().name());
    }

    @Test
    void rule11TheDutyStandsAtAcceptanceAtMemberInvitationAndAtExport() {
        var duty = "Only people responsible for monitoring learners' performance, under your own data policies.";
        var world = manager.invited();
        members.add(world.organisation().id(), world.manager().id(), Role.OWNER);

        assertThat(as(world).page(world.path() + "/access").text()).contains(duty);
        assertThat(as(world)
                        .page(world.organisation().path() + "/member-invitations/new")
                        .text())
                .contains(duty);
        as(world).submit(world.path() + "/access/acceptance", "version", ManagerTerms.VERSION);
        assertThat(as(world).page(world.path() + "/exports").text()).contains(duty);
    }

    @Test
    void whatWasNotReadIsNotAccepted() {
        var world = manager.invited();

        var answer = as(world).submit(world.path() + "/access/acceptance", "version", "2020-01-01");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("The terms have changed since you opened this page");
        assertThat(access.isOpen(world.organisation().id())).isFalse();
    }

    @Test
    void newTermsCloseItUntilSomebodyAcceptsThem() {
        var world = manager.opened();
        jdbc.sql("update learning_manager_acceptance set version = '2020-01-01' where organisation_id = :id")
                .param("id", world.organisation().id())
                .update();

        assertThat(closed(world)).contains("have changed", "Accept the terms");
        as(world).submit(world.path() + "/access/acceptance", "version", ManagerTerms.VERSION);
        assertThat(access.isOpen(world.organisation().id())).isTrue();
    }

    @Test
    void viewersReadTheTermsAndLeaveAcceptingToOthers() {
        var world = manager.invited();
        var viewer = learning.somebody();
        members.add(world.organisation().id(), viewer.id(), Role.VIEWER);

        var page = Browsing.as(server, viewer).page(world.path() + "/access");

        assertThat(page.text()).contains("An owner or a learning manager of your organisation can accept them");
        assertThat(page.select("form[action$=acceptance]")).isEmpty();
        assertThat(Browsing.as(server, viewer)
                        .submit(world.path() + "/access/acceptance", "version", ManagerTerms.VERSION)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoWorksForSeveralOrganisationsChooses() {
        var one = manager.opened();
        var other = manager.opened();
        members.add(other.organisation().id(), one.manager().id(), Role.LEARNING_MANAGER);

        var entry = entry(as(one));

        assertThat(entry.attr("href")).isEqualTo("/learning-manager");
        assertThat(as(one).page("/learning-manager").select("main a").eachAttr("href"))
                .containsExactlyInAnyOrder(one.path(), other.path());
    }

    @Test
    void tabsStandAboveTheCostsToo() {
        var world = manager.opened();

        assertThat(as(world).page(world.path() + "/costs").select(".tabs a").eachAttr("href"))
                .contains(world.path(), world.path() + "/costs");
    }

    /** The first of the places of work. */
    private static Element entry(Browsing browsing) {
        var entry = browsing.page("/home").select("header .menu a").getFirst();
        assertThat(entry.text()).isEqualTo("Learning Manager");
        return entry;
    }

    private String invite(OpenManager.World world) {
        var browsing = Browsing.as(server, partnershipManager);
        var path = "/partnerships/" + world.organisation().id();
        browsing.submit(path + "/learning-manager-invitations");
        return browsing.page(path).text();
    }

    private String closed(OpenManager.World world) {
        var answer = as(world).open(world.path());
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(world.path() + "/access");
        return as(world).page(world.path() + "/access").text();
    }

    private Browsing as(OpenManager.World world) {
        return Browsing.as(server, world.manager());
    }
}
