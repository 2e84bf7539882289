package org.matricula.delivery;

import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * What learners are written about what the course team did for them. The mail says neither scores nor reasons: those stay
 * where they can be erased. Nobody is written to whose account is gone, or who came with imported history and has none.
 */
@Component
class LearnerMail {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Runs runs;
    private final Courses courses;
    private final Contents contents;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    LearnerMail(
            Accounts accounts,
            Organisations organisations,
            Runs runs,
            Courses courses,
            Contents contents,
            Outbox outbox,
            PublicUrl publicUrl) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.runs = runs;
        this.courses = courses;
        this.contents = contents;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** A score was changed. */
    void scored(UUID organisationId, Attempt attempt) {
        accounts.find(attempt.learnerId()).ifPresent(account -> tell(account, organisationId, attempt));
    }

    private void tell(Account account, UUID organisationId, Attempt attempt) {
        var run = runs.find(attempt.runId()).orElseThrow();
        var course = courses.find(run.courseId()).orElseThrow();
        var path = "/courses/" + course.slug() + "/runs/" + run.slug();
        var page = contents.published(run.id())
                .flatMap(content -> content.find(attempt.stepId()))
                .map(step -> path + "/steps/" + step.number() + "/attempts/" + attempt.id())
                .orElse(path);
        outbox.queue(organisations
                .get(organisationId.toString())
                .mail(
                        account.primaryAddress(),
                        text(account, "delivery.mail.score.subject", course.title()),
                        text(account, "delivery.mail.score.body", course.title(), publicUrl.of(page))));
    }

    /** A place was moved to a later run. */
    void moved(UUID organisationId, UUID learnerId, CourseRun to) {
        accounts.find(learnerId).ifPresent(account -> {
            var course = courses.find(to.courseId()).orElseThrow();
            var page = publicUrl.of("/courses/" + course.slug() + "/runs/" + to.slug());
            outbox.queue(organisations
                    .get(organisationId.toString())
                    .mail(
                            account.primaryAddress(),
                            text(account, "delivery.mail.moved.subject", course.title()),
                            text(account, "delivery.mail.moved.body", course.title(), to.title(), page)));
        });
    }

    private static String text(Account account, String key, Object... arguments) {
        return Text.t(account.language(), account.zone(), key, arguments);
    }
}
