package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.dataimport.TableImport.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the files of a run, each kind its own way. Imports into one run take turns, batch by batch. Answers are read while
 * the database works on steps; they are stored after them.
 */
@Component
class FutureLearnFiles {

    private final FutureLearnEnrolments enrolments;
    private final FutureLearnTeam team;
    private final FutureLearnSteps steps;
    private final FutureLearnAnswers answers;
    private final FutureLearnLeavings leavings;
    private final FutureLearnComments comments;
    private final FutureLearnTables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FutureLearnFiles(
            FutureLearnEnrolments enrolments,
            FutureLearnTeam team,
            FutureLearnSteps steps,
            FutureLearnAnswers answers,
            FutureLearnLeavings leavings,
            FutureLearnComments comments,
            FutureLearnTables tables,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.enrolments = enrolments;
        this.team = team;
        this.steps = steps;
        this.answers = answers;
        this.leavings = leavings;
        this.comments = comments;
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** How files are read: {@code batchSize} rows at a time, and where it is said what became of them. */
    record Manner(int batchSize, Rejections rejections, Progress progress) {}

    /** What became of each of {@code files}, in their order. */
    List<FileSummary> take(List<FutureLearnFile> files, FutureLearnRun run, Manner manner) {
        var summaries = new ArrayList<FileSummary>();
        for (int i = 0; i < files.size(); i++) {
            if (!answersFollowSteps(files, i, run)) summaries.add(take(new Reading(files.get(i), run, manner)));
            else
                summaries.addAll(stepsAndAnswers(
                        new Reading(files.get(i), run, manner), new Reading(files.get(++i), run, manner)));
        }
        return summaries;
    }

    /** Without a file of enrolments it is the steps that say who was a learner, so answers have to wait for them. */
    private static boolean answersFollowSteps(List<FutureLearnFile> files, int at, FutureLearnRun run) {
        return run.shape().hasEnrolments()
                && files.get(at).kind() == FutureLearnKind.STEP_ACTIVITY
                && at + 1 < files.size()
                && files.get(at + 1).kind() == FutureLearnKind.QUESTION_RESPONSE;
    }

    private List<FileSummary> stepsAndAnswers(Reading steps, Reading answers) {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var stepsTaken = thread.submit(() -> steps(steps));
            var answersTaken = answers(answers, () -> Together.await(stepsTaken));
            return List.of(Objects.requireNonNull(Together.await(stepsTaken)), answersTaken);
        }
    }

    private FileSummary take(Reading reading) {
        var file = reading.file;
        var run = reading.run;
        return switch (file.kind()) {
            case ENROLMENTS ->
                reading.batches(FutureLearnEnrolments::parse, (lines, rejected) -> enrolments.take(run, lines));
            case TEAM_MEMBERS -> reading.batches(FutureLearnTeam::parse, (lines, rejected) -> team.take(run, lines));
            case STEP_ACTIVITY -> steps(reading);
            case QUESTION_RESPONSE -> answers(reading, () -> {});
            case COMMENTS -> comments(reading);
            case LEAVING -> leaving(reading);
            case ARCHETYPES, SENTIMENTS, VIDEO_STATS -> kept(reading);
        };
    }

    /** Certificates of full participation, once all that was learnt is there. @return how many are new */
    int certify(FutureLearnFile file, FutureLearnRun run, Manner manner) {
        return new Reading(file, run, manner)
                .quietly(FutureLearnEnrolments::parse, lines -> enrolments.certify(run, lines));
    }

    private FileSummary steps(Reading reading) {
        return Objects.requireNonNull(transaction.execute(status -> {
            waitForOtherImports(reading.run);
            steps.begin();
            var summary = reading.here(
                    FutureLearnSteps::parse, (lines, rejected) -> steps.stage(reading.run, lines, rejected));
            return summary.withFresh(steps.finish(reading.run));
        }));
    }

    /** @param beforeStoring waits for what has to be there first */
    private FileSummary answers(Reading reading, Runnable beforeStoring) {
        return Objects.requireNonNull(transaction.execute(status -> {
            answers.begin();
            var summary = reading.here(
                    FutureLearnAnswers::parse, (lines, rejected) -> answers.stage(reading.run, lines, rejected));
            answers.gather();
            beforeStoring.run();
            waitForOtherImports(reading.run);
            return summary.withFresh(answers.finish(reading.run));
        }));
    }

