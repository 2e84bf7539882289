package org.matricula.coaching.partner;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.partner.Pseudonyms.Pseudonym;
import org.matricula.platform.Rows;
import org.matricula.platform.webhook.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A partner that isn't the offer's any more has no reason left to know anybody: it is told to stop at once, and asked to delete
 * what it has. A few hundred at a time, each of them once; what was broken off goes on with those who are left.
 */
@Configuration(proxyBeanMethods = false)
class FormerPartners {

    private static final int AT_ONCE = 500;

    /** @param agreed whether the partner believes that this learner wants to be coached */
    private record Known(UUID learnerId, UUID offerId, String partner, String pseudonym, boolean agreed) {}

    private final Offers offers;
    private final Deletions deletions;
    private final Webhooks webhooks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FormerPartners(
            Offers offers,
            Deletions deletions,
            Webhooks webhooks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.offers = offers;
        this.deletions = deletions;
        this.webhooks = webhooks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As soon as a withdrawal: what is known of nobody new costs a look at the pseudonyms. */
    @Bean
    RecurringTask<Void> coachingFormerPartners() {
        return Tasks.recurring("coaching-former-partners", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> run());
    }

    void run() {
        for (var offer : offers.all()) {
            var more = true;
            while (more) {
                var told = transaction.execute(status -> tellSome(offer));
                more = told != null && told == AT_ONCE;
            }
        }
    }

    private int tellSome(Offer offer) {
        var known = knownToFormer(offer.id());
        for (var one : known) {
            webhooks.takeBack(offer.organisationId(), one.pseudonym());
            if (one.agreed()) {
                webhooks.tellFirst(
                        offer.organisationId(),
                        one.pseudonym(),
                        PartnerNews.WITHDRAWN,
                        new PartnerNews.About(one.pseudonym(), clock.instant()));
            }
            deletions.ask(new Pseudonym(one.learnerId(), one.offerId(), one.partner(), one.pseudonym()), offer);
        }
        return known.size();
    }

    private List<Known> knownToFormer(UUID offerId) {
        return jdbc.sql("""
                        select n.learner_id, n.offer_id, n.partner, n.pseudonym,
                               (select c.word = 'AGREED' from coaching_consent c
                                 where c.learner_id = n.learner_id and c.offer_id = n.offer_id
                                 order by c.at desc, c.id desc limit 1) as agreed
                          from coaching_pseudonym n
                         where n.offer_id = :offer
                           and n.partner <> (select partner from coaching_offer where id = :offer)
                         order by n.pseudonym
                         limit :size""")
                .param("offer", offerId)
                .param("size", AT_ONCE)
                .query(Rows.of(Known.class))
                .list();
    }
}
