package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.coaching.CoachingConsentWithdrawn;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Phone;
import org.matricula.platform.mail.Mail;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.matricula.platform.sms.TextProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which a conversation reaches a learner. Each text and mail is noted with whom it is for and what it tells
 * of, in the transaction that queues it and while the learner's consent is held: so whatever waits when the learner withdraws
 * ends in the very transaction that withdraws, also if a sister with the same phone goes on agreeing.
 */
@Service
public class Reach {

    private final Consents consents;
    private final Numbers numbers;
    private final People people;
    private final Accounts accounts;
    private final DispatchStore store;
    private final TextMessages texts;
    private final TextProperties settings;
    private final Outbox outbox;
    private final Clock clock;

    Reach(
            Consents consents,
            Numbers numbers,
            People people,
            Accounts accounts,
            DispatchStore store,
            TextMessages texts,
            TextProperties settings,
            Outbox outbox,
            Clock clock) {
        this.consents = consents;
        this.numbers = numbers;
        this.people = people;
        this.accounts = accounts;
        this.store = store;
        this.texts = texts;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whom texts and mails go to: of several learners who are one person, whom they sign in as. */
    public Account account(UUID learnerId) {
        return accounts.get(people.personOf(learnerId).id());
    }

    /** By which way this learner can be reached now. */
    public Channel channel(UUID learnerId) {
        return confirmed(learnerId)
                .map(phone -> texts.isOptedOut(phone.number().e164()) ? Channel.OPTED_OUT : Channel.TEXT)
                .orElse(Channel.UNCONFIRMED);
    }

    /** Leaves when the learner's clock allows. @throws Withdrawn if the learner doesn't agree; nothing is queued unless {@link Channel#TEXT} */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean text(UUID learnerId, Offer offer, UUID textId, UUID about, String body) {
        require(learnerId, offer.id());
        if (channel(learnerId) != Channel.TEXT) return false;
        var number = confirmed(learnerId).orElseThrow().number().e164();
        store.add(new Dispatch(learnerId, textId, offer.id(), about, Dispatch.Kind.TEXT, clock.instant()));
        texts.queue(
                new Text(textId, number, offer.senderName(), body, Purpose.CONVERSATION),
                account(learnerId).zone());
        return true;
    }

    /** @param mail to whomever, about this learner: its name stays here if the learner withdraws. @throws Withdrawn */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(UUID learnerId, UUID offerId, UUID about, Mail mail) {
        require(learnerId, offerId);
        var id = outbox.queue(mail);
        store.add(new Dispatch(learnerId, id, offerId, about, Dispatch.Kind.MAIL, clock.instant()));
    }

    /** When a text to this learner would leave that is queued now. */
    public Instant leavesAt(UUID learnerId) {
        return texts.earliest(account(learnerId).zone());
    }

    /** What tells of this and still waits isn't sent. */
    @Transactional
    public void end(UUID learnerId, UUID about) {
        var now = clock.instant();
        store.endAbout(learnerId, about, now).forEach(outbox::takeBack);
    }

    /** Holds the learner's consent until the transaction ends. @throws Withdrawn */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(UUID learnerId, UUID offerId) {
        if (!agrees(learnerId, offerId)) throw new Withdrawn();
    }

    /** Holds the learner's consent, if there is one, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean agrees(UUID learnerId, UUID offerId) {
        return consents.stands(learnerId, offerId);
    }

    @EventListener
    @Transactional
    public void on(CoachingConsentWithdrawn withdrawn) {
        store.endAll(withdrawn.learnerId(), withdrawn.offerId(), clock.instant())
                .forEach(outbox::takeBack);
    }

    private Optional<Phone> confirmed(UUID learnerId) {
        return numbers.of(people.personOf(learnerId))
                .filter(phone -> phone.isConfirmed() || !settings.confirmNumbers());
    }
}
