package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.matricula.dataimport.FutureLearnEnrolments.Enrolled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the files of a run, each kind its own way. Imports into one run take turns, batch by batch. */
@Component
class FutureLearnFiles {

    private final FutureLearnEnrolments enrolments;
    private final FutureLearnSteps steps;
    private final FutureLearnAnswers answers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FutureLearnFiles(
            FutureLearnEnrolments enrolments,
            FutureLearnSteps steps,
            FutureLearnAnswers answers,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.enrolments = enrolments;
        this.steps = steps;
        this.answers = answers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    FileSummary take(
            FutureLearnFile file, FutureLearnRun run, int batchSize, Rejections rejections, Progress progress) {
        try (var table = file.open()) {
            var reading = new Reading(table, file.kind().unread(table), run, batchSize, rejections, progress);
            return switch (file.kind()) {
                case ENROLMENTS ->
                    reading.batches(FutureLearnEnrolments::parse, (lines, rejected) -> enrolments.take(run, lines));
                case STEP_ACTIVITY ->
                    reading.batches(FutureLearnSteps::parse, (lines, rejected) -> steps.take(run, lines, rejected));
                case LEAVING ->
                    reading.batches(
                            FutureLearnSteps::parseLeaving, (lines, rejected) -> steps.take(run, lines, rejected));
                case QUESTION_RESPONSE -> answers(reading);
                default -> throw new IllegalStateException(file.name());
            };
        }
    }

    /** Certificates of full participation, once all that was learnt is there. @return how many are new */
    int certify(FutureLearnFile file, FutureLearnRun run, int batchSize) {
        var certificates = 0;
        try (var table = file.open()) {
            var entitled = new ArrayList<Enrolled>();
            while (table.hasNext()) {
                entitled(table.next(), run).ifPresent(entitled::add);
                if (entitled.size() < batchSize && table.hasNext()) continue;
                certificates += enrolments.certify(run, entitled);
                entitled.clear();
            }
        }
        return certificates;
    }

    private static Optional<Enrolled> entitled(CsvRow row, FutureLearnRun run) {
        try {
            return Optional.of(FutureLearnEnrolments.parse(row.checkWidth(), run))
                    .filter(one -> one.hasPurchased() && one.participated() != null);
        } catch (BadRow counted) {
            return Optional.empty();
        }
    }

    private FileSummary answers(Reading reading) {
        return Objects.requireNonNull(transaction.execute(status -> {
            waitForOtherImports(reading.run());
            answers.begin();
            var summary = reading.here(
                    FutureLearnAnswers::parse, (lines, rejected) -> answers.stage(reading.run(), lines, rejected));
            return summary.withFresh(answers.finish(reading.run()));
        }));
    }

    /** One file under way. */
    private final class Reading {

        private final CsvTable table;
        private final List<String> unread;
        private final FutureLearnRun run;
        private final int batchSize;
        private final Rejections rejections;
        private final Progress progress;

        Reading(
                CsvTable table,
                List<String> unread,
                FutureLearnRun run,
                int batchSize,
                Rejections rejections,
                Progress progress) {
            this.table = table;
            this.unread = unread;
            this.run = run;
            this.batchSize = batchSize;
            this.rejections = rejections;
            this.progress = progress;
        }

        FutureLearnRun run() {
            return run;
        }

        <T> FileSummary batches(BiFunction<CsvRow, FutureLearnRun, T> parse, TableImport.Store<T> store) {
            return new TableImport<T>(table, unread, rejections, progress)
                    .run(
                            batchSize,
                            row -> parse.apply(row, run),
                            (lines, rejected) -> Objects.requireNonNull(transaction.execute(status -> {
                                waitForOtherImports(run);
                                return store.take(lines, rejected);
                            })));
        }

        <T> FileSummary here(BiFunction<CsvRow, FutureLearnRun, T> parse, TableImport.Store<T> store) {
            return new TableImport<T>(table, unread, rejections, progress)
                    .runHere(batchSize, row -> parse.apply(row, run), store);
        }
    }

    private void waitForOtherImports(FutureLearnRun run) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", run.id().getLeastSignificantBits())
                .query((row, number) -> true)
                .list();
    }
}
