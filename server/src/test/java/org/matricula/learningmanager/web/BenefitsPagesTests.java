package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.invitation.InvitedRun;
import org.matricula.learningmanager.OpenManager;
import org.matricula.testing.Browsing;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Rule 6 of invitations: both sides are told what the invited get, and the invited get it; docs/adr/008 has the table. */
@MatriculaTest
class BenefitsPagesTests {

    private static final String WITH = "With tests and certificate";
    private static final String READING = "Reading along";

    @Autowired
    WebApplicationContext server;

    @Autowired
    OpenManager managers;

    @Autowired
    InvitedRun invited;

    @Autowired
    Courses courses;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: by themselves \"{1}\", invited \"{2}\"")
    @CsvSource({
        "OPEN_UPGRADE,        Reading along,              With tests and certificate",
        "OPEN_PAID,           This run is for those who paid., ''",
        "OPEN_SPONSORED,      With tests and certificate, With tests and certificate",
        "PRIVATE_NO_PURCHASE, This run is by invitation., Reading along",
        "PRIVATE_SPONSORED,   This run is by invitation., With tests and certificate"
    })
    void rule6TheInvitedGetWhatBothSidesAreTold(BusinessModel model, String alone, String asInvited) {
        var world = managers.opened();
        var course = courses.create(
                world.organisation().id(), null, new CourseDetails("Own " + UUID.randomUUID(), null, "", ""));
        var run = managers.partnership().openRun(course, model);
        var place = "/courses/" + course.slug() + "/runs/" + run.slug() + "/join";
        var learner = managers.learning().somebody();
        var manager = Browsing.as(server, world.manager());
        var reader = Browsing.as(server, learner);

        assertThat(reader.page(place).text()).contains(alone);
        var inviting =
                manager.page(world.path() + "/runs/" + run.id() + "/invite").text();
        if (asInvited.isEmpty()) {
            assertThat(inviting).contains("so nobody can be invited to it");
            return;
        }
        assertThat(inviting).contains(promise(asInvited, "they")).contains("It costs them nothing");
        manager.submit(world.path() + "/runs/" + run.id() + "/invitations", "addresses", learner.address());
        invited.sendAll();
        var link = new Mailbox(jdbc, learner.address()).latest().link();
        assertThat(reader.page(link).text()).contains(promise(asInvited, "you")).contains("It costs you nothing.");

        reader.submit(link + "/acceptance");

        assertThat(reader.page(place).select("dl.facts").text())
                .contains(asInvited, "Tests " + (asInvited.equals(WITH) ? "Included" : "Not included"))
                .contains("Certificate " + (asInvited.equals(WITH) ? "Included, as a PDF" : "Not included"));
    }

    private static String promise(String track, String who) {
        return track.equals(READING)
                ? "The course to read until the run ends and a while longer. No tests and no certificate belong to it."
                : "The whole course for as long as " + who + " like, its tests, and a ";
    }
}
