package org.matricula.billing;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.t;

import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Mail;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/**
 * Writes to partnership managers that an organisation questions a charge, one mail for each question, and to whoever
 * asked what became of it. The words themselves are read on the page: they can name people, and are erased there.
 */
@Component
class QuestionMail {

    private final QuestionStore store;
    private final PartnershipManagers managers;
    private final Accounts accounts;
    private final Members members;
    private final Organisations organisations;
    private final Courses courses;
    private final PublicUrl publicUrl;
    private final Outbox outbox;

    QuestionMail(
            QuestionStore store,
            PartnershipManagers managers,
            Accounts accounts,
            Members members,
            Organisations organisations,
            Courses courses,
            PublicUrl publicUrl,
            Outbox outbox) {
        this.store = store;
        this.managers = managers;
        this.accounts = accounts;
        this.members = members;
        this.organisations = organisations;
        this.courses = courses;
        this.publicUrl = publicUrl;
        this.outbox = outbox;
    }

    void asked(Charge charge) {
        var organisation = organisation(charge);
        var address = publicUrl.of("/partnerships/" + organisation.id() + "/charges/" + charge.id());
        managers.all()
                .forEach(reader -> outbox.queue(
                        mail(reader, "billing.mail.asked", organisation.name(), charge, charge.price(), address)));
    }

    void answered(Charge charge) {
        tell(charge, "billing.mail.answered", charge.price());
    }

    void credited(Charge charge, Money amount) {
        tell(charge, "billing.mail.credited", amount);
    }

    /** Whoever asked last, while they still may see the organisation's costs; a program reads the answer by itself. */
    private void tell(Charge charge, String key, Money amount) {
        var organisation = organisation(charge);
        var address = publicUrl.of(organisation.path() + "/learning-manager/charges/" + charge.id());
        store.asker(charge.id())
                .flatMap(accounts::find)
                .filter(asker -> !asker.primaryAddress().isEmpty() && seesCosts(organisation, asker))
                .ifPresent(asker -> outbox.queue(mail(asker, key, organisation.name(), charge, amount, address)));
    }

    private boolean seesCosts(Organisation organisation, Account account) {
        return members.rolesOf(organisation.id(), account.id()).stream()
                .anyMatch(role -> role.permissions().contains(Permission.SEE_COSTS));
    }

    private Mail mail(Account reader, String key, String organisation, Charge charge, Money amount, String address) {
        var locale = reader.language();
        var zone = reader.zone();
        var course = courses.find(charge.courseId()).map(Course::title).orElse("");
        var when = dateTime(charge.at(), locale, zone);
        return Mail.of(
                reader.primaryAddress(),
                t(locale, zone, key + ".subject", organisation, course),
                t(locale, zone, key, reader.name(), organisation, course, when, amount.text(locale), address));
    }

    private Organisation organisation(Charge charge) {
        return organisations.get(charge.organisationId().toString());
    }
}
