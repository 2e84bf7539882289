package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.invitation.Answers;
import org.matricula.invitation.InvitedRun;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.learningmanager.ManagerTerms;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Token;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.progress.Result;
import org.matricula.roll.FollowedRun;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Rule 7 of invitations: everything that is to be seen of a learner, by learner and by course. */
@MatriculaTest
class FollowingPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    FollowedRun following;

    @Autowired
    InvitedRun invited;

    @Autowired
    LearningManagerAccess access;

    @Autowired
    Members members;

    @Autowired
    Answers answers;

    @Autowired
    Courses courses;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    private FollowedRun.World world;
    private Browsing manager;
    private Somebody ada;
    private String pages;
    private String calls;

    @BeforeEach
    void aLearnerWhoDoesEverything() {
        world = following.of(BusinessModel.OPEN_UPGRADE);
        var organisation = world.organisation();
        var staff = invited.learning().somebody();
        members.add(organisation.id(), staff.id(), Role.LEARNING_MANAGER);
        access.invite(organisation, staff.id());
        access.accept(organisation, staff.id(), ManagerTerms.VERSION);
        manager = Browsing.as(server, staff);
        pages = organisation.path() + "/learning-manager";
        calls = "/api/v1/organisations/" + organisation.slug() + "/learning-manager";
        ada = following.joins(world);
        following.completes(world, ada.id(), 3);
        following.scores(world, ada.id(), "70");
        following.events().take(List.of(following.event(world, ada.id(), Kind.COMMENTED, 0, null)));
        answers.decline(answers.get(token(invitedTo("Declined run"))));
        invitedTo("Pending run");
        award();
    }

    @Test
    void rule7ALearnersPageHasCoursesStepsScoresCommentsInvitationsAndCredentials() {
        manager.page(pages + "/learners?words=" + ada.address());
        var path = manager.page(pages + "/learners?words=" + ada.address())
                .selectFirst("tbody th a")
                .attr("href");

        var page = manager.page(path);

        var course = page.select("#runs + .table-wide tbody tr");
        assertThat(course).hasSize(1);
        assertThat(course.select("td[data-label=Steps]").text()).isEqualTo("3 of 5");
        assertThat(course.select("td[data-label=Tests]").text()).isEqualTo("1");
        assertThat(course.select("td[data-label=Average score]").text()).startsWith("70");
        assertThat(course.select("td[data-label=Comments]").text()).isEqualTo("1");
        assertThat(course.select("td[data-label=Enrolled], td[data-label=Last visit]")
                        .eachText())
                .hasSize(2)
                .noneMatch(text -> text.equals("–"));
        assertThat(page.select("section[aria-labelledby=invitations] tbody tr").eachText())
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("Declined run", "Declined"))
                .anySatisfy(row -> assertThat(row).contains("Pending run", "Pending"));
        assertThat(page.select("section[aria-labelledby=awards] li").text()).contains("Botany at home");
        assertThat(Browsing.text(manager.open(calls + path.substring(path.indexOf("/learners")))))
                .contains("\"stepsCompleted\":3", "\"comments\":1", "\"declined\":true", "Botany at home");
    }

    @Test
    void rule7ACoursesPageHasTheSameByLearnerAndTheLinks() {
        var run = "/runs/" + world.run().id();

        var row = manager.page(pages + run).select("tbody tr");

        assertThat(row).hasSize(1);
        assertThat(row.text()).contains(ada.name(), ada.address(), "3 of 5", "70");
        assertThat(row.select("td[data-label=Comments]").text()).isEqualTo("1");
        assertThat(Browsing.text(manager.open(calls + run + "/enrolled"))).contains("\"stepsCompleted\":3");
        manager.submit(pages + run + "/links", "cap", "", "domains", "");
        assertThat(manager.page(pages + run + "/links").select("tbody tr")).hasSize(1);
        assertThat(manager.page(pages).select("tbody tr").eachText())
                .anySatisfy(text -> assertThat(text)
                        .contains("Pending run")
                        .endsWith("0 1 pending invitations to " + world.course().title()));
    }

    private String invitedTo(String title) {
        var run = invited.run(world.provider(), world.course(), BusinessModel.PRIVATE_SPONSORED, title);
        return invited.link(
                new InvitedRun.World(world.organisation(), world.provider(), world.course(), run), ada.address());
    }

    private void award() {
        var organisation = world.organisation();
        var course = courses.create(organisation.id(), null, new CourseDetails("Botany at home", null, "", ""));
        var run = invited.learning().run(course, "Spring", "2014-02-01T00:00:00Z", "2014-06-30T00:00:00Z");
        invited.learning().grade(ada.id(), run, Result.PASS, new BigDecimal("80"));
        awarding.runNow(organisation.id(), achievements.ofCourse(course).id());
    }

    private static Token token(String link) {
        return new Token(link.substring("/invitations/".length()));
    }
}
