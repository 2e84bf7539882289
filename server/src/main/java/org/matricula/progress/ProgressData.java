package org.matricula.progress;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores, grades and certificates. Erasing removes the scores: somebody who holds the same list of marks could tell
 * from it who it was. Grades and certificates stay for the counts; they carry an id that leads nowhere any more.
 */
@Component
class ProgressData implements PersonalData {

    private final ResultStore store;
    private final JdbcClient jdbc;

    ProgressData(ResultStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    record Export(
            List<Score> scores,
            List<Grade> grades,
            List<CourseCertificate> courseCertificates,
            List<ProgrammeCertificate> programmeCertificates) {}

    @Override
    public String section() {
        return "results";
    }

    @Override
    public Export export(Person person) {
        return new Export(
                store.scores(person.learnerIds()),
                store.grades(person.learnerIds()),
                store.certificates(person.learnerIds()),
                store.programmeCertificates(person.learnerIds()));
    }

    @Override
    @Transactional
    public void erase(Person person) {
        jdbc.sql("delete from score where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "score", "marks of tests, for the learner and the provider; removed when the account is erased",
                "grade", "outcome of each attempt; kept for the counts, nameless once the account is erased",
                "course_certificate", "courses passed; kept for the counts, nameless once the account is erased",
                "programme_certificate",
                        "programmes completed; kept for the counts, nameless once the account is erased");
    }
}
