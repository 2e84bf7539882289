package org.matricula.coaching.conversation;

import static java.util.stream.Collectors.joining;
import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Phone;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.springframework.stereotype.Component;

/**
 * Tells learners what happens in their coaching: by mail, and by text where the number is confirmed. Whether a text may
 * leave is asked when it does; see {@code platform.sms.TextPermission}.
 */
@Component
class LearnerNews {

    private final Accounts accounts;
    private final People people;
    private final Offers offers;
    private final Numbers numbers;
    private final Organisations organisations;
    private final Outbox outbox;
    private final TextMessages texts;
    private final PublicUrl publicUrl;

    LearnerNews(
            Accounts accounts,
            People people,
            Offers offers,
            Numbers numbers,
            Organisations organisations,
            Outbox outbox,
            TextMessages texts,
            PublicUrl publicUrl) {
        this.accounts = accounts;
        this.people = people;
        this.offers = offers;
        this.numbers = numbers;
        this.organisations = organisations;
        this.outbox = outbox;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** Somebody coaches the learner now. @param before who did until then, empty if nobody did */
    void given(UUID learnerId, UUID offerId, String before, UUID coachId) {
        var key = before.isEmpty() ? "given" : "handed-over";
        mail(learnerId, offerId, key, coach(coachId), before.isEmpty() ? "" : before);
    }

    /** The coach ended coaching because the learner said so. */
    void stopped(Case of) {
        mail(of.learnerId(), of.offerId(), "stopped", coach(of.coachId()), "");
    }

    void sent(Case to, List<SentResource> sent, String word) {
        var list = sent.stream().map(one -> one.title() + "\n" + one.address()).collect(joining("\n\n"));
        mail(to.learnerId(), to.offerId(), "sent", coach(to.coachId()), word.isEmpty() ? list : word + "\n\n" + list);
        var lines = sent.stream().map(one -> one.title() + " " + one.address()).collect(joining("\n"));
        text(to.learnerId(), to.offerId(), "sent", coach(to.coachId()), word.isEmpty() ? lines : word + "\n" + lines);
    }

    void due(UUID learnerId, UUID offerId, UUID coachId, String task) {
        mail(learnerId, offerId, "due", coach(coachId), task);
        text(learnerId, offerId, "due", coach(coachId), task);
    }

    private void mail(UUID learnerId, UUID offerId, String key, String coach, String what) {
        var offer = offers.get(offerId);
        var provider = organisations.get(offer.organisationId().toString());
        reader(learnerId).ifPresent(reader -> {
            var subject = say(reader, "coaching.mail." + key + ".subject", provider.name(), coach, what, "");
            var body = say(reader, "coaching.mail." + key + ".body", provider.name(), coach, what, page(offer));
            outbox.queue(provider.mail(reader.primaryAddress(), subject, body));
        });
    }

    /** Where all of it would be too long for a text, one that leads to the page. */
    private void text(UUID learnerId, UUID offerId, String key, String coach, String what) {
        var offer = offers.get(offerId);
        reader(learnerId)
                .ifPresent(reader -> numbers.of(people.personOf(learnerId))
                        .filter(Phone::isConfirmed)
                        .ifPresent(phone -> {
                            var whole = say(reader, "coaching.text." + key, coach, what, page(offer));
                            var body = whole.length() <= Text.LONGEST
                                    ? whole
                                    : say(reader, "coaching.text." + key + "-long", coach, page(offer));
                            var from = offer.senderName();
                            var number = phone.number().e164();
                            texts.queue(new Text(Ids.next(), number, from, body, Purpose.CONVERSATION), reader.zone());
                        }));
    }

    private String page(Offer offer) {
        var provider = organisations.get(offer.organisationId().toString());
        return publicUrl.of("/coaching/" + provider.slug() + "/coach");
    }

    private String coach(UUID coachId) {
        return accounts.find(coachId)
                .map(account -> GivenName.of(account.name()))
                .orElse("");
    }

    /** Nobody, once the account is closed. */
    private Optional<Account> reader(UUID learnerId) {
        return accounts.find(people.personOf(learnerId).id());
    }

    private static String say(Account reader, String key, Object... arguments) {
        return t(reader.language(), reader.zone(), key, arguments);
    }
}
