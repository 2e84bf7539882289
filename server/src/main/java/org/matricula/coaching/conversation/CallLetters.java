package org.matricula.coaching.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Account;
import org.matricula.account.People;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/** What learners are told of calls, in their language and by their clock. */
@Component
class CallLetters {

    private final Reach reach;
    private final Caseload caseload;
    private final People people;
    private final Coaches coaches;
    private final Offers offers;
    private final Organisations organisations;
    private final CallCalendar calendar;
    private final PublicUrl publicUrl;

    CallLetters(
            Reach reach,
            Caseload caseload,
            People people,
            Coaches coaches,
            Offers offers,
            Organisations organisations,
            CallCalendar calendar,
            PublicUrl publicUrl) {
        this.reach = reach;
        this.caseload = caseload;
        this.people = people;
        this.coaches = coaches;
        this.offers = offers;
        this.organisations = organisations;
        this.calendar = calendar;
        this.publicUrl = publicUrl;
    }

    /** For the first time, or at another time. */
    void planned(Call call) {
        var to = reach.account(call.learnerId());
        mail(call, to, call.sequence() == 0 ? "planned" : "moved", calendar.request(call, entry(call, to)));
    }

    void cancelled(Call call) {
        var to = reach.account(call.learnerId());
        mail(call, to, "cancelled", calendar.cancel(call, entry(call, to)));
    }

    /** The day before: by text if that arrives before the call, else by mail. */
    void remind(Call call) {
        var to = reach.account(call.learnerId());
        var offer = offers.get(call.offerId());
        var words = say(
                to, "coaching.call.remind.text", coach(call), Text.dateTime(call.startsAt(), to.language(), to.zone()));
        var isInTime = reach.leavesAt(call.learnerId()).isBefore(call.startsAt());
        if (isInTime && reach.text(call.learnerId(), offer, Ids.next(), call.id(), words)) return;
        mail(call, to, "remind", null);
    }

    private void mail(Call call, Account to, String which, @Nullable String entry) {
        var provider = provider(call);
        var when = Text.dateTime(call.startsAt(), to.language(), to.zone());
        var page = publicUrl.of("/coaching/" + provider.slug() + "/coach");
        var mail = provider.mail(
                to.primaryAddress(),
                say(to, "coaching.call." + which + ".subject", coach(call), when),
                say(to, "coaching.call." + which + ".body", coach(call), when, call.minutes(), call.about(), page));
        reach.mail(call.learnerId(), call.offerId(), call.id(), entry == null ? mail : mail.carrying(entry));
    }

    private CallCalendar.Entry entry(Call call, Account to) {
        var provider = provider(call);
        return new CallCalendar.Entry(
                say(to, "coaching.call.entry", coach(call), offer(call).senderName()),
                call.about(),
                publicUrl.of("/coaching/" + provider.slug() + "/coach"),
                new CallCalendar.Party(offer(call).senderName(), provider.contactEmail()),
                new CallCalendar.Party(to.name(), to.primaryAddress()));
    }

    /** Whoever coaches now, by first name; whoever planned it if that is nobody. */
    private String coach(Call call) {
        UUID coach = caseload.current(people.personOf(call.learnerId()), call.offerId())
                .map(Assignment::coachId)
                .orElse(call.coachId());
        return coaches.givenName(coach);
    }

    private Offer offer(Call call) {
        return offers.get(call.offerId());
    }

    private Organisation provider(Call call) {
        return organisations.get(offer(call).organisationId().toString());
    }

    private static String say(Account reader, String key, Object... arguments) {
        return Text.t(reader.language(), reader.zone(), key, arguments);
    }
}
