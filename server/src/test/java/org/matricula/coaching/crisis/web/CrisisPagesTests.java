package org.matricula.coaching.crisis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
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

/** A crisis over HTTP: who gets in, and that only buttons change anything. */
@MatriculaTest
class CrisisPagesTests {

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Members members;

    @Autowired
    private Consents consents;

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Coached coached;
    private Somebody coach;
    private Somebody contact;
    private Somebody learner;
    private Visitor owner;
    private String organisation;
    private String help;

    @BeforeEach
    void aLearnerWithACoachAndAProviderWithTwoContacts() {
        coached = Coached.programme(learning, offers, wordings, 1);
        organisation = coached.world().provider().path();
        help = "/coaching/" + coached.world().provider().slug() + "/help";
        coach = coached.coach(members);
        contact = staff(Role.LEARNING_MANAGER);
        var second = staff(Role.VIEWER);
        owner = signedIn(staff(Role.OWNER));
        var saved = owner.post(
                organisation + "/coaching/crisis",
                "member=" + contact.id() + "&phone=%2B1 202 555 0142&minutes=5&member=" + second.id()
                        + "&phone=&minutes=10&words-en=suicide&words-es=&help=Campus line, 555 0100");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        learner = coached.agreed(consents);
    }

    @Test
    void theLearnerSeesHelpAndOnlyTheButtonTellsPeople() {
        var me = signedIn(learner);
        var page = me.get(help).body();
        assertThat(page).contains("tel:999", "tel:116123", "Campus line, 555 0100", "I need help now");
        assertThat(me.get(help + "?region=US").body()).contains("tel:988", "sms:741741?body=HOME");
        assertThat(count("select count(*) from coaching_crisis where learner_id = :id", learner.id()))
                .isZero();

        assertThat(me.post(help, Map.of()).statusCode()).isEqualTo(303);

        assertThat(me.get(help).body())
                .contains("We told our people on", "Nobody has answered yet")
                .doesNotContain("I need help now");
        assertThat(me.get(help.replace("/help", "/coach")).body()).contains("tel:999", "We told our people on");
        assertThat(new Mailbox(jdbc, contact.address()).latest().subject()).contains("may be in danger");
    }

    @Test
    void whoWritesSoToTheCoachIsLedToHelpAndPeopleAreTold() {
        var me = signedIn(learner);
        var coachPage = help.replace("/help", "/coach");

        var calm = me.post(coachPage + "/messages", Map.of("body", "See you on Tuesday"));
        var dire = me.post(coachPage + "/messages", Map.of("body", "I keep thinking of suicide"));

        assertThat(calm.headers().firstValue("Location").orElseThrow()).endsWith(coachPage);
        assertThat(dire.headers().firstValue("Location").orElseThrow()).endsWith(help);
        assertThat(me.get(help).body()).contains("We told our people on");
        assertThat(new Mailbox(jdbc, contact.address()).latest().subject()).contains("may be in danger");
        assertThat(signedIn(coach)
                        .get(organisation + "/coach/learners/" + learner.id() + "/messages")
                        .body())
                .contains("I keep thinking of suicide");
    }

