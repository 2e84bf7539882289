package org.matricula.coaching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A provider's way from nothing to learners who are asked, as people and as programs go it. */
@MatriculaTest
class CoachingDeskTests {

    @Autowired
    private Learning learning;

    @Autowired
    private Members members;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Consents consents;

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Learning.World world;
    private String desk;
    private Visitor manager;

    @BeforeEach
    void aProviderWithAProgramme() {
        world = learning.programmeOf(1);
        desk = "/o/" + world.provider().slug() + "/coaching";
        manager = staff(Role.PROGRAMME_MANAGER);
    }

    @Test
    void fromNothingToLearnersWhoAreAsked() {
        assertThat(manager.get(desk).body()).contains("Write the offer");
        var form = manager.get(desk + "/offer").body();
        assertThat(form)
                .contains("Write an effective cover letter", "Try out new study strategies", "AS, GU, MP, PR, US, VI");

        assertThat(manager.post(desk + "/offer", offer()).statusCode()).isEqualTo(303);
        assertThat(manager.post(desk + "/open", Map.of()).body()).contains("Publish a wording first");
        manager.post(desk + "/wordings/draft", wording("keep"));
        assertThat(manager.get(desk).body()).contains("Draft of version 1");
        assertThat(manager.get(desk + "/preview").body())
                .contains("A coach of Inside texts me.", "Nothing can be sent");
        manager.post(desk + "/wordings/draft", wording("publish"));
        manager.post(
                desk + "/programmes",
                Map.of("programmes", world.programme().id().toString()));
        assertThat(manager.post(desk + "/open", Map.of()).statusCode()).isEqualTo(303);

        assertThat(manager.get(desk).body()).contains("Learners are asked", "Version 1");
        assertThat(manager.get(desk + "/wordings/1").body()).contains("A coach of Inside texts me.");
        assertThat(offers.openWith(world.courses().getFirst().id())).hasSize(1);
    }

    @Test
    void whatCanNotBeTakenIsSaidAtTheFieldAndKept() {
        var wrong = new HashMap<>(offer());
        wrong.put("title", "");
        wrong.put("regions", "US, XX");
        wrong.put("text", "Kept words");

        var answer = manager.post(desk + "/offer", wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("One of these is no region", "Kept words");
        wrong.put("regions", "US");
        assertThat(manager.post(desk + "/offer", wrong).body()).contains("Please give it a title.");
    }

    @Test
    void twoWhoEditAtOnceDoNotOverwriteEachOther() {
        manager.post(desk + "/offer", offer());
        var stale = new HashMap<>(offer());
        stale.put("version", "1");
        assertThat(manager.post(desk + "/offer", stale).statusCode()).isEqualTo(303);

        var answer = manager.post(desk + "/offer", stale);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Somebody else changed this meanwhile");
    }

    @Test
    void programsDoTheSame() {
        var api = "/api/v1/organisations/" + world.provider().id() + "/coaching";
        assertThat(manager.get(api).statusCode()).isEqualTo(404);
        var made = manager.json("PUT", api, """
                {"title": "Your coach", "text": "Somebody to text.", "languages": ["en", "es"], "sender": "Meadow",
                 "regions": ["US", "PR"], "holdDays": 30, "topics": [{"kind": "CAREER", "title": "Find work"}]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        manager.json("PUT", api + "/programmes", "{\"programmes\": [\"" + world.slug() + "\"]}");
        manager.json("PUT", api + "/wordings/draft", "{\"texts\": {\"en\": \"I agree.\"}, \"partner\": \"Inside\"}");
        var refused = manager.json("POST", api + "/wordings/draft/publication", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Spanish");
        manager.json(
                "PUT",
                api + "/wordings/draft",
                "{\"texts\": {\"en\": \"I agree to Inside.\", \"es\": \"Acepto a Inside.\"}, \"partner\": \"Inside\", \"summary\": [\"STEPS\"]}");
        assertThat(manager.json("POST", api + "/wordings/draft/publication", "{}")
                        .body())
                .contains("\"version\":1", "Acepto a Inside.");

        var opened = manager.json("POST", api + "/open", "{}");

        assertThat(opened.body()).contains("\"open\":true", "\"partner\":\"Inside\"", world.slug(), "\"STEPS\"");
        assertThat(manager.json("POST", api + "/close", "{}").body()).contains("\"open\":false");
        assertThat(manager.get(api + "/wordings").body()).contains("\"publishedAt\":\"2");
    }

    @Test
    void theLedgerIsForAuditorsAndThatTheyTookItIsNoted() {
        var coached = Coached.programme(learning, offers, wordings, 1);
        var learner = coached.learner();
        consents.answer(
                Person.of(learner.id()),
                coached.offerId(),
                new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH),
                Source.GATE);
        var ledger = "/o/" + coached.world().provider().slug() + "/coaching/consents.csv";
        var owner = staff(coached.world().provider().id(), Role.OWNER);

        var file = owner.get(ledger).body();

        assertThat(file.lines().toList()).hasSize(2);
        assertThat(file).contains("AGREED", "GATE", Coached.NUMBER, learner.id().toString());
        assertThat(jdbc.sql(
                                "select detail ->> 'rows' from audit_entry where action = 'coaching.consents-exported' and subject_id = :offer")
                        .param("offer", coached.offerId())
                        .query(String.class)
                        .single())
                .isEqualTo("1");
        assertThat(staff(coached.world().provider().id(), Role.PROGRAMME_MANAGER)
                        .get(ledger)
                        .statusCode())
                .isEqualTo(403);
        var own = signedIn(learner).get("/account/coaching/consents.csv").body();
        assertThat(own).isEqualTo(file);
    }

    @Test
    void supportStaffAreToldWhyALearnerIsNotAsked() {
        var coached = Coached.programme(learning, offers, wordings, 1);
        var quiet = coached.learner(Track.VERIFIED, 97);
        var provider = coached.world().provider();
        var run = coached.runs().getFirst().id();

        var page = staff(provider.id(), Role.LEARNING_MANAGER)
                .get("/o/" + provider.slug() + "/runs/" + run + "/learners/" + quiet.id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Not eligible for coaching: last active 97 days ago (", "left the question unanswered");
        assertThat(jdbc.sql(
                                "select count(*) from learner_audit_entry where learner_id = :id and action = 'coaching.explained'")
                        .param("id", quiet.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private Map<String, String> offer() {
        return Map.of(
                "title", "Your coach",
                "text", "Somebody to text.",
                "career", "Find work\n\nWrite an effective CV",
                "languages", "en",
                "sender", "Meadow",
                "regions", "US, PR",
                "hold", "30");
    }

    private static Map<String, String> wording(String action) {
        return Map.of("partner", "Inside", "summary", "STEPS", "text-en", "A coach of Inside texts me.", "do", action);
    }

    private Visitor staff(Role role) {
        return staff(world.provider().id(), role);
    }

    private Visitor staff(UUID organisation, Role role) {
        var somebody = Somebody.in(learning.accounts());
        members.add(organisation, somebody.id(), role);
        return signedIn(somebody);
    }

    private Visitor signedIn(Somebody somebody) {
        return Visitor.signedIn(port, Sessions.open(sessions, somebody.id(), somebody.name()));
    }
}
