package org.matricula.coaching.conversation;

import static java.util.stream.Collectors.joining;
import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Mail;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.sms.Text;
import org.springframework.stereotype.Component;

/**
 * Tells learners what happens in their coaching: by mail, and by text where the number is confirmed; by way of {@link Reach}, so
 * that nothing of it leaves after a withdrawal.
 */
@Component
class LearnerNews {

    private final Accounts accounts;
    private final People people;
    private final Coaches coaches;
    private final Offers offers;
    private final Organisations organisations;
    private final Reach reach;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    LearnerNews(
            Accounts accounts,
            People people,
            Coaches coaches,
            Offers offers,
            Organisations organisations,
            Reach reach,
            Outbox outbox,
            PublicUrl publicUrl) {
        this.accounts = accounts;
        this.people = people;
        this.coaches = coaches;
        this.offers = offers;
        this.organisations = organisations;
        this.reach = reach;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** Somebody coaches the learner now. @param before who did until then, empty if nobody did */
    void given(UUID learnerId, UUID offerId, String before, UUID coachId) {
        var key = before.isEmpty() ? "given" : "handed-over";
        mail(learnerId, offerId, offerId, key, coaches.givenName(coachId), before);
    }

    /** The coach ended coaching because the learner said so: the one mail that follows a withdrawal. */
    void stopped(Case of) {
        letter(of.learnerId(), offers.get(of.offerId()), "stopped", coaches.givenName(of.coachId()), "")
                .ifPresent(outbox::queue);
    }

    void sent(Case to, List<SentResource> sent, String word) {
        var coach = coaches.givenName(to.coachId());
        var about = sent.getFirst().id();
        var list = sent.stream().map(one -> one.title() + "\n" + one.address()).collect(joining("\n\n"));
        mail(to.learnerId(), to.offerId(), about, "sent", coach, word.isEmpty() ? list : word + "\n\n" + list);
        var lines = sent.stream().map(one -> one.title() + " " + one.address()).collect(joining("\n"));
        text(to.learnerId(), to.offerId(), about, "sent", coach, word.isEmpty() ? lines : word + "\n" + lines);
    }

    void due(UUID learnerId, UUID offerId, UUID coachId, UUID taskId, String task) {
        mail(learnerId, offerId, taskId, "due", coaches.givenName(coachId), task);
        text(learnerId, offerId, taskId, "due", coaches.givenName(coachId), task);
    }

    private void mail(UUID learnerId, UUID offerId, UUID about, String key, String coach, String what) {
        if (!reach.agrees(learnerId, offerId)) return;
        letter(learnerId, offers.get(offerId), key, coach, what)
                .ifPresent(letter -> reach.mail(learnerId, offerId, about, letter));
    }

    private Optional<Mail> letter(UUID learnerId, Offer offer, String key, String coach, String what) {
        var provider = organisations.get(offer.organisationId().toString());
        return reader(learnerId).map(reader -> {
            var subject = say(reader, "coaching.mail." + key + ".subject", provider.name(), coach, what, "");
            var body = say(reader, "coaching.mail." + key + ".body", provider.name(), coach, what, page(offer));
            return provider.mail(reader.primaryAddress(), subject, body);
        });
    }

    /** Where all of it would be too long for a text, one that leads to the page. */
    private void text(UUID learnerId, UUID offerId, UUID about, String key, String coach, String what) {
        if (!reach.agrees(learnerId, offerId)) return;
        var offer = offers.get(offerId);
        reader(learnerId).ifPresent(reader -> {
            var whole = say(reader, "coaching.text." + key, coach, what, page(offer));
            var body = whole.length() <= Text.LONGEST
                    ? whole
                    : say(reader, "coaching.text." + key + "-long", coach, page(offer));
            reach.text(learnerId, offer, Ids.next(), about, body);
        });
    }

    private String page(Offer offer) {
        var provider = organisations.get(offer.organisationId().toString());
        return publicUrl.of("/coaching/" + provider.slug() + "/coach");
    }

    /** Nobody, once the account is closed. */
    private Optional<Account> reader(UUID learnerId) {
        return accounts.find(people.personOf(learnerId).id());
    }

    private static String say(Account reader, String key, Object... arguments) {
        return t(reader.language(), reader.zone(), key, arguments);
    }
}
