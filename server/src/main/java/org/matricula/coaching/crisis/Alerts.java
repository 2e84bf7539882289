package org.matricula.coaching.crisis;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.springframework.stereotype.Component;

/**
 * Tells staff of a crisis, by mail and by text. Neither names the learner: both say that somebody may be in danger, and
 * where to sign in. Called in the transaction that changes the crisis.
 */
@Component
class Alerts {

    private final CrisisSettings settings;
    private final Handlers handlers;
    private final StepStore steps;
    private final Offers offers;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Outbox outbox;
    private final TextMessages texts;
    private final PublicUrl publicUrl;

    Alerts(
            CrisisSettings settings,
            Handlers handlers,
            StepStore steps,
            Offers offers,
            Organisations organisations,
            Accounts accounts,
            Outbox outbox,
            TextMessages texts,
            PublicUrl publicUrl) {
        this.settings = settings;
        this.handlers = handlers;
        this.steps = steps;
        this.offers = offers;
        this.organisations = organisations;
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** Tells whoever's turn it is. @param raisedBy who needn't be told, having raised it; null if nobody did */
    Crisis call(Crisis crisis, @Nullable UUID raisedBy, Instant now) {
        var offer = offers.get(crisis.offerId());
        var call = new Escalation(settings.contacts(offer)).after(crisis.calls());
        var phones = phones(offer);
        for (var account : whom(crisis, call, raisedBy)) tell(crisis, offer, account, phones.get(account), now);
        return crisis.called(call.patience(), now);
    }

    /** Tells whoever acknowledged it that the learner gave another sign. */
    void again(Crisis crisis, Instant now) {
        var offer = offers.get(crisis.offerId());
        var by = Objects.requireNonNull(crisis.acknowledgedBy());
        tell(crisis, offer, by, phones(offer).get(by), now);
    }

    /** Somebody has it: whoever wasn't reached yet needn't be. */
    void takeBack(Crisis crisis, Instant now) {
        var told = steps.of(crisis.id()).stream()
                .filter(step -> step.kind() == Step.Kind.TOLD)
                .toList();
        var waiting = outbox.waiting(
                told.stream().map(Step::mailId).filter(Objects::nonNull).toList());
        for (var step : told) {
            if (step.textId() != null) texts.takeBack(step.textId());
            if (step.mailId() == null || !waiting.contains(step.mailId())) continue;
            outbox.takeBack(step.mailId());
            steps.add(
                    new Step(crisis.id(), Ids.next(), Step.Kind.SPARED, now, null, step.told(), step.mailId(), null),
                    null,
                    "");
        }
    }

    private Set<UUID> whom(Crisis crisis, Escalation.Call call, @Nullable UUID raisedBy) {
        var whom = new LinkedHashSet<UUID>();
        if (call.contact() != null) whom.add(call.contact().accountId());
        if (call.lead()) whom.addAll(handlers.leads(crisis.organisationId()));
        var coach = crisis.coachId();
        if (crisis.calls() == 0 && coach != null && !coach.equals(raisedBy)) whom.add(coach);
        return whom;
    }

    private Map<UUID, String> phones(Offer offer) {
        var phones = new HashMap<UUID, String>();
        for (var contact : settings.contacts(offer)) {
            if (contact.phone() != null) phones.put(contact.accountId(), contact.phone());
        }
        return phones;
    }

    private void tell(Crisis crisis, Offer offer, UUID accountId, @Nullable String phone, Instant now) {
        accounts.find(accountId).ifPresent(account -> {
            var mail = mail(crisis, offer, account);
            var text = phone == null ? null : text(crisis, offer, account, phone);
            steps.add(new Step(crisis.id(), Ids.next(), Step.Kind.TOLD, now, null, accountId, mail, text), null, "");
        });
    }

    private UUID mail(Crisis crisis, Offer offer, Account reader) {
        var organisation = organisations.get(offer.organisationId().toString());
        var link = link(organisation, crisis);
        var raised = dateTime(crisis.raisedAt(), reader.language(), reader.zone());
        var subject = t(reader.language(), reader.zone(), "coaching.crisis.mail.subject", offer.title());
        var body = t(
                reader.language(),
                reader.zone(),
                "coaching.crisis.mail.body",
                offer.title(),
                raised,
                link,
                reader.name());
        return outbox.queueUrgent(organisation.mail(reader.primaryAddress(), subject, body));
    }

    private UUID text(Crisis crisis, Offer offer, Account reader, String phone) {
        var organisation = organisations.get(offer.organisationId().toString());
        var body = t(reader.language(), reader.zone(), "coaching.crisis.alert", link(organisation, crisis));
        var id = Ids.next();
        texts.queueNow(new Text(id, phone, offer.senderName(), body, Purpose.ALERT));
        return id;
    }

    private String link(Organisation organisation, Crisis crisis) {
        return publicUrl.value() + organisation.path() + "/crises/" + crisis.id();
    }
}
