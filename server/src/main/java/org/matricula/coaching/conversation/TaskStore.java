package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskStore {

    private static final String SELECT = """
            select learner_id, id, offer_id, owner, title, due_on, done_at from coaching_task
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Task task, UUID madeBy, Instant now) {
        jdbc.sql("""
                        insert into coaching_task (learner_id, id, offer_id, owner, title, due_on, made_by, made_at)
                        values (:learner, :id, :offer, :owner, :title, :due, :by, :now)""")
                .param("learner", task.learnerId())
                .param("id", task.id())
                .param("offer", task.offerId())
                .param("owner", task.owner().name())
                .param("title", task.title())
                .param("due", task.dueOn())
                .param("by", madeBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is open first, then what was done, the last first. */
    List<Task> of(Person person, UUID offerId) {
        return jdbc.sql(SELECT + """
                        where learner_id = any(:learners) and offer_id = :offer
                        order by done_at desc nulls first, due_on, id""")
                .param("learners", person.ids())
                .param("offer", offerId)
                .query(Rows.of(Task.class))
                .list();
    }

    List<Task> all(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by due_on, id")
                .param("learners", person.ids())
                .query(Rows.of(Task.class))
                .list();
    }

    /** False if there is no such task. @param doneAt null to open it again */
    boolean setDone(Person person, UUID taskId, Task.Owner owner, @Nullable Instant doneAt) {
        return jdbc.sql("""
                        update coaching_task set done_at = :done
                         where learner_id = any(:learners) and id = :id and owner = :owner""")
                        .param("learners", person.ids())
                        .param("id", taskId)
                        .param("owner", owner.name())
                        .param("done", doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(UUID learnerId, UUID offerId, UUID taskId) {
        return jdbc.sql("delete from coaching_task where learner_id = :learner and offer_id = :offer and id = :id")
                        .param("learner", learnerId)
                        .param("offer", offerId)
                        .param("id", taskId)
                        .update()
                == 1;
    }

    void erase(Person person) {
        jdbc.sql("delete from coaching_task where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
