package org.matricula.credential;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.progress.CertificatesEarned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Awards a course's achievement the moment its certificate is earned. An event that comes twice awards nothing twice;
 * one whose handling fails is handled again. Where the organisation never issued, nothing happens, and its first
 * ordinary round of awards ({@link Awarding}) catches up.
 */
@Component
class AwardsAtOnce {

    private final Issuers issuers;
    private final Courses courses;
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
        var course = courses.find(event.courseId());
        if (course.isEmpty() || issuers.find(course.get().organisationId()).isEmpty()) return;
        var achievement = achievements.ofCourse(course.get());
        var provider = organisations.get(achievement.organisationId().toString());
        var signer = issuers.signer(provider.id());
        var writer = new CredentialWriter(provider, achievement, signer, publicUrl);
        var standing = earned.ofRun(event.runId(), event.learnerIds(), provider);
        for (var some : batches(standing)) awarding.award(achievement, writer, some, clock.instant());
        certificates.order(awards.credentialsFor(achievement.id(), event.runId().toString(), event.learnerIds()));
    }

    private static List<List<Earned>> batches(List<Earned> earned) {
        var batches = new ArrayList<List<Earned>>();
        for (var from = 0; from < earned.size(); from += Awarding.BATCH) {
            batches.add(earned.subList(from, Math.min(from + Awarding.BATCH, earned.size())));
        }
        return batches;
    }
}
