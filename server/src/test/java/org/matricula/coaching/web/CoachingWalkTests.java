package org.matricula.coaching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Word;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Track;
import org.matricula.platform.Person;
import org.matricula.testing.Browser;
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

/** A learner's way past the question, and back to it in the account. */
@MatriculaTest
class CoachingWalkTests {

    /** Of fiction, each texted in one of these tests only: codes are counted by number. */
    private static final String NUMBER = "+18085550161";

    private static final String API_NUMBER = "+18085550162";

    @Autowired
    private Learning learning;

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

    private Coached coached;
    private Somebody learner;
    private String gate;
    private String course;

    @BeforeEach
    void aCourseThatCoachingComesWith() {
        coached = Coached.programme(learning, offers, wordings, 1);
        learner = coached.learner();
        gate = "/coaching/" + coached.world().provider().slug();
        course = "/courses/" + coached.world().courses().getFirst().slug() + "/runs/"
                + coached.runs().getFirst().slug();
    }

    @Test
    void fromTheQuestionBeforeACourseToTheEndOfCoachingInTheAccount() {
        try (var browser = Browser.at(port).signIn(learner)) {
            browser.open(course).axe().picture("coaching-gate");
            assertThat(browser.path()).startsWith(gate + "?");
            assertThat(browser.text()).contains(Coached.WORDING, "Would you like a coach?");

            browser.fill("Your mobile number", Coached.TORONTO).press("I agree").picture("coaching-gate-wrong");
            assertThat(browser.text()).contains("belongs to Canada");
            assertThat(browser.page().getByLabel("Your mobile number").inputValue())
                    .isEqualTo(Coached.TORONTO);

            browser.fill("Your mobile number", NUMBER).press("I agree").picture("coaching-answered");
            assertThat(browser.text()).contains("You agreed on", "Confirm your number");
            browser.fill("Code", "abc").press("Confirm number");
            assertThat(browser.text()).contains("This isn't the code that was sent");
            browser.fill("Code", codeTextedTo(NUMBER)).press("Confirm number");
            assertThat(browser.text()).doesNotContain("Confirm your number");
            browser.follow("Go on to your course");
            assertThat(browser.path()).isEqualTo(course);
            browser.open(course);
            assertThat(browser.path()).as("isn't asked again").isEqualTo(course);

            browser.open("/account").follow("Coaching and your number").axe().picture("coaching-account");
            assertThat(browser.text()).contains("+1 808-555-0161", "Confirmed", "End coaching");
            browser.press("Remove number").picture("coaching-number-ends");
            assertThat(browser.text()).contains("This ends coaching");
            assertThat(word()).isEqualTo(Word.AGREED);
            browser.press("Remove it and end coaching");
            assertThat(browser.text()).contains("You ended coaching on", "No number of yours is known here.");
        }
        assertThat(word()).isEqualTo(Word.WITHDRAWN);
    }

    @Test
    void fromTheCardOnTheHomeToAnAnswerAndBySettingsToTheEnd() {
        try (var browser = Browser.at(port).signIn(learner)) {
            browser.open("/home").axe().picture("coaching-card");
            card(browser);
            assertThat(browser.path()).startsWith(gate);
            browser.press("No, thanks");
            assertThat(word()).isEqualTo(Word.DECLINED);

            card(browser.open("/home"));
            browser.fill("Your mobile number", Coached.OTHER_NUMBER).press("I agree");
            assertThat(word()).isEqualTo(Word.AGREED);
            assertThat(browser.open("/home").text()).doesNotContain("See what coaching is");

            browser.open("/account/coaching").press("End coaching");
            assertThat(browser.text()).contains("You ended coaching on");
            assertThat(word()).isEqualTo(Word.WITHDRAWN);
            assertThat(browser.open("/home").text())
                    .as("not for those who withdrew")
                    .doesNotContain("See what coaching is");
        }
    }

    private static void card(Browser browser) {
        browser.page().locator(".card-box a:has-text('See what coaching is')").click();
    }

