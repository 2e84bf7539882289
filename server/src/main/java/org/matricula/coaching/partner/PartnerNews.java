package org.matricula.coaching.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.matricula.coaching.CoachingConsentGiven;
import org.matricula.coaching.CoachingConsentWithdrawn;
import org.matricula.coaching.CoachingPhoneChanged;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.platform.Person;
import org.matricula.platform.webhook.WebhookTypes;
import org.matricula.platform.webhook.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the partner what changes, in the transaction that changes it. All about one learner has one order key, the
 * pseudonym, so it arrives in order; what still waits when a consent ends isn't told any more.
 */
@Component
class PartnerNews implements WebhookTypes {

    static final String GIVEN = "coaching.consent.given";
    static final String WITHDRAWN = "coaching.consent.withdrawn";
    static final String PHONE_CHANGED = "coaching.phone_changed";
    static final String INACTIVE = "coaching.inactive";
    static final String COMPLETED = "coaching.completed";
    static final String DELETION = "coaching.deletion.requested";

    /** A learner of whom no more is told than what happened. */
    record About(String learner, Instant at) {}

    record Phone(String learner, String phone) {}

    record Silent(String learner, int days) {}

    record Completed(String learner, String programme) {}

    private final Offers offers;
    private final Pseudonyms pseudonyms;
    private final FeedStore feed;
    private final Webhooks webhooks;

    PartnerNews(Offers offers, Pseudonyms pseudonyms, FeedStore feed, Webhooks webhooks) {
        this.offers = offers;
        this.pseudonyms = pseudonyms;
        this.feed = feed;
        this.webhooks = webhooks;
    }

    @Override
    public List<String> types() {
        return List.of(GIVEN, WITHDRAWN, PHONE_CHANGED, INACTIVE, COMPLETED, DELETION);
    }

    /** The pseudonym is made here, and only here. */
    @EventListener
    @Transactional
    public void on(CoachingConsentGiven given) {
        var offer = offers.get(given.offerId());
        if (!offer.hasPartner()) return;
        pseudonyms.make(given.learnerId(), offer.id(), offer.partner());
        feed.one(offer.id(), given.learnerId()).ifPresent(learner -> tell(offer, learner.learner(), GIVEN, learner));
    }

    @EventListener
    @Transactional
    public void on(CoachingConsentWithdrawn withdrawn) {
        var offer = offers.get(withdrawn.offerId());
        for (var known : pseudonyms.of(Person.of(withdrawn.learnerId()))) {
            if (!known.offerId().equals(offer.id())) continue;
            webhooks.takeBack(offer.organisationId(), known.pseudonym());
            webhooks.tellFirst(
                    offer.organisationId(), known.pseudonym(), WITHDRAWN, new About(known.pseudonym(), withdrawn.at()));
        }
    }

    @EventListener
    @Transactional
    public void on(CoachingPhoneChanged changed) {
        var offer = offers.get(changed.offerId());
        feed.one(offer.id(), changed.learnerId())
                .filter(learner -> learner.phone() != null)
                .ifPresent(learner ->
                        tell(offer, learner.learner(), PHONE_CHANGED, new Phone(learner.learner(), learner.phone())));
    }

    void silent(Offer offer, UUID learnerId, int days) {
        feed.one(offer.id(), learnerId)
                .ifPresent(learner -> tell(offer, learner.learner(), INACTIVE, new Silent(learner.learner(), days)));
    }

    void completed(Offer offer, UUID learnerId, String programme) {
        feed.one(offer.id(), learnerId)
                .ifPresent(learner ->
                        tell(offer, learner.learner(), COMPLETED, new Completed(learner.learner(), programme)));
    }

    private void tell(Offer offer, String pseudonym, String type, Object data) {
        webhooks.tell(offer.organisationId(), pseudonym, type, data);
    }
}
