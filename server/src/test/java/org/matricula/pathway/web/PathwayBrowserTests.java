package org.matricula.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.OfferedPathways;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of a pathway from an institution's desk to a learner, with titles as long as they get. */
@MatriculaTest
@Tag("browser")
class PathwayBrowserTests {

    private static final String TITLE =
            "Bachelor of Science with Honours in Sozialversicherungsfachangestelltenwissenschaften: 15 credits";

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offered;

    @Autowired
    Members members;

    @LocalServerPort
    int port;

    private Learning.World world;
    private Organisation institution;
    private Somebody admissions;
    private Somebody manager;

    @BeforeEach
    void anInstitutionAndAProvider() {
        world = learning.programmeOf(3);
        institution = offered.institution();
        admissions = learning.somebody();
        manager = learning.somebody();
        members.add(institution.id(), admissions.id(), Role.ADMISSIONS);
        members.add(world.provider().id(), manager.id(), Role.PROGRAMME_MANAGER);
    }

    @Test
    void anInstitutionOffersAProviderApprovesAndALearnerReads() {
        try (var browser = Browser.withoutScripts(port).signIn(admissions)) {
            browser.open(institution.path() + "/pathways").picture("pathway-desk-empty");
            browser.follow("New pathway").press("Create pathway").picture("pathway-form-wrong");
            assertThat(browser.text()).contains("Give the pathway a title.", "Choose what you offer.");
            var page = browser.page();
            page.fill("#title", TITLE);
            page.selectOption("#offer", "CREDIT");
            page.fill("#creditUnit", "ECTS credits");
            page.fill("#summary", "Fifteen credits for two modules.");
            page.fill("#about", "We read it **within two weeks**.\n\n- Marks are enough.\n- No fee.");
            page.fill("#deadline", "2099-06-30");
            page.fill("#contact", "admissions.of.the.faculty.of.social.insurance@a-very-long-name.college.example");
            browser.press("Create pathway").picture("pathway-draft");
            browser.follow("Propose for a programme").press("Propose pathway").picture("pathway-proposal-wrong");
            page.selectOption("#programme", world.slug());
            page.check("#minimum-GRADES");
            page.fill("#requirements", "2");
            page.fill("#percentage", "62,5");
            browser.press("Propose pathway").press("Open pathway");
            assertThat(browser.text()).contains("2 requirements met with at least 62.5%", "Waits for the provider");
        }
        try (var browser = Browser.withoutScripts(port).signIn(manager)) {
            browser.open(world.provider().path())
                    .follow("Where your programmes lead")
                    .picture("pathway-approvals");
            browser.follow(TITLE).picture("pathway-approval").press("Approve pathway");
            assertThat(browser.text()).contains("Approved. Learners see the pathway as soon as it is open.");
        }
        offered.open(world.programme(), "Any record", new Minimum.AnyRecord());
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, new BigDecimal("80"));
        try (var browser = Browser.withoutScripts(port).signIn(learner)) {
            browser.open("/programmes/" + world.slug()).follow(TITLE);
            assertThat(browser.text()).contains("Still missing: 1 requirement with at least 62.5%");
        }
    }

    @Test
    void everyPageCanBeReadByEverybody() {
        var made = offered.approved(institution, world.programme(), TITLE, new Minimum.Completed());
        var shown = offered.open(world.programme(), TITLE, new Minimum.Requirements(2));
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        try (var browser = Browser.at(port).signIn(admissions)) {
            for (var path : new String[] {
                "", "/new", "/" + made.id(), "/" + made.id() + "/edit", "/" + made.id() + "/programmes/new"
            })
                browser.open(institution.path() + "/pathways" + path)
                        .picture("pathway-desk"
                                + path.replace('/', '-').replace(made.id().toString(), "one"))
                        .axe();
        }
        try (var browser = Browser.at(port).signIn(manager)) {
            var desk = world.provider().path() + "/pathway-approvals";
            browser.open(world.provider().path()).picture("pathway-panel").axe();
            browser.open(desk).picture("pathway-approvals-approved").axe();
            browser.open(desk + "/new").picture("pathway-approvals-new").axe();
            browser.open(desk + "/" + made.id() + "/" + world.slug())
                    .picture("pathway-approval-approved")
                    .axe();
        }
        try (var browser = Browser.at(port).signIn(learner)) {
            browser.open("/programmes/" + world.slug())
                    .picture("pathway-programme")
                    .axe();
            browser.open("/programmes/" + world.slug() + "/pathways/" + shown.id())
                    .picture("pathway-public")
                    .axe();
        }
    }
}