    /** What opens a conversation is taken first: it may stand below its answers. */
    private FileSummary comments(Reading reading) {
        var openers = reading.quietly(
                FutureLearnComments::parseOpener, lines -> comments.take(reading.run, lines, (row, why) -> {}));
        var summary = reading.batches(
                FutureLearnComments::parse, (lines, rejected) -> comments.take(reading.run, lines, rejected));
        return summary.withFresh(summary.fresh() + openers);
    }

    /** That somebody left is progress; what they said about it is kept beside it. */
    private FileSummary leaving(Reading reading) {
        transaction.executeWithoutResult(status -> {
            try (var table = reading.file.open()) {
                var keeping = tables.begin(reading.run, FutureLearnKind.LEAVING, table);
                reading.quietly(table, FutureLearnTables::parse, lines -> {
                    tables.add(reading.run, keeping, lines, (row, why) -> {});
                    return 0;
                });
                keeping.done();
            }
        });
        return reading.batches(
                FutureLearnLeavings::parse, (lines, rejected) -> leavings.take(reading.run, lines, rejected));
    }

    private FileSummary kept(Reading reading) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try (var table = reading.file.open()) {
                var keeping = tables.begin(reading.run, reading.file.kind(), table);
                var summary = reading.here(table, FutureLearnTables::parse, (lines, rejected) -> {
                    tables.add(reading.run, keeping, lines, rejected);
                    return 0;
                });
                return summary.withFresh(keeping.done());
            }
        }));
    }

    /** One file under way. */
    private final class Reading {

        private final FutureLearnFile file;
        private final FutureLearnRun run;
        private final Manner manner;

        Reading(FutureLearnFile file, FutureLearnRun run, Manner manner) {
            this.file = file;
            this.run = run;
            this.manner = manner;
        }

        /** Each batch in a transaction of its own. */
        <T> FileSummary batches(BiFunction<CsvRow, FutureLearnRun, T> parse, Store<T> store) {
            try (var table = file.open()) {
                return this.<T>tableImport(table)
                        .run(
                                manner.batchSize(),
                                parsing(parse),
                                (lines, rejected) -> inTurn(run, () -> store.take(lines, rejected)));
            }
        }

        /** All batches in the caller's transaction. */
        <T> FileSummary here(BiFunction<CsvRow, FutureLearnRun, T> parse, Store<T> store) {
            try (var table = file.open()) {
                return here(table, parse, store);
            }
        }

        <T> FileSummary here(CsvTable table, BiFunction<CsvRow, FutureLearnRun, T> parse, Store<T> store) {
            return this.<T>tableImport(table).run(manner.batchSize(), parsing(parse), store);
        }

        /** A row that repeats an earlier one is no news. */
        private <T> Function<CsvRow, T> parsing(BiFunction<CsvRow, FutureLearnRun, T> parse) {
            var repeated =
                    Objects.requireNonNull(run.repeated().get(file.kind())).reading();
            return row -> {
                if (repeated.repeats(row)) throw new BadRow("dataimport.reason.repeated");
                return parse.apply(row, run);
            };
        }

        private <T> TableImport<T> tableImport(CsvTable table) {
            return new TableImport<>(table, file.kind().unread(table), manner.rejections(), manner.progress());
        }

        /** Beside the reading that is reported: rows that can't be taken are passed over. @return the sum */
        <T> int quietly(BiFunction<CsvRow, FutureLearnRun, T> parse, Taking<T> taking) {
            try (var table = file.open()) {
                return quietly(table, parse, taking);
            }
        }

        <T> int quietly(CsvTable table, BiFunction<CsvRow, FutureLearnRun, T> parse, Taking<T> taking) {
            var sum = 0;
            var parsing = parsing(parse);
            var batch = new ArrayList<Line<T>>();
            while (table.hasNext()) {
                var row = table.next();
                try {
                    batch.add(new Line<>(row, parsing.apply(row.checkWidth())));
                } catch (BadRow reported) {
                    // By the reading that counts.
                }
                if (batch.isEmpty() || batch.size() < manner.batchSize() && table.hasNext()) continue;
                sum += inTurn(run, () -> taking.take(batch));
                batch.clear();
            }
            return sum;
        }
    }

    private interface Taking<T> {

        /** @return how many were new */
        int take(List<Line<T>> lines);
    }

    private int inTurn(FutureLearnRun run, IntSupplier work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            waitForOtherImports(run);
            return work.getAsInt();
        }));
    }

    private void waitForOtherImports(FutureLearnRun run) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", run.id().getLeastSignificantBits())
                .query((row, number) -> true)
                .list();
    }
}
