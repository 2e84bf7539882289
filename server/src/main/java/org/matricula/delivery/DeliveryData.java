package org.matricula.delivery;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tests taken, with the answers; all of it goes when the account is erased. */
@Component
class DeliveryData implements PersonalData {

    /** @param decisions scores that graders changed, the latest first */
    record Taken(List<Attempt> attempts, List<Decision> decisions) {}

    private final AttemptStore store;
    private final JdbcClient jdbc;

    DeliveryData(AttemptStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "tests";
    }

    @Override
    public Taken export(Person person) {
        return new Taken(
                store.of(person),
                store.overrides(person).stream().map(Decision::of).toList());
    }

    @Override
    @Transactional
    public void erase(Person person) {
        for (var table : List.of("score_override", "test_attempt")) {
            jdbc.sql("delete from " + table + " where learner_id = any(:learners)")
                    .param("learners", person.ids())
                    .update();
        }
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "test_attempt", "tests taken, with the answers; removed when the account is erased",
                "score_override", "scores changed by a grader, and why; removed when the account is erased");
    }
}
