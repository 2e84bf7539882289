package org.matricula.coaching.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Notes;
import org.matricula.coaching.conversation.Task;
import org.matricula.coaching.conversation.Tasks;
import org.matricula.coaching.conversation.Visibility;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.testing.Browsing;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages and calls of coaches, of those who lead, and of learners: each sees what is theirs. */
@MatriculaTest
class CoachPagesTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Consents consents;

    @Autowired
    Members members;

    @Autowired
    Caseload caseload;

    @Autowired
    Notes notes;

    @Autowired
    Tasks tasks;

    @Autowired
    WebApplicationContext server;

    @Autowired
    JdbcClient jdbc;

    private Coached coached;
    private String path;
    private Somebody coach;
    private Somebody learner;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        path = coached.world().provider().path();
        coach = coached.coach(members);
        learner = coached.agreed(consents);
    }

    @Test
    void withdrawalIsSeenAtTheNextClick() {
        var browsing = as(coach);
        assertThat(browsing.open(casePath()).getStatus()).isEqualTo(200);

        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);

        var closed = browsing.open(casePath());
        assertThat(closed.getStatus()).isEqualTo(410);
        assertThat(Browsing.text(closed))
                .contains("case is closed")
                .contains("Learners you coach")
                .doesNotContain("Europe/London", learner.name());
        assertThat(browsing.submit(casePath() + "/notes", "note", "Still here").getStatus())
                .isEqualTo(410);
        assertThat(Browsing.text(browsing.open(path + "/coach"))).contains("You coach nobody yet");
    }

    @Test
    void nobodyElseOpensTheCaseNotEvenTheOwner() {
        var owner = learning.somebody();
        members.add(coached.world().provider().id(), owner.id(), Role.OWNER);
        var colleague = coached.coach(members);

        assertThat(as(owner).open(casePath()).getStatus()).isEqualTo(403);
        assertThat(as(colleague).open(casePath()).getStatus()).isEqualTo(404);
        assertThat(as(learner).open(casePath()).getStatus()).isEqualTo(403);
    }

    @Test
    void caseShowsNoMoreThanTheFirstNameAndThatItWasReadIsNoted() {
        var page = Browsing.text(as(coach).open(casePath()));

        assertThat(page).contains("Ada").doesNotContain(learner.name(), learner.address(), Coached.NUMBER);
        assertThat(jdbc.sql("""
                                select count(*) from learner_audit_entry
                                 where learner_id = :learner and action = 'coaching.case-seen' and actor_id = :coach""")
                        .param("learner", learner.id())
                        .param("coach", coach.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void wrongFormKeepsWhatWasEntered() {
        var answer = as(coach).submit(casePath() + "/tasks", "owner", "COACH", "task", "Ask again", "dueOn", "soon");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("Please choose a day", "value=\"Ask again\"", "value=\"soon\"");
    }

    @Test
    void learnerSeesOwnTasksAndNotesAndWhoCoaches() {
        var one = caseload.open(coach.id(), coached.world().provider().id(), learner.id());
        notes.write(one, Visibility.LEARNER, "You did well");
        notes.write(one, Visibility.COACHES, "Between coaches");
        var task = tasks.add(one, Task.Owner.LEARNER, "Write a CV", LocalDate.now(LONDON), LONDON);
        tasks.add(one, Task.Owner.COACH, "Follow up", LocalDate.now(LONDON), LONDON);
        var own = "/coaching/" + coached.world().provider().slug() + "/coach";
        var browsing = as(learner);

        assertThat(Browsing.text(browsing.open(own)))
                .contains("Ada is your coach", "You did well", "Write a CV", "Steps completed")
                .doesNotContain("Between coaches", "Follow up");
        assertThat(Browsing.text(browsing.open("/home"))).contains("One task is to be done");
        browsing.submit(own + "/tasks/" + task.id());
        assertThat(Browsing.text(browsing.open(own))).contains("One that is done");
        assertThat(as(learning.somebody()).open(own).getStatus()).isEqualTo(404);
    }

    @Test
    void jsonSaysAndDoesTheSame() {
        var calls = "/api/v1/organisations/" + coached.world().provider().slug() + "/coach";
        var one = calls + "/learners/" + learner.id();
        var browsing = as(coach);

        assertThat(browsing.send(
                                MockMvcRequestBuilders.post(one + "/tasks"),
                                "{\"owner\":\"COACH\",\"task\":\"Call\",\"dueOn\":\"%s\"}"
                                        .formatted(LocalDate.now(LONDON).plusDays(1)))
                        .getStatus())
                .isEqualTo(201);
        assertThat(browsing.send(
                                MockMvcRequestBuilders.post(one + "/notes"),
                                "{\"note\":\"Hello\",\"visibility\":\"nobody\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(Browsing.text(browsing.open(one))).contains("\"task\":\"Call\"", "\"numberConfirmed\":false");
        assertThat(Browsing.text(browsing.open(calls)))
                .contains("\"followUp\":\"" + LocalDate.now(LONDON).plusDays(1));
        assertThat(browsing.send(MockMvcRequestBuilders.post(one + "/end"), "").getStatus())
                .isEqualTo(204);
        assertThat(browsing.open(one).getStatus()).isEqualTo(410);
        assertThat(Browsing.text(as(learner)
                        .open("/api/v1/me/coaching/"
                                + coached.world().provider().slug() + "/coach")))
                .contains("\"agrees\":false");
    }

    @Test
    void leadHandsOverThoseChosen() {
        var owner = learning.somebody();
        members.add(coached.world().provider().id(), owner.id(), Role.OWNER);
        var colleague = coached.coach(members);
        var browsing = as(owner);
        var team = path + "/coaches";

        assertThat(Browsing.text(browsing.open(team + "/" + coach.id()))).contains(">Ada<");
        assertThat(browsing.submit(team + "/" + coach.id() + "/handover", "do", "chosen")
                        .getStatus())
                .isEqualTo(422);
        browsing.submit(
                team + "/" + coach.id() + "/handover",
                "do",
                "chosen",
                "learners",
                learner.id().toString(),
                "coach",
                colleague.id().toString());

        assertThat(caseload.current(Person.of(learner.id()), coached.offerId())
                        .orElseThrow()
                        .coachId())
                .isEqualTo(colleague.id());
        assertThat(browsing.open(team + "/nobody").getStatus()).isEqualTo(404);
        assertThat(browsing.open(team + "/" + UUID.randomUUID()).getStatus()).isEqualTo(200);
    }

    private String casePath() {
        return path + "/coach/learners/" + learner.id();
    }

    private Browsing as(Somebody somebody) {
        return Browsing.as(server, somebody);
    }
}
