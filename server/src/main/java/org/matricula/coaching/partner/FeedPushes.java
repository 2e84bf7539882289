package org.matricula.coaching.partner;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.sftp.SftpTarget;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether, where and when a partner's file of learners is brought to a folder of the partner's. */
@Service
public class FeedPushes {

    private static final int LAST_HOUR = 23;

    private final Feed feed;
    private final PushStore store;
    private final Audit audit;
    private final Clock clock;

    FeedPushes(Feed feed, PushStore store, Audit audit, Clock clock) {
        this.feed = feed;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound as {@link Feed#require}, as everything here does */
    public Optional<FeedPush> find(UUID organisationId) {
        return store.find(feed.require(organisationId).id());
    }

    /** The newest first; what is older than {@link PushJobs} keeps is gone. */
    public List<PushRun> runs(UUID organisationId) {
        return store.runs(feed.require(organisationId).id());
    }

    /**
     * For the partner that the offer has now. The key to sign in with is made the first time, and kept.
     *
     * @throws Invalid at the fields that can't be used
     */
    @Transactional
    public void save(Organisation organisation, SftpTarget target, int hour) {
        var offer = feed.require(organisation.id());
        target.check();
        if (hour < 0 || hour > LAST_HOUR) throw Invalid.field("hour", "coaching.push.hour-range");
        store.save(
                offer.id(), offer.partner(), target, hour, FeedPush.next(clock.instant(), hour, organisation.zone()));
        note(organisation.id(), offer.id(), "coaching.push-set", Map.of("host", target.host(), "hour", hour));
    }

    /** Nothing is brought any more, and the key is gone. */
    @Transactional
    public void remove(UUID organisationId) {
        var offer = feed.require(organisationId);
        if (!store.remove(offer.id())) throw new NotFound();
        note(organisationId, offer.id(), "coaching.push-removed", Map.of());
    }

    /** Within the next minute. */
    @Transactional
    public void now(UUID organisationId) {
        var offer = feed.require(organisationId);
        if (!store.bringForward(offer.id(), clock.instant())) throw new NotFound();
        note(organisationId, offer.id(), "coaching.push-asked", Map.of());
    }

    private void note(UUID organisationId, UUID offerId, String action, Map<String, ?> facts) {
        audit.record(organisationId, action, "coaching_offer", offerId, facts);
    }
}
