package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Importer;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the Open University Learning Analytics Dataset. Each batch is one transaction and takes only what is not there
 * yet, so an import that was killed is run again and goes on; see docs/adr/007-import-is-a-module.md.
 */
@Component
class OuladImport implements Importer {

    private static final int BATCH = 5_000;
    private static final int CATALOGUE_BATCH = 10_000;
    private static final String DEFAULT_ORGANISATION = "open-university";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Organisations organisations;
    private final OuladCourses courses;
    private final OuladTests tests;
    private final OuladAttempts attempts;
    private final OuladProgrammes programmes;
    private final ImportTotals totals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MatriculaProperties properties;
    private final Clock clock;

    OuladImport(
            Organisations organisations,
            OuladCourses courses,
            OuladTests tests,
            OuladAttempts attempts,
            OuladProgrammes programmes,
            ImportTotals totals,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MatriculaProperties properties,
            Clock clock) {
        this.organisations = organisations;
        this.courses = courses;
        this.tests = tests;
        this.attempts = attempts;
        this.programmes = programmes;
        this.totals = totals;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "oulad";
    }

    @Override
    public List<String> run(Path directory, Optional<String> organisationSlug) {
        return run(directory, organisationSlug, BATCH, Progress.onStandardError());
    }

    List<String> run(Path directory, Optional<String> organisationSlug, int batchSize, Progress progress) {
        OuladFile.checkAll(directory);
        var organisation = organisation(organisationSlug);
        try (var rejections = Rejections.of(kind(), properties.data(), clock.instant())) {
            var files = new Run(directory, organisation, batchSize, rejections, progress).files();
            return summary(files, programmes.certify(organisation), totals.line(organisation), rejections);
        }
    }

    /** One import under way. */
    private final class Run {

        private final Path directory;
        private final Organisation organisation;
        private final int batchSize;
        private final Rejections rejections;
        private final Progress progress;
        private final OuladCatalogue catalogue = new OuladCatalogue();

        Run(Path directory, Organisation organisation, int batchSize, Rejections rejections, Progress progress) {
            this.directory = directory;
            this.organisation = organisation;
            this.batchSize = batchSize;
            this.rejections = rejections;
            this.progress = progress;
        }

        /** Results and scores are both about enrolments and not about each other. */
        List<FileSummary> files() {
            var files = new ArrayList<FileSummary>();
            files.add(table(
                    OuladFile.COURSES,
                    CATALOGUE_BATCH,
                    OuladCourses::presentation,
                    (lines, rejected) -> courses.addRuns(organisation, lines, catalogue)));
            files.add(table(
                    OuladFile.ASSESSMENTS,
                    CATALOGUE_BATCH,
                    row -> OuladTest.of(row, catalogue),
                    (lines, rejected) -> tests.add(organisation, lines, catalogue)));
            files.add(table(
                    OuladFile.REGISTRATIONS,
                    batchSize,
                    row -> OuladRegistration.of(row, catalogue),
                    (lines, rejected) -> attempts.enrol(organisation, lines)));
            files.addAll(Together.all(List.of(this::results, this::scores)));
            return files;
        }

        private FileSummary results() {
            return table(
                    OuladFile.RESULTS,
                    batchSize,
                    row -> OuladResult.of(row, catalogue),
                    (lines, rejected) -> attempts.grade(organisation, lines, rejected));
        }

        private FileSummary scores() {
            return table(
                    OuladFile.SCORES,
                    batchSize,
                    row -> OuladScore.of(row, catalogue),
                    (lines, rejected) -> attempts.score(organisation, lines, rejected));
        }

        private <T> FileSummary table(OuladFile file, int size, Function<CsvRow, T> parse, TableImport.Store<T> store) {
            try (var table = file.open(directory)) {
                return new TableImport<T>(table, table.columnsBeside(file.columns()), rejections, progress)
                        .run(
                                size,
                                parse,
                                (lines, rejected) -> transaction.execute(status -> {
                                    waitForOtherImports(organisation, file);
                                    return store.take(lines, rejected);
                                }));
            }
        }
    }

    /**
     * Two imports of a file into one organisation take turns, batch by batch, so that neither adds a learner the other
     * just did.
     */
    private void waitForOtherImports(Organisation organisation, OuladFile file) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", organisation.id().getLeastSignificantBits() + file.ordinal())
                .query((row, number) -> true)
                .list();
    }

    private Organisation organisation(Optional<String> slug) {
        if (slug.isPresent()) {
            return organisations
                    .find(slug.get())
                    .orElseThrow(() -> new Refusal("dataimport.no-organisation", slug.get()));
        }
        return organisations.find(DEFAULT_ORGANISATION).orElseGet(() -> {
            organisations.create(
                    NewOrganisation.of(DEFAULT_ORGANISATION, say("dataimport.oulad.organisation"), Locale.UK, ZONE));
            return organisations.get(DEFAULT_ORGANISATION);
        });
    }

    private static List<String> summary(
            List<FileSummary> files, List<String> programmes, String totals, Rejections rejections) {
        var lines = new ArrayList<String>();
        files.forEach(file -> lines.addAll(file.lines()));
        lines.addAll(programmes);
        lines.add(totals);
        rejections.file().ifPresent(file -> lines.add(say("dataimport.summary.rejections", file.toString())));
        return lines;
    }

    private static String say(String key, Object... arguments) {
        return t(Messages.DEFAULT, ZoneOffset.UTC, key, arguments);
    }
}
