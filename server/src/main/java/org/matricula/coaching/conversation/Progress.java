package org.matricula.coaching.conversation;

import java.util.List;
import java.util.UUID;
import org.matricula.coaching.CourseProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How learners get on, as the wording says that they agreed to: the same that a partner is told. */
@Repository
public class Progress {

    private static final String COURSES =
            "with " + CourseProgress.COACHED + """
            ,
            page as materialized (
                select learner_id, summary from coaching_consenting
                 where learner_id = :learner and offer_id = :offer
                 limit 1)
            select page.summary,
            """ + CourseProgress.COLUMNS + " from page" + CourseProgress.JOINS
                    + " where coached.course is not null order by coached.programme, coached.course";

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In courses that coaching comes with; nothing of a learner who doesn't agree. */
    public List<CourseProgress> of(UUID learnerId, UUID offerId) {
        return jdbc.sql(COURSES)
                .param("learner", learnerId)
                .param("offer", offerId)
                .query((row, number) -> CourseProgress.read(row))
                .list();
    }
}
