package org.matricula.coaching.partner;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;

/** What a partner may pull: the learners who agree at this moment. Each reading stands in the audit, with how many it told of. */
@Service
public class Feed {

    /** More come with the next call. */
    public static final int MOST = 100_000;

    private final Offers offers;
    private final FeedStore store;
    private final Audit audit;

    Feed(Offers offers, FeedStore store, Audit audit) {
        this.offers = offers;
        this.store = store;
        this.audit = audit;
    }

    /** @throws NotFound if this organisation offers no coaching by a partner */
    public Offer require(UUID organisationId) {
        return offers.ofOrganisation(organisationId).filter(Offer::hasPartner).orElseThrow(NotFound::new);
    }

    /**
     * Reads on after a pseudonym; the empty one is before all.
     *
     * @return the cursor to ask for the next ones with, null at the end
     * @throws NotFound if this organisation offers no coaching by a partner
     */
    public @Nullable String read(UUID organisationId, String after, int size, Consumer<FeedLearner> reader) {
        var offer = require(organisationId);
        var last = new AtomicReference<String>();
        var count = new int[1];
        store.after(offer.id(), after, size, learner -> {
            count[0]++;
            last.set(learner.learner());
            reader.accept(learner);
        });
        audit.recordView(
                organisationId, "coaching.feed-read", "coaching_offer", offer.id(), Map.of("learners", count[0]));
        return count[0] == size ? last.get() : null;
    }
}
