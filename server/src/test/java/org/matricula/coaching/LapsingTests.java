package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** *Coaching*, 1: consent lapses 30 days after the last verified enrolment in a coached programme ended, and not before. */
@MatriculaTest
class LapsingTests {

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Consents consents;

    @Autowired
    private Lapsing lapsing;

    @Autowired
    private JdbcClient jdbc;

    private Coached coached;
    private Person learner;

    @BeforeEach
    void aConsentThatIsAYearOld() {
        coached = Coached.programme(learning, offers, wordings, 1);
        learner = Person.of(coached.learner().id());
        consents.answer(learner, coached.offerId(), new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH), Source.GATE);
        jdbc.sql("update coaching_consent set at = at - interval '1 year' where learner_id = :id")
                .param("id", learner.id())
                .update();
    }

    @Test
    void inactivityEndsNothing() {
        enrolment("activated_at = now() - interval '3 years'");
        lapsing.run();

        assertThat(word()).isEqualTo(Word.AGREED);
    }

    @Test
    void thirtyDaysAfterLeavingItHoldsAndAfterThirtyTwoItDoesNot() {
        enrolment("deactivated_at = now() - interval '30 days'");
        lapsing.run();
        assertThat(word()).isEqualTo(Word.AGREED);

        enrolment("deactivated_at = now() - interval '32 days'");
        lapsing.run();

        assertThat(word()).isEqualTo(Word.LAPSED);
        assertThat(consents.history(learner).getLast().source()).isEqualTo(Source.RULE);
    }

    @Test
    void comingBackInTimeKeepsIt() {
        enrolment("deactivated_at = now() - interval '20 days'");
        lapsing.run();
        enrolment("deactivated_at = null");
        lapsing.run();

        assertThat(word()).isEqualTo(Word.AGREED);
        assertThat(endings()).isZero();
    }

    @Test
    void aLostTrackEndsItThirtyDaysAfterItWasNoticed() {
        enrolment("track = 'AUDIT'");
        lapsing.run();
        assertThat(word()).isEqualTo(Word.AGREED);
        assertThat(endings()).isOne();

        jdbc.sql("update coaching_ending set ended_at = ended_at - interval '32 days' where learner_id = :id")
                .param("id", learner.id())
                .update();
        lapsing.run();

        assertThat(word()).isEqualTo(Word.LAPSED);
    }

    private void enrolment(String change) {
        jdbc.sql("update enrolment set " + change + " where learner_id = :id")
                .param("id", learner.id())
                .update();
    }

    private Word word() {
        return consents.standing(learner, coached.offerId()).word().orElseThrow();
    }

    private long endings() {
        return jdbc.sql("select count(*) from coaching_ending where learner_id = :id")
                .param("id", learner.id())
                .query(Long.class)
                .single();
    }
}