    @Test
    void noAnswerLeadsToSomebodyElsesPage() {
        var visitor = signedIn(learner);
        var shown = visitor.get(gate + "?continue=%2F%2Fevil.example").body();
        assertThat(shown).contains("Would you like a coach?").doesNotContain("evil.example");

        var declined = visitor.post(gate, answer("decline", "", "//evil.example"));

        assertThat(declined.headers().firstValue("Location")).contains(gate + "/answered?continue=%2F");
        assertThat(visitor.get(gate + "/answered?continue=%2F%2Fevil.example").body())
                .contains("You said no to coaching", "href=\"/\"")
                .doesNotContain("evil.example");
        assertThat(visitor.get(course).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoSuchNumberAnswersTooAndMayAnswerAnewFromTheHome() {
        var visitor = signedIn(learner);
        assertThat(visitor.get("/home").body() + visitor.get("/").body()).contains("See what coaching is");

        visitor.post(gate, answer("no-number", "", course));

        assertThat(word()).isEqualTo(Word.NO_NUMBER);
        assertThat(visitor.get(course).statusCode()).isEqualTo(200);
        assertThat(visitor.get(gate).body()).contains("Would you like a coach?");
    }

    @Test
    void ofTwoTabsTheLaterAnswerStands() {
        var visitor = signedIn(learner);
        visitor.post(gate, answer("decline", "", course));
        visitor.post(gate, answer("no-number", "", course));

        assertThat(word()).isEqualTo(Word.NO_NUMBER);
        assertThat(consents.history(Person.of(learner.id()))).hasSize(2);
    }

    @Test
    void whoAgreesToAWordingThatWasReplacedIsShownTheNewOneFirst() {
        wordings.draft(coached.offerId(), Map.of(Locale.ENGLISH, "InsideTrack, worded anew."), false, Coached.TERMS);
        wordings.publish(coached.offerId());

        var refused = signedIn(learner).post(gate, answer("agree", Coached.NUMBER, course));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The wording was changed", "InsideTrack, worded anew.", Coached.NUMBER, "value=\"2\"");
        assertThat(consents.history(Person.of(learner.id()))).isEmpty();
    }

    @Test
    void whomCoachingIsNotForIsToldWhy() {
        var auditing = signedIn(coached.learner(Track.AUDIT, 1));
        assertThat(auditing.get(course).statusCode()).isEqualTo(200);

        assertThat(auditing.get(gate).body()).contains("audit track").doesNotContain("I agree");
        assertThat(auditing.post(gate, answer("agree", Coached.NUMBER, course)).statusCode())
                .isEqualTo(409);
        assertThat(auditing.get("/account").body()).doesNotContain("Coaching and your number");
        assertThat(auditing.get("/coaching/nobody-there").statusCode()).isEqualTo(404);
    }

    @Test
    void programsDoTheSame() {
        var visitor = signedIn(learner);
        var own = "/api/v1/me/coaching";
        var organisation = own + "/" + coached.world().provider().slug();
        assertThat(visitor.get(own).body())
                .contains("\"asked\":true", Coached.WORDING)
                .doesNotContain("\"number\"");

        var agreed = visitor.json("PUT", organisation + "/answer", """
                {"answer": "agree", "number": "%s", "version": 1, "language": "en"}""".formatted(API_NUMBER));
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        assertThat(agreed.body()).contains("\"word\":\"AGREED\"", "\"asked\":false");
        assertThat(visitor.json("POST", own + "/number/code", "{}").statusCode())
                .isEqualTo(204);
        assertThat(visitor.json("PUT", own + "/number/confirmation", "{\"code\": \"x\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.json("PUT", own + "/number/confirmation", "{\"code\": \"" + codeTextedTo(API_NUMBER) + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.get(own).body()).contains("\"confirmed\":true", API_NUMBER);

        var toronto = "{\"number\": \"" + Coached.TORONTO + "\", \"mayEnd\": %s}";
        assertThat(visitor.json("PUT", own + "/number", toronto.formatted("false"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(word()).isEqualTo(Word.AGREED);
        assertThat(visitor.json("PUT", own + "/number", toronto.formatted("true"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(word()).isEqualTo(Word.WITHDRAWN);
        assertThat(visitor.json("DELETE", own + "/number", "").statusCode()).isEqualTo(204);
        assertThat(visitor.json("DELETE", organisation + "/consent", "").statusCode())
                .isEqualTo(204);
    }

    private Word word() {
        return consents.standing(Person.of(learner.id()), coached.offerId())
                .word()
                .orElseThrow();
    }

    private static Map<String, String> answer(String answer, String number, String next) {
        return Map.of("answer", answer, "number", number, "version", "1", "language", "en", "continue", next);
    }

    private String codeTextedTo(String number) {
        return jdbc.sql("select body from text_message where to_number = :number order by created_at desc limit 1")
                .param("number", number)
                .query(String.class)
                .single()
                .substring(0, 6);
    }

    private Visitor signedIn(Somebody somebody) {
        return Visitor.signedIn(port, Sessions.open(sessions, somebody.id(), somebody.name()));
    }
}
