package org.matricula.record;

import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Runs;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.ProgrammeCertificate;
import org.matricula.progress.Results;
import org.springframework.stereotype.Service;

/** Gathers all that somebody earned: a fixed number of statements, however much it is. */
@Service
public class WholeRecords {

    private final Records records;
    private final Results results;
    private final Courses courses;
    private final Runs runs;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Credentials credentials;
    private final Achievements achievements;

    WholeRecords(
            Records records,
            Results results,
            Courses courses,
            Runs runs,
            Programmes programmes,
            Organisations organisations,
            Credentials credentials,
            Achievements achievements) {
        this.records = records;
        this.results = results;
        this.courses = courses;
        this.runs = runs;
        this.programmes = programmes;
        this.organisations = organisations;
        this.credentials = credentials;
        this.achievements = achievements;
    }

    public WholeRecord of(Person person) {
        var found = results.certificatesOf(person);
        var completed = results.programmeCertificatesOf(person);
        var awards = credentials.of(person);
        var held = new HeldCredentials(
                awards,
                achievements.byIds(
                        awards.stream().map(Award::achievementId).distinct().toList()),
                credentials.standings(awards.stream().map(Award::credentialId).toList()));
        var taken = courses.byIds(
                found.stream().map(CourseCertificate::courseId).distinct().toList());
        var within = programmes.withAnyOf(taken.keySet());
        var whole = programmes.byIds(completed.stream()
                .map(ProgrammeCertificate::programmeId)
                .distinct()
                .toList());
        var issuers = organisations.byIds(Stream.of(
                        taken.values().stream().map(Course::organisationId),
                        whole.values().stream().map(programme -> programme.organisationId()),
                        awards.stream().map(Award::organisationId))
                .flatMap(Function.identity())
                .distinct()
                .toList());
        var writer = new WholeRecordWriter(
                held,
                taken,
                runs.byIds(
                        found.stream().map(CourseCertificate::runId).distinct().toList()),
                within,
                whole,
                issuers);
        return new WholeRecord(
                records.of(person),
                Stream.of(
                                found.stream().map(writer::course),
                                completed.stream().map(writer::programme),
                                writer.others(found, completed))
                        .flatMap(Function.identity())
                        .sorted(Comparator.comparing(WholeRecord.Entry::earnedAt)
                                .reversed()
                                .thenComparing(WholeRecord.Entry::title))
                        .toList());
    }
}
