package org.matricula.credential;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
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
    private final Awarding awarding;
    private final AwardStore awards;
    private final CertificateJobs certificates;
    private final PublicUrl publicUrl;
    private final Clock clock;

    AwardsAtOnce(
            Issuers issuers,
            Courses courses,
            Programmes programmes,
            Organisations organisations,
            Achievements achievements,
            EarnedAchievements earned,
            Awarding awarding,
            AwardStore awards,
            CertificateJobs certificates,
            PublicUrl publicUrl,
            Clock clock) {
        this.issuers = issuers;
        this.courses = courses;
        this.programmes = programmes;
        this.organisations = organisations;
        this.achievements = achievements;
        this.earned = earned;
        this.awarding = awarding;
        this.awards = awards;
        this.certificates = certificates;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CertificatesEarned event) {
        courses.find(event.courseId()).filter(this::isIssued).ifPresent(course -> {
            var provider = organisations.get(course.organisationId().toString());
            award(
                    achievements.ofCourse(course),
                    provider,
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
                        organisations.get(programme.organisationId().toString()),
                        earned.ofProgramme(programme.id(), event.learnerIds()),
                        EarnedAchievements.PROGRAMME));
    }

    private boolean isIssued(Course course) {
        return issuers.find(course.organisationId()).isPresent();
    }

    private void award(Achievement achievement, Organisation provider, List<Earned> standing, String source) {
        var writer = new CredentialWriter(provider, achievement, issuers.signer(provider.id()), publicUrl);
        for (var some : batches(standing)) awarding.award(achievement, writer, some, clock.instant());
        var learners = standing.stream().map(Earned::learnerId).toList();
        certificates.order(awards.credentialsFor(achievement.id(), source, learners));
    }

    private static List<List<Earned>> batches(List<Earned> earned) {
        var batches = new ArrayList<List<Earned>>();
        for (var from = 0; from < earned.size(); from += Awarding.BATCH) {
            batches.add(earned.subList(from, Math.min(from + Awarding.BATCH, earned.size())));
        }
        return batches;
    }
}
