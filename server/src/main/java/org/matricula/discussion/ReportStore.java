package org.matricula.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportStore {

    private static final String SELECT = """
            select learner_id, comment_id, reason, words, reported_at, settled_at, outcome from comment_report
            """;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(Person person, UUID commentId) {
        return jdbc.sql(
                        "select 1 from comment_report where learner_id = any(:learners) and comment_id = :comment limit 1")
                .param("learners", person.ids())
                .param("comment", commentId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @return whether this person hadn't reported it */
    boolean add(Report report, Comment comment) {
        return jdbc.sql("""
                        insert into comment_report (learner_id, comment_id, author_id, run_id, reason, words, reported_at)
                        values (:learner, :comment, :author, :run, :reason, :words, :at)
                        on conflict do nothing""")
                        .param("learner", report.learnerId())
                        .param("comment", comment.id())
                        .param("author", comment.learnerId())
                        .param("run", comment.runId())
                        .param("reason", report.reason().name())
                        .param("words", report.words())
                        .param("at", CommentStore.utc(report.reportedAt()))
                        .update()
                == 1;
    }

    void settle(UUID commentId, Report.Outcome outcome, Instant at) {
        jdbc.sql(
                        "update comment_report set settled_at = :at, outcome = :outcome where comment_id = :comment and settled_at is null")
                .param("at", CommentStore.utc(at))
                .param("outcome", outcome.name())
                .param("comment", commentId)
                .update();
    }

    /** By comment, the earliest first. */
    Map<UUID, List<Report>> ofComments(Collection<UUID> commentIds) {
        return jdbc
                .sql(SELECT + "where comment_id = any(:ids) order by reported_at, learner_id")
                .param("ids", commentIds.toArray(UUID[]::new))
                .query(Rows.of(Report.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Report::commentId));
    }

    List<Report> of(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by reported_at")
                .param("learners", person.ids())
                .query(Rows.of(Report.class))
                .list();
    }

    void eraseWords(Person person) {
        jdbc.sql("update comment_report set words = '' where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
