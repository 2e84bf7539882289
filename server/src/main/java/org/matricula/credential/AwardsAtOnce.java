package org.matricula.credential;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.credential.rule.Earnings;
import org.matricula.credential.rule.Rule;
import org.matricula.credential.rule.Selection;
import org.matricula.progress.CertificatesEarned;
import org.matricula.progress.ProgrammesCompleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Awards the achievement of a course or programme the moment its certificate is earned. An event that comes twice awards nothing twice;
 * one whose handling fails is handled again. Where the organisation never issued, nothing happens, and its first
 * ordinary round of awards ({@link Awarding}) catches up.
 */
@Component
class AwardsAtOnce {

    private final Issuers issuers;
    private final Courses courses;
    private final Programmes programmes;
    private final Achievements achievements;
    private final Earnings earnings;
    private final Awards awarding;
    private final AwardStore awards;
    private final CertificateJobs certificates;

    AwardsAtOnce(
            Issuers issuers,
            Courses courses,
            Programmes programmes,
            Achievements achievements,
            Earnings earnings,
            Awards awarding,
            AwardStore awards,
            CertificateJobs certificates) {
        this.issuers = issuers;
        this.courses = courses;
        this.programmes = programmes;
        this.achievements = achievements;
        this.earnings = earnings;
        this.awarding = awarding;
        this.awards = awards;
        this.certificates = certificates;
    }

    @ApplicationModuleListener
    void on(CertificatesEarned event) {
        courses.find(event.courseId())
                .filter(this::isIssued)
                .ifPresent(course -> award(
                        achievements.ofCourse(course),
                        Rule.CoursePassed.of(course.id()).in(event.runId()),
                        event.learnerIds()));
    }

    @ApplicationModuleListener
    void on(ProgrammesCompleted event) {
        if (issuers.find(event.organisationId()).isEmpty()) return;
        programmes
                .find(event.programmeId())
                .ifPresent(programme -> award(
                        achievements.ofProgramme(programme),
                        new Rule.ProgrammeCompleted(programme.id()),
                        event.learnerIds()));
    }

    private boolean isIssued(Course course) {
        return issuers.find(course.organisationId()).isPresent();
    }

    private void award(Achievement achievement, Rule rule, List<UUID> learnerIds) {
        if (!achievement.isPublished()) return;
        var standing = earnings.of(achievement, Selection.any(List.of(rule)), learnerIds);
        awarding.award(achievement, standing, Manner.TOLD);
        var learners = standing.stream().map(Earned::learnerId).toList();
        if (learners.isEmpty()) return;
        certificates.order(
                awards.credentialsFor(achievement.id(), standing.getFirst().sourceKey(), learners));
    }
}
