package org.matricula.coaching.conversation;

import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Permission;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/** Mails that say that something waits to be read. They never say what it is. */
@Component
class MessageNotices {

    private final Reach reach;
    private final Accounts accounts;
    private final Offers offers;
    private final Organisations organisations;
    private final Members members;
    private final PublicUrl publicUrl;

    MessageNotices(
            Reach reach,
            Accounts accounts,
            Offers offers,
            Organisations organisations,
            Members members,
            PublicUrl publicUrl) {
        this.reach = reach;
        this.accounts = accounts;
        this.offers = offers;
        this.organisations = organisations;
        this.members = members;
        this.publicUrl = publicUrl;
    }

    /** The coach wrote to somebody who can't be texted. */
    void toLearner(Message message) {
        var provider = provider(message.offerId());
        var page = publicUrl.of("/coaching/" + provider.slug() + "/coach");
        tell(
                message.learnerId(),
                message.offerId(),
                message.id(),
                reach.account(message.learnerId()),
                "to-learner",
                page);
    }

    /** The learner wrote. */
    void toCoach(Message message) {
        if (message.coachId() == null) return;
        var page = publicUrl.of(provider(message.offerId()).path() + "/coach/learners/" + message.learnerId());
        accounts.find(message.coachId())
                .ifPresent(
                        coach -> tell(message.learnerId(), message.offerId(), message.id(), coach, "to-coach", page));
    }

    /** Somebody wrote from a number that this learner shares. */
    void unclear(UUID learnerId, UUID offerId, UUID textId) {
        var provider = provider(offerId);
        members.of(provider.id()).stream()
                .filter(MessageNotices::leads)
                .flatMap(lead -> accounts.find(lead.accountId()).stream())
                .forEach(lead ->
                        tell(learnerId, offerId, textId, lead, "unclear", publicUrl.of(provider.path() + "/coach")));
    }

    private void tell(UUID learnerId, UUID offerId, UUID about, Account to, String which, String page) {
        var provider = provider(offerId);
        var learner = GivenName.of(reach.account(learnerId).name());
        var key = "coaching.notice." + which;
        var subject = Text.t(to.language(), to.zone(), key + ".subject", learner, provider.name());
        var body = Text.t(to.language(), to.zone(), key + ".body", learner, provider.name(), page);
        reach.mail(learnerId, offerId, about, provider.mail(to.primaryAddress(), subject, body));
    }

    private Organisation provider(UUID offerId) {
        return organisations.get(offers.get(offerId).organisationId().toString());
    }

    private static boolean leads(Member member) {
        return member.roles().stream().anyMatch(role -> role.permissions().contains(Permission.LEAD_COACHING));
    }
}
