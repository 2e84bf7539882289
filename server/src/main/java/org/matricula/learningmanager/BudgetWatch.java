package org.matricula.learningmanager;

import static org.matricula.platform.text.Text.t;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.billing.BudgetStanding;
import org.matricula.billing.Budgets;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.LearnerGroup;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Mail;
import org.matricula.platform.mail.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to those who invite when a budget is nearly or quite full, once each time. */
@Configuration(proxyBeanMethods = false)
class BudgetWatch {

    private final Budgets budgets;
    private final Reservations reservations;
    private final LearningManagerAccess access;
    private final Organisations organisations;
    private final Courses courses;
    private final LearnerGroups groups;
    private final Outbox outbox;
    private final PublicUrl publicUrl;
    private final TransactionTemplate transaction;

    BudgetWatch(
            Budgets budgets,
            Reservations reservations,
            LearningManagerAccess access,
            Organisations organisations,
            Courses courses,
            LearnerGroups groups,
            Outbox outbox,
            PublicUrl publicUrl,
            TransactionTemplate transaction) {
        this.budgets = budgets;
        this.reservations = reservations;
        this.access = access;
        this.organisations = organisations;
        this.courses = courses;
        this.groups = groups;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.transaction = transaction;
    }

    @Bean
    RecurringTask<Void> watchBudgets() {
        return Tasks.recurring("watch-budgets", FixedDelay.ofMinutes(1)).execute((instance, context) -> watch());
    }

    void watch() {
        budgets.organisations().forEach(id -> transaction.executeWithoutResult(status -> watch(id)));
    }

    private void watch(UUID organisationId) {
        var news = budgets.standings(organisationId, reservations.of(organisationId)).stream()
                .filter(budgets::tell)
                .toList();
        if (news.isEmpty()) return;
        var organisation = organisations.get(organisationId.toString());
        for (var reader : access.managersOf(organisationId))
            news.forEach(one -> outbox.queue(mail(reader, organisation, one, about(one))));
    }

    private String about(BudgetStanding standing) {
        var budget = standing.budget();
        return budget.courseId() != null
                ? courses.find(budget.courseId()).map(Course::title).orElse("")
                : groups.find(budget.organisationId(), budget.groupId())
                        .map(LearnerGroup::name)
                        .orElse("");
    }

    private Mail mail(Account reader, Organisation organisation, BudgetStanding standing, String about) {
        var key = standing.isFull() ? "learningmanager.budget.mail.full" : "learningmanager.budget.mail.nearly";
        var locale = reader.language();
        var zone = reader.zone();
        var address = publicUrl.of(organisation.path() + "/learning-manager/budgets");
        return Mail.of(
                reader.primaryAddress(),
                t(locale, zone, key + ".subject", about),
                t(locale, zone, key, reader.name(), about, organisation.name(), standing.percent(), address));
    }
}
