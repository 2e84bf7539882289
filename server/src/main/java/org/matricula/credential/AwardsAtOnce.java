package org.matricula.credential;

import java.util.List;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
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
    private final Organisations organisations;
    private final Achievements achievements;
    private final EarnedAchievements earned;
    private final Awards awarding;
    private final AwardStore awards;
    private final CertificateJobs certificates;

    AwardsAtOnce(
            Issuers issuers,
            Courses courses,
            Programmes programmes,
            Organisations organisations,
            Achievements achievements,
            EarnedAchievements earned,
            Awards awarding,
            AwardStore awards,
            CertificateJobs certificates) {
        this.issuers = issuers;
        this.courses = courses;
        this.programmes = programmes;
        this.organisations = organisations;
        this.achievements = achievements;
        this.earned = earned;
        this.awarding = awarding;
        this.awards = awards;
        this.certificates = certificates;
    }

    @ApplicationModuleListener
    void on(CertificatesEarned event) {
        courses.find(event.courseId()).filter(this::isIssued).ifPresent(course -> {
            var provider = organisations.get(course.organisationId().toString());
            award(
                    achievements.ofCourse(course),
                    earned.ofRun(event.runId(), event.learnerIds(), provider),
                    event.runId().toString());
        });
    }

    @ApplicationModuleListener
    void on(ProgrammesCompleted event) {
        if (issuers.find(event.organisationId()).isEmpty()) return;
        programmes
                .find(event.programmeId())
                .ifPresent(programme -> award(
                        achievements.ofProgramme(programme),
                        earned.ofProgramme(programme.id(), event.learnerIds()),
                        EarnedAchievements.PROGRAMME));
    }

    private boolean isIssued(Course course) {
        return issuers.find(course.organisationId()).isPresent();
    }

    private void award(Achievement achievement, List<Earned> standing, String source) {
        awarding.award(achievement, standing, Manner.TOLD);
        var learners = standing.stream().map(Earned::learnerId).toList();
        certificates.order(awards.credentialsFor(achievement.id(), source, learners));
    }
}
