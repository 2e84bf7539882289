package org.matricula.coaching.conversation;

import static org.matricula.platform.text.Text.t;

import org.matricula.account.Accounts;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the learner who coaches from now on, and the coach that somebody is new; the latter without a name, for mail is read anywhere. */
@Component
class HandoverNews {

    private final LearnerNews learners;
    private final Coaches coaches;
    private final Accounts accounts;
    private final Offers offers;
    private final Organisations organisations;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    HandoverNews(
            LearnerNews learners,
            Coaches coaches,
            Accounts accounts,
            Offers offers,
            Organisations organisations,
            Outbox outbox,
            PublicUrl publicUrl) {
        this.learners = learners;
        this.coaches = coaches;
        this.accounts = accounts;
        this.offers = offers;
        this.organisations = organisations;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    @EventListener
    @Transactional
    public void on(HandedOver news) {
        var from = news.fromCoachId();
        var before = from == null ? "" : coaches.givenName(from);
        learners.given(news.learnerId(), news.offerId(), before, news.toCoachId());
        tellCoach(news);
    }

    private void tellCoach(HandedOver news) {
        var provider =
                organisations.get(offers.get(news.offerId()).organisationId().toString());
        var page = publicUrl.of(provider.path() + "/coach/learners/" + news.learnerId());
        accounts.find(news.toCoachId())
                .ifPresent(coach -> outbox.queue(provider.mail(
                        coach.primaryAddress(),
                        t(coach.language(), coach.zone(), "coaching.mail.new-learner.subject", provider.name()),
                        t(coach.language(), coach.zone(), "coaching.mail.new-learner.body", provider.name(), page))));
    }
}