    @Test
    void openingTheLinkOfTheMailChangesNothingAndTheButtonDoes() {
        signedIn(learner).post(help, Map.of());
        var path = new Mailbox(jdbc, contact.address()).latest().link();
        var reader = signedIn(contact);

        assertThat(Visitor.stranger(port)
                        .get(path)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/sign-in");
        assertThat(reader.head(path).statusCode()).isEqualTo(200);
        assertThat(reader.get(path).body()).contains(learner.name(), "I'm on it", "Nobody is on it yet");
        assertThat(reader.get(path + "/acknowledgement").statusCode()).isIn(403, 404, 405);
        assertThat(reader.get(path).body()).contains("Nobody is on it yet");
        assertThat(count(
                        "select count(*) from learner_audit_entry where learner_id = :id and action = 'crisis.seen'",
                        learner.id()))
                .isPositive();

        assertThat(reader.post(path + "/acknowledgement", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(signedIn(coach).post(path + "/acknowledgement", Map.of()).body())
                .contains("Somebody else has acknowledged this already", contact.name());
        assertThat(signedIn(learner).get(help).body()).contains("One of them has been on it since");
    }

    @Test
    void outsidersFindNothing() {
        signedIn(learner).post(help, Map.of());
        var path = new Mailbox(jdbc, contact.address()).latest().link();
        var viewer = signedIn(staff(Role.VIEWER));

        assertThat(viewer.get(path).statusCode()).isEqualTo(404);
        assertThat(viewer.post(path + "/acknowledgement", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(viewer.get(organisation + "/crises").body()).contains("There are none that you handle");
        assertThat(viewer.get(organisation).body()).doesNotContain("may be in danger");
        assertThat(viewer.get(organisation + "/crises.csv").statusCode()).isEqualTo(403);
        assertThat(signedIn(learner).get(path).statusCode()).isEqualTo(403);
        assertThat(signedIn(learning.somebody()).get(help).statusCode()).isEqualTo(404);
        assertThat(owner.get(organisation).body()).contains("may be in danger");
    }

    @Test
    void theCoachReportsALearnerAndSeesItAlsoAfterAWithdrawal() {
        var me = signedIn(coach);
        var learners = organisation + "/coach/learners/" + learner.id();
        assertThat(me.get(learners).body()).contains("This learner is in crisis");

        var reported = me.post(learners + "/crisis", Map.of("words", "She said goodbye."));
        var path = reported.headers().firstValue("Location").orElseThrow();

        assertThat(me.get(learners).body()).contains("Nobody is on it yet").doesNotContain("Tell them now");
        assertThat(me.get(organisation + "/coach").body()).contains("A learner may be in danger");
        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.COACH);
        assertThat(me.get(path).body()).contains("She said goodbye.", "nothing is texted to them from here");
        assertThat(me.post(learners + "/crisis", Map.of()).statusCode()).isEqualTo(410);
        assertThat(signedIn(coached.coach(members))
                        .post(learners + "/crisis", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void programsOfThoseWhoHandleItDoTheSame() {
        var me = signedIn(contact);
        signedIn(learner)
                .json(
                        "POST",
                        "/api/v1/me/coaching/" + coached.world().provider().slug() + "/help",
                        "");
        var api = "/api/v1/organisations/" + coached.world().provider().slug() + "/crises";
        var list = me.get(api).body();
        var id = list.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

        assertThat(me.json("POST", api + "/" + id + "/acknowledgement", "").body())
                .contains("ACKNOWLEDGED", contact.name());
        assertThat(me.json("POST", api + "/" + id + "/steps", "{}").statusCode())
                .isEqualTo(422);
        assertThat(me.json("POST", api + "/" + id + "/steps", "{\"kind\":\"REACHED\",\"words\":\"On the phone.\"}")
                        .body())
                .contains("On the phone.");
        assertThat(me.json("POST", api + "/" + id + "/passing-on", "").body()).contains("WAITING");
        assertThat(me.json("POST", api + "/" + id + "/closing", "{\"outcome\":\"SAFE\"}")
                        .statusCode())
                .isEqualTo(409);
        me.json("POST", api + "/" + id + "/acknowledgement", "");
        assertThat(me.json("POST", api + "/" + id + "/closing", "{\"outcome\":\"SAFE\"}")
                        .body())
                .contains("\"outcome\":\"SAFE\"");

        var file = owner.get(organisation + "/crises.csv").body();
        assertThat(file.lines().toList()).hasSize(2);
        assertThat(file)
                .contains("BUTTON", "SAFE")
                .doesNotContain(learner.name(), contact.name(), learner.id().toString(), "On the phone.");
    }

    @Test
    void settingsThatCanNotBeTakenAreSaidAndKept() {
        var path = organisation + "/coaching/crisis";
        var twice = "member=" + contact.id() + "&phone=&minutes=5&member=" + contact.id() + "&phone=&minutes=0";
        var answer = owner.post(path, twice + "&words-en=a&words-es=&help=Kept line");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Somebody stands here twice", "between 1 and 120", "A line here is too short", "Kept line");
        assertThat(owner.post(path, "member=" + contact.id() + "&phone=12&minutes=5&words-en=&words-es=&help=")
                        .body())
                .contains("One of these is no phone number");
        var stranger = learning.somebody().id();
        assertThat(owner.post(path, "member=" + stranger + "&phone=&minutes=5&help=")
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.get("/api/v1" + path.replace("/o/", "/organisations/")).body())
                .contains("\"watchedWords\":{\"en\":[\"suicide\"],\"es\":[]}", "+12025550142", "Campus line");
    }

    @Test
    void theDeskWarnsUntilThereAreTwo() {
        var manager = signedIn(staff(Role.PROGRAMME_MANAGER));
        assertThat(manager.get(organisation + "/coaching").body()).contains("2 people are told of a crisis");

        manager.post(organisation + "/coaching/crisis", "member=" + contact.id() + "&phone=&minutes=5&help=");

        assertThat(manager.get(organisation + "/coaching").body())
                .contains("Only one person is named for a crisis", "Name at least two");
        assertThat(manager.post(organisation + "/coaching/close", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(manager.get(organisation + "/coaching").body()).contains("Name at least two");
    }

    @Test
    void whoeverSharesTheNumberIsSaid() {
        coached.agreed(consents);
        signedIn(learner).post(help, Map.of());

        var path = new Mailbox(jdbc, contact.address()).latest().link();

        assertThat(signedIn(contact).get(path).body()).contains("Other learners use this number too");
    }

    private Somebody staff(Role role) {
        var somebody = learning.somebody();
        members.add(coached.world().provider().id(), somebody.id(), role);
        return somebody;
    }

    private Visitor signedIn(Somebody somebody) {
        return Visitor.signedIn(port, Sessions.open(sessions, somebody.id(), somebody.name()));
    }

    private long count(String sql, UUID learner) {
        return jdbc.sql(sql).param("id", learner).query(Long.class).single();
    }
}
