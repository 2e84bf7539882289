package org.matricula.roll;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organisations' lists say about a learner: copies of what other modules keep, for reading. */
@Component
@Order(8)
class RollData implements PersonalData {

    private final JdbcClient jdbc;
    private final Leaving leaving;

    RollData(JdbcClient jdbc, Leaving leaving) {
        this.jdbc = jdbc;
        this.leaving = leaving;
    }

    @Override
    public String section() {
        return "rolls";
    }

    @Override
    public List<RollEntry> export(Person person) {
        return jdbc.sql("select * from roll_entry where learner_id = any(:learners) order by enrolled_at, run_id")
                .param("learners", person.ids())
                .query(Rows.of(RollEntry.class))
                .list();
    }

    @Override
    public void erase(Person person) {
        leaving.allOf(person.learnerIds());
        jdbc.sql("""
                        delete from roll_word where membership_id in (
                            select membership_id from roll_member where learner_id = any(:learners))""").param("learners", person.ids()).update();
        jdbc.sql("delete from roll_member where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "roll_entry",
                "who learns through an organisation, and how far they are, for its lists and exports; removed when the"
                        + " organisation removes the learner or the account is closed",
                "roll_member, roll_word",
                "an organisation's learners, for its lists, and the words to find them by; removed when the organisation"
                        + " removes the learner or the account is closed",
                "roll_removal, roll_learner",
                "whom an organisation no longer sees in which run, by ids; kept for the counts",
                "roll_export.exported_by",
                "which member of staff exported learners' data; kept, nameless once the account is closed");
    }
}
