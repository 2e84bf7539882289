package org.matricula.record;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Results;
import org.springframework.stereotype.Service;

/** Reads how far somebody has come in a programme. */
@Service
public class ProgrammeProgressReader {

    private final Results results;
    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Organisations organisations;

    ProgrammeProgressReader(
            Results results, Enrolments enrolments, Programmes programmes, Organisations organisations) {
        this.results = results;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    /** @param slug of the programme @throws NotFound if there is no such programme */
    public ProgrammeProgress of(Person person, String slug) {
        var programme = programmes.get(slug);
        var verified = RecordSummary.verifiedIn(programme, results.certificatesOf(person));
        var standing = verified.stream()
                .filter(CourseCertificate::counts)
                .map(CourseCertificate::courseId)
                .collect(toSet());
        var taking = enrolments.of(person).stream()
                .filter(one -> one.deactivatedAt() == null && one.track().isVerified())
                .map(Enrolment::courseId)
                .collect(toSet());
        var named = programme.courses();
        return new ProgrammeProgress(
                programme,
                organisations.get(programme.organisationId().toString()),
                programme.progress(standing),
                belongs(person, slug),
                !verified.isEmpty(),
                programme.groups().stream()
                        .map(group -> section(group, standing, taking, named))
                        .toList());
    }

    /** Whether somebody takes or took a course of this programme. */
    public boolean belongs(Person person, String slug) {
        var inside = programmes.get(slug).courseIds();
        return enrolments.of(person).stream().anyMatch(one -> inside.contains(one.courseId()))
                || results.certificatesOf(person).stream().anyMatch(one -> inside.contains(one.courseId()));
    }

    private static ProgrammeProgress.Section section(
            RequirementGroup group, Set<UUID> standing, Set<UUID> taking, Map<UUID, Course> named) {
        return new ProgrammeProgress.Section(
                group.title(),
                group.required(),
                group.requirements().stream()
                        .map(one -> line(one, standing, taking, named))
                        .toList());
    }

    private static ProgrammeProgress.Line line(
            Requirement requirement, Set<UUID> standing, Set<UUID> taking, Map<UUID, Course> named) {
        var ids = requirement.courseIds();
        return new ProgrammeProgress.Line(
                requirement.title(), state(requirement, standing, taking), courses(ids, named));
    }

    private static ProgrammeProgress.State state(Requirement requirement, Set<UUID> standing, Set<UUID> taking) {
        if (requirement.isMet(standing)) return ProgrammeProgress.State.MET;
        return requirement.isMet(taking) ? ProgrammeProgress.State.UNDER_WAY : ProgrammeProgress.State.OPEN;
    }

    private static List<Course> courses(List<UUID> ids, Map<UUID, Course> named) {
        return ids.stream().map(named::get).filter(Objects::nonNull).toList();
    }
}
