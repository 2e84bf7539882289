package org.matricula.coaching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.BrokenNews;
import org.matricula.coaching.ConsentErrors;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.matricula.platform.webhook.NewWebhookEndpoint;
import org.matricula.platform.webhook.WebhookEndpoints;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.Receiver;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** What counts as an error of a consent: what went wrong on our side, and nothing else. */
@MatriculaTest
class ConsentErrorsTests {

    /** Of fiction, used nowhere else: failed codes are found by their number. */
    private static final String NUMBER = "+18085550171";

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Consents consents;

    @Autowired
    ConsentErrors errors;

    @Autowired
    BrokenNews broken;

    @Autowired
    TextMessages texts;

    @Autowired
    WebhookEndpoints endpoints;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Coached coached;
    private Somebody learner;
    private Person person;
    private String gate;

    @BeforeEach
    void somebodyWhoIsAsked() {
        coached = Coached.programme(learning, offers, wordings, 1);
        learner = coached.learner();
        person = Person.of(learner.id());
        gate = "/coaching/" + coached.world().provider().slug();
    }

    @AfterEach
    void mend() {
        broken.mend();
    }

    @Test
    void anAnswerThatFailsIsUndoneWholeAndNotedAlongsideAndTheNextOneIsTaken() {
        broken.breakFor(coached.offerId());
        assertThat(agree().statusCode()).isEqualTo(500);

        assertThat(consents.history(person)).isEmpty();
        assertNoted("ANSWER");

        broken.mend();
        assertThat(agree().statusCode()).isEqualTo(303);
        assertThat(consents.standing(person, coached.offerId()).isConsenting()).isTrue();
        assertNoted("ANSWER");
    }

    @Test
    void programsAreWatchedTheSame() {
        broken.breakFor(coached.offerId());
        var body = "{\"answer\":\"agree\",\"number\":\"" + NUMBER + "\",\"version\":1,\"language\":\"en\"}";

        var answer = visitor().json("PUT", "/api/v1/me" + gate + "/answer", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertNoted("ANSWER");
    }

    @Test
    void whatLearnersGetWrongAndWhatIsRefusedIsNoError() {
        var visitor = visitor();

        assertThat(visitor.get(gate).statusCode()).isEqualTo(200);
        assertThat(visitor.post(gate, Map.of("answer", "agree", "number", "12", "version", "1", "language", "en"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(gate + "/code", Map.of("code", "1")).statusCode())
                .isLessThan(500);
        assertThat(visitor.get("/coaching/nobody-of-this-name").statusCode()).isEqualTo(404);

        assertThat(noted()).isEmpty();
    }

    @Test
    void aCodeThatNoGatewayTookIsAnErrorAndOneToAPhoneThatIsOffIsNot() {
        consents.answer(person, coached.offerId(), new Answer.Agree(NUMBER, 1, Locale.ENGLISH), Source.GATE);
        for (var reason : List.of("EXPIRED", "NOT_DELIVERED", "OPTED_OUT")) fail(code(), reason);

        errors.collect(coached.offerId());
        errors.collect(coached.offerId());

        assertThat(noted()).containsExactly("CODE");
    }

    @Test
    void newsOfAConsentThatThePartnerNeverTookIsAnError() {
        try (var partner = new Receiver()) {
            var provider = coached.world().provider().id();
            endpoints.create(
                    provider,
                    new NewWebhookEndpoint("Partner", partner.url(), Set.of("coaching.consent.given")),
                    UUID.randomUUID());
            consents.answer(person, coached.offerId(), new Answer.Agree(NUMBER, 1, Locale.ENGLISH), Source.GATE);
            errors.collect(coached.offerId());
            assertThat(noted()).isEmpty();

            jdbc.sql("""
                            update webhook_delivery set next_attempt_at = null, delivered_at = null, last_attempt_at = now()
                             where endpoint_id in (select id from webhook_endpoint where organisation_id = :provider)""").param("provider", provider).update();
            errors.collect(coached.offerId());

            assertThat(noted()).containsExactly("FEED");
            endpoints.of(provider).forEach(one -> endpoints.remove(provider, one.id()));
        }
    }

    private java.net.http.HttpResponse<String> agree() {
        return visitor().post(gate, Map.of("answer", "agree", "number", NUMBER, "version", "1", "language", "en"));
    }

    private UUID code() {
        var text = new Text(Ids.next(), NUMBER, "Meadow", "123456", Purpose.CONFIRM);
        texts.queueNow(text);
        return text.id();
    }

    private void fail(UUID text, String reason) {
        jdbc.sql("update text_message set state = 'FAILED', reason = :reason, ended_at = now() where id = :id")
                .param("reason", reason)
                .param("id", text)
                .update();
    }

    private Visitor visitor() {
        return Visitor.signedIn(port, Sessions.open(sessions, learner.id(), learner.name()));
    }

    /** It is noted when the answer has left already. */
    private void assertNoted(String kind) {
        Patience.until(() -> !noted().isEmpty());
        assertThat(noted()).containsExactly(kind);
    }

    private List<String> noted() {
        return jdbc.sql("select kind from coaching_error where offer_id = :offer order by at")
                .param("offer", coached.offerId())
                .query(String.class)
                .list();
    }
}
