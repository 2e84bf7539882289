package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.content.Contents;
import org.matricula.dataimport.FutureLearnFiles.Manner;
import org.matricula.dataimport.FutureLearnSurvey.Found;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Importer;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Messages;
import org.springframework.stereotype.Component;

/**
 * Reads FutureLearn's dataset exports. Everything is surveyed before anything is taken; then files are taken run by run
 * in batches, each a transaction that adds only what is not there yet, so an import that was killed is run again and
 * goes on; see docs/adr/015-futurelearn-import.md.
 */
@Component
class FutureLearnImport implements Importer {

    private static final int BATCH = 10_000;
    private static final String DEFAULT_ORGANISATION = "futurelearn-partner";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Organisations organisations;
    private final FutureLearnCourses courses;
    private final FutureLearnContent content;
    private final Contents contents;
    private final FutureLearnTeam team;
    private final FutureLearnFiles files;
    private final ImportTotals totals;
    private final MatriculaProperties properties;
    private final Clock clock;

    FutureLearnImport(
            Organisations organisations,
            FutureLearnCourses courses,
            FutureLearnContent content,
            Contents contents,
            FutureLearnTeam team,
            FutureLearnFiles files,
            ImportTotals totals,
            MatriculaProperties properties,
            Clock clock) {
        this.organisations = organisations;
        this.courses = courses;
        this.content = content;
        this.contents = contents;
        this.team = team;
        this.files = files;
        this.totals = totals;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "futurelearn";
    }

    @Override
    public List<String> run(Path directory, Optional<String> organisationSlug) {
        return run(directory, organisationSlug, BATCH, Progress.onStandardError());
    }

    List<String> run(Path directory, Optional<String> organisationSlug, int batchSize, Progress progress) {
        var folder = FutureLearnFile.in(directory);
        var found = FutureLearnSurvey.read(folder.files());
        var provider = organisation(organisationSlug);
        try (var rejections = Rejections.of(kind(), properties.data(), clock.instant())) {
            var manner = new Manner(batchSize, rejections, progress);
            var lines = new ArrayList<String>();
            found.courses().forEach((word, shape) -> {
                var course = courses.course(provider, word);
                shape.runs().keySet().forEach(number -> {
                    var run = prepared(provider, course, number, shape, folder.files(), found);
                    team.know(run);
                    files.take(of(folder.files(), word, number), run, manner)
                            .forEach(summary -> lines.addAll(summary.lines()));
                    var certificates = of(folder.files(), word, number).stream()
                            .filter(file -> file.kind() == FutureLearnKind.ENROLMENTS)
                            .mapToInt(file -> files.certify(file, run, manner))
                            .sum();
                    lines.add(say("dataimport.futurelearn.run-line", word, number, certificates));
                });
            });
            if (!folder.others().isEmpty()) {
                lines.add(say(
                        "dataimport.futurelearn.others", folder.others().size(), String.join(", ", folder.others())));
            }
            lines.add(totals.line(provider));
            rejections.file().ifPresent(file -> lines.add(say("dataimport.summary.rejections", file.toString())));
            return lines;
        }
    }

    private FutureLearnRun prepared(
            Organisation provider,
            Course course,
            int number,
            CourseShape shape,
            List<FutureLearnFile> all,
            Found found) {
        var run = courses.run(provider, course, number, shape);
        var steps = content.follow(provider, run.id(), shape);
        var repeated = new EnumMap<FutureLearnKind, RepeatedRows>(FutureLearnKind.class);
        for (var file : of(all, String.valueOf(course.partnerCode()), number))
            repeated.put(file.kind(), found.repeated().get(file));
        return new FutureLearnRun(
                provider,
                run,
                shape.run(number),
                steps,
                contents.published(run.id()).orElse(null),
                repeated);
    }

    private static List<FutureLearnFile> of(List<FutureLearnFile> files, String course, int run) {
        return files.stream()
                .filter(file -> file.course().equals(course) && file.run() == run)
                .toList();
    }

    /** The one that is named, else the only one there is, else a new one where there is none. */
    private Organisation organisation(Optional<String> slug) {
        if (slug.isPresent()) {
            return organisations
                    .find(slug.get())
                    .orElseThrow(() -> new Refusal("dataimport.no-organisation", slug.get()));
        }
        var all = organisations.all();
        if (all.size() > 1) throw new Refusal("dataimport.which-organisation", all.size());
        if (!all.isEmpty()) return all.getFirst();
        organisations.create(
                NewOrganisation.of(DEFAULT_ORGANISATION, say("dataimport.futurelearn.organisation"), Locale.UK, ZONE));
        return organisations.get(DEFAULT_ORGANISATION);
    }

    private static String say(String key, Object... arguments) {
        return t(Messages.DEFAULT, ZoneOffset.UTC, key, arguments);
    }
}
