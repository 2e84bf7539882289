package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.Runs;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
class KeptTablesTests {

    private static final String KIND = "leaving-survey-responses";
    private static final List<String> COLUMNS = List.of("id", "reason");

    @Autowired
    TaughtRun taught;

    @Autowired
    KeptTables tables;

    @Autowired
    KeptTableData data;

    @Autowired
    Runs runs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    TaughtRun.World world;
    UUID run;

    @BeforeEach
    void aRunOfTwo() {
        world = taught.with(2, 0);
        run = world.run().id();
    }

    @Test
    void rowsComeBackAsTheyWentInByLineAndPage() {
        var hostile = List.of("{\"a\",NULL}\\", "x\ty\r\nz'; drop table kept_row; -- \uD83D\uDC69\u200D ‮ \0");
        keep(row(2, "NULL", ""), row(3, hostile.toArray(String[]::new)), row(5, "\\N", " "));

        assertThat(tables.rows(table(), 0, 2))
                .extracting(KeptRow::cells)
                .containsExactly(
                        List.of("NULL", ""),
                        List.of(hostile.get(0), hostile.get(1).replace('\0', '\uFFFD')));
        assertThat(tables.rows(table(), 3, 2)).containsExactly(row(5, "\\N", " "));
        assertThat(table().columns()).isEqualTo(COLUMNS);
        assertThat(table().rows()).isEqualTo(3);
        assertThat(table().aboutPeople()).isFalse();
    }

    @Test
    void sameFileTwiceIsNothingNewAndWritesNothing() {
        keep(row(2, "1", "No time"), row(3, "2", ""));
        var written = written();

        assertThat(keep(row(2, "1", "No time"), row(3, "2", ""))).isZero();
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void tableIsReplacedByWhatTheFileHoldsNow() {
        keep(row(2, "1", "No time"), row(3, "2", "Too hard"));

        assertThat(keep(row(2, "2", "Too hard"), row(3, "3", "Other"), row(4, "4", "Other")))
                .isEqualTo(2);

        assertThat(tables.rows(table(), 0, 10))
                .containsExactly(row(2, "2", "Too hard"), row(3, "3", "Other"), row(4, "4", "Other"));
        assertThat(table().rows()).isEqualTo(3);
    }

    @Test
    void rowsThatAreExactlyTheSameAreOneWhereTheFirstStands() {
        assertThat(keep(row(2, "1", ""), row(3, "1", ""), row(4, "2", ""), row(5, "1", "")))
                .isEqualTo(2);
        assertThat(tables.rows(table(), 0, 10)).containsExactly(row(2, "1", ""), row(4, "2", ""));
    }

    @Test
    void headingChangesWithTheFileAndAFileWithoutRowsIsAnEmptyTable() {
        keep(row(2, "1", ""));

        transaction.executeWithoutResult(
                status -> tables.keep(run, KIND, List.of("key", "reason")).done());

        assertThat(table().columns()).containsExactly("key", "reason");
        assertThat(table().rows()).isZero();
    }

    @Test
    void batchesOfSeveralFilesInOneTransactionDontMix() {
        transaction.executeWithoutResult(status -> {
            var leaving = tables.keep(run, KIND, COLUMNS);
            var videos = tables.keep(run, "video-stats", COLUMNS);
            leaving.add(List.of(row(2, "1", "")));
            videos.add(List.of(row(2, "1", ""), row(3, "2", "")));
            leaving.add(List.of(row(3, "2", "")));
            assertThat(leaving.done()).isEqualTo(2);
            videos.add(List.of(row(4, "3", "")));
            assertThat(videos.done()).isEqualTo(3);
        });

        assertThat(tables.of(run)).extracting(KeptTable::kind).containsExactly(KIND, "video-stats");
        assertThat(tables.of(run)).extracting(KeptTable::rows).containsExactly(2, 3);
    }

    @Test
    void nothingIsKeptWhereTheTransactionIsUndone() {
        transaction.executeWithoutResult(status -> {
            var keeping = tables.keep(run, KIND, COLUMNS);
            keeping.add(List.of(row(2, "1", "")));
            keeping.done();
            status.setRollbackOnly();
        });

        assertThat(tables.of(run)).isEmpty();
        assertThatThrownBy(() -> tables.keep(run, KIND, COLUMNS)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void rowWithAnotherNumberOfCellsIsRefused() {
        assertThatThrownBy(() -> keep(row(2, "1"))).hasMessage("Line 2 has 1 cells of 2");
    }

    @Test
    void twoAtOnceTakeTurnsAndBothSucceed() throws Exception {
        var file =
                IntStream.range(0, 300).mapToObj(i -> row(i + 2, "" + i, "r")).toArray(KeptRow[]::new);
        var fresh = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> keep(file)))
                    .toList();
            for (Future<Integer> one : both) fresh.add(one.get());
        }

        assertThat(fresh).containsExactlyInAnyOrder(300, 0, 0, 0);
        assertThat(table().rows()).isEqualTo(300);
    }

    @Test
    void everyRowIsReadInTheOrderOfTheFile() {
        keep(IntStream.range(0, 1_203).mapToObj(i -> row(1_300 - i, "" + i, "")).toArray(KeptRow[]::new));
        var lines = new ArrayList<Integer>();

        tables.forEachRow(table(), row -> lines.add(row.line()));

        assertThat(lines).hasSize(1_203).isSorted();
    }

    @Test
    void learnerIsGivenTheirRowsAndTheyGoWithTheAccount() {
        var ada = world.learners().getFirst().id();
        var ben = world.learners().getLast().id();
        keep(
                new KeptRow(2, ada, List.of("1", "No time")),
                new KeptRow(3, ben, List.of("2", "Too hard")),
                row(4, "3", ""));
        assertThat(table().aboutPeople()).isTrue();

        assertThat(data.export(Person.of(ada))).singleElement().satisfies(kept -> {
            assertThat(kept.kind()).isEqualTo(KIND);
            assertThat(kept.cells()).containsEntry("id", "1").containsEntry("reason", "No time");
        });
        data.erase(Person.of(ada));

        assertThat(data.export(Person.of(ada))).isEmpty();
        assertThat(tables.rows(table(), 0, 10)).extracting(KeptRow::learnerId).containsExactly(ben, null);
        assertThat(table().rows()).isEqualTo(2);
        assertThat(table().aboutPeople()).isTrue();
    }

    @Test
    void runWithTablesIsNotRemoved() {
        var empty = taught.with(0, 0);
        transaction.executeWithoutResult(
                status -> tables.keep(empty.run().id(), KIND, COLUMNS).done());

        assertThatThrownBy(() -> runs.remove(empty.provider().id(), empty.run().id()))
                .isInstanceOf(Refusal.class);
    }

    private int keep(KeptRow... rows) {
        return transaction.execute(status -> {
            var keeping = tables.keep(run, KIND, COLUMNS);
            keeping.add(List.of(rows));
            return keeping.done();
        });
    }

    private KeptTable table() {
        return tables.find(run, KIND).orElseThrow();
    }

    /** Which transaction wrote each row last. */
    private List<String> written() {
        return jdbc.sql("""
                        select xmin::text || line from kept_row where run_id = :run
                        union all select xmin::text || kept_at from kept_table where run_id = :run order by 1""").param("run", run).query(String.class).list();
    }

    private static KeptRow row(int line, String... cells) {
        return new KeptRow(line, null, List.of(cells));
    }
}
