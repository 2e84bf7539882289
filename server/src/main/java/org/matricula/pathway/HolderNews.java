package org.matricula.pathway;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells institutions that hold a record of a certificate that was revoked, when the learner has had the time; and of its reinstatement those it told. */
@Configuration(proxyBeanMethods = false)
class HolderNews {

    private final RevocationNoticeStore notices;
    private final RecordHolders holders;
    private final ApplicationStore applications;
    private final ApplicationHistory history;
    private final InstitutionLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HolderNews(
            RevocationNoticeStore notices,
            RecordHolders holders,
            ApplicationStore applications,
            ApplicationHistory history,
            InstitutionLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.holders = holders;
        this.applications = applications;
        this.history = history;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> tellHoldersOfRevocations() {
        return Tasks.recurring("tell-holders-of-revocations", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> tellDue());
    }

    /** Each notice is a transaction of its own: killed in between, none is told twice. */
    void tellDue() {
        while (Boolean.TRUE.equals(transaction.execute(status -> tellNext()))) {
            // until nothing is due
        }
    }

    private boolean tellNext() {
        var due = notices.due(clock.instant());
        due.ifPresent(notice -> {
            if (notice.reinstated()) tellOfReinstatement(notice);
            else tellOfRevocation(notice);
            notices.done(notice.id(), clock.instant());
        });
        return due.isPresent();
    }

    private void tellOfRevocation(RevocationNotice notice) {
        for (var application : holders.of(notice)) {
            letters.revoked(application);
            history.add(application, Kind.REVOCATION_TOLD);
            notices.told(notice.credentialId(), application.id());
        }
    }

    private void tellOfReinstatement(RevocationNotice notice) {
        for (var id : notices.takeTold(notice.credentialId())) {
            var application = applications.lock(id);
            if (application.isWithdrawn()) continue;
            letters.standsAgain(application);
            history.add(application, Kind.REINSTATEMENT_TOLD);
        }
    }
}
