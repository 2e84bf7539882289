package org.matricula.dataimport;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.matricula.catalogue.content.StepNumber;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.dataimport.TableImport.Rejected;
import org.matricula.delivery.Attempt;
import org.matricula.delivery.BulkAttempts;
import org.matricula.platform.BulkCopy;
import org.matricula.progress.ProgressEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers become one attempt per learner and test, scored by the last answer to each question. A learner's answers stand
 * all over a file, so the database gathers them: call all of it in one transaction. What was gathered is stored by two at
 * once, each part in a transaction of its own.
 */
@Component
class FutureLearnAnswers {

    private static final int BATCH = 2_000;
    private static final int AT_ONCE = 2;

    private final FutureLearnEnrolments enrolments;
    private final BulkAttempts attempts;
    private final BulkCopy copy;
    private final JdbcClient jdbc;

    FutureLearnAnswers(FutureLearnEnrolments enrolments, BulkAttempts attempts, BulkCopy copy, JdbcClient jdbc) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.copy = copy;
        this.jdbc = jdbc;
    }

    /** An attempt and the number of rows it was made of. */
    private record Gathered(Attempt attempt, int rows) {}

    private record Known(UUID learner, UUID test, Instant until) {}

    static FutureLearnAnswer parse(CsvRow row, FutureLearnRun run) {
        return FutureLearnAnswer.of(new FutureLearnRow(row), run);
    }

    void begin() {
        jdbc.sql("drop table if exists pg_temp.answer_staged").update();
        jdbc.sql("""
                        create temporary table answer_staged (
                            line bigint, learner uuid, test uuid, question int, response text, is_right boolean,
                            at timestamptz)
                        on commit drop""").update();
    }

    /** Lays a batch ready. @return 0, as nothing is known to be new yet */
    int stage(FutureLearnRun run, List<Line<FutureLearnAnswer>> lines, Rejected rejected) {
        var ids = enrolments.onRun(
                run,
                lines.stream().map(line -> line.value().learner()).distinct().toList());
        var taken = lines.stream()
                .filter(line -> ids.containsKey(line.value().learner()))
                .toList();
        lines.stream()
                .filter(line -> !ids.containsKey(line.value().learner()))
                .forEach(line -> rejected.add(line.row(), new BadRow("dataimport.reason.not-learning")));
        copy.into("answer_staged", "line, learner, test, question, response, is_right, at", taken, line -> {
            var answer = line.value();
            return new Object[] {
                line.row().line(),
                ids.get(answer.learner()),
                answer.test(),
                answer.question(),
                answer.response(),
                answer.isRight(),
                answer.at()
            };
        });
        return 0;
    }

    /** Stores what was gathered. @return how many rows were new */
    int finish(FutureLearnRun run) {
        var fresh = 0;
        var total = jdbc.sql("select count(*) from attempt_gathered")
                .query(Integer.class)
                .single();
        for (int from = 0; from < total; from += AT_ONCE * BATCH) fresh += take(run, from);
        return fresh;
    }

    /** Puts together, of what was laid ready, each learner's last answers to a test. */
    void gather() {
        jdbc.sql("drop table if exists pg_temp.attempt_gathered").update();
        jdbc.sql("""
                        create temporary table attempt_gathered on commit drop as
                        select row_number() over (order by learner, test) as n, learner, test, min(first_at) as first_at,
                               max(at) as last_at, max(rows) as rows, array_agg(question order by question) as questions,
                               array_agg(response order by question) as responses,
                               count(*) filter (where is_right) as points
                          from (select distinct on (learner, test, question)
                                       learner, test, question, response, is_right, at,
                                       min(at) over attempt as first_at, count(*) over attempt as rows
                                  from answer_staged
                                window attempt as (partition by learner, test)
                                 order by learner, test, question, at desc, line desc) last_answers
                         group by learner, test""").update();
        jdbc.sql("create unique index on attempt_gathered (n)").update();
    }

    private int take(FutureLearnRun run, int from) {
        var outOf = outOf(run);
        var parts = new ArrayList<List<Gathered>>();
        for (int part = 0; part < AT_ONCE; part++) parts.add(gathered(run, from + part * BATCH, outOf));
        var changed = new HashMap<UUID, Instant>();
        Together.all(parts.stream()
                        .map(part -> (Callable<Map<UUID, Instant>>) () -> attempts.take(
                                part.stream().map(Gathered::attempt).toList(), FutureLearnSteps.SOURCE))
                        .toList())
                .forEach(changed::putAll);
        return parts.stream().mapToInt(part -> fresh(part, changed)).sum();
    }

    private List<Gathered> gathered(FutureLearnRun run, int from, Map<UUID, Integer> outOf) {
        return jdbc.sql("""
                        select learner, test, first_at, last_at, rows, questions, responses, points
                          from attempt_gathered where n > :from and n <= :to order by n""")
                .param("from", from)
                .param("to", from + BATCH)
                .query((row, number) -> gathered(row, run, outOf))
                .list();
    }

    private int fresh(List<Gathered> gathered, Map<UUID, Instant> changed) {
        var fresh = 0;
        var later = new ArrayList<Known>();
        for (var one : gathered) {
            var until = changed.get(one.attempt().id());
            if (until == null) continue;
            if (until.equals(Instant.MIN)) fresh += one.rows();
            else later.add(new Known(one.attempt().learnerId(), one.attempt().stepId(), until));
        }
        return fresh + (later.isEmpty() ? 0 : countLater(later));
    }

    private int countLater(List<Known> known) {
        return jdbc.sql("""
                        select count(*) from answer_staged a
                          join unnest(:learners, :tests, cast(:untils as timestamptz[])) as k (learner, test, until)
                            on a.learner = k.learner and a.test = k.test
                         where a.at > k.until""")
                .param("learners", known.stream().map(Known::learner).toArray(UUID[]::new))
                .param("tests", known.stream().map(Known::test).toArray(UUID[]::new))
                .param(
                        "untils",
                        known.stream().map(one -> one.until().toString()).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private static Map<UUID, Integer> outOf(FutureLearnRun run) {
        var outOf = new HashMap<UUID, Integer>();
        run.steps()
                .forEach((StepNumber number, UUID id) ->
                        outOf.put(id, run.shape().questions(number)));
        return outOf;
    }

    private static Gathered gathered(ResultSet row, FutureLearnRun run, Map<UUID, Integer> outOf) throws SQLException {
        var learner = row.getObject("learner", UUID.class);
        var test = row.getObject("test", UUID.class);
        var points = row.getInt("points");
        var attempt = new Attempt(
                learner,
                ProgressEvent.id("futurelearn attempt", learner + " " + test),
                run.id(),
                test,
                1,
                run.version(),
                row.getTimestamp("first_at").toInstant(),
                answers((Integer[]) row.getArray("questions").getArray(), (String[])
                        row.getArray("responses").getArray()),
                row.getTimestamp("last_at").toInstant(),
                BigDecimal.valueOf(points),
                Math.max(points, outOf.getOrDefault(test, 0)));
        return new Gathered(attempt, row.getInt("rows"));
    }

    /** Questions are numbered from 1; one without an answer was left open. */
    private static List<List<String>> answers(Integer[] questions, String[] responses) {
        var answers = new ArrayList<List<String>>();
        for (int i = 0; i < questions.length; i++) {
            while (answers.size() < questions[i] - 1) answers.add(List.of());
            answers.add(QuestionShape.given(responses[i]));
        }
        return answers;
    }
}
