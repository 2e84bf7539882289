package org.matricula.coaching.partner;

import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After how many days without activity a partner is told. */
@Service
public class FeedSettings {

    static final int USUAL_DAYS = 14;

    private static final int MOST_DAYS = 365;

    private final Feed feed;
    private final JdbcClient jdbc;
    private final Audit audit;

    FeedSettings(Feed feed, JdbcClient jdbc, Audit audit) {
        this.feed = feed;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** 0 if the partner isn't told at all. @throws org.matricula.platform.NotFound as {@link Feed#require} */
    public int inactiveDays(UUID organisationId) {
        return jdbc.sql("select inactive_days from coaching_feed where offer_id = :offer")
                .param("offer", feed.require(organisationId).id())
                .query(Integer.class)
                .optional()
                .orElse(USUAL_DAYS);
    }

    /** @throws Invalid unless from 0, for never, to 365 */
    @Transactional
    public void setInactiveDays(UUID organisationId, int days) {
        var offer = feed.require(organisationId);
        if (days < 0 || days > MOST_DAYS) throw Invalid.field("inactiveDays", "coaching.partner.days-range", MOST_DAYS);
        jdbc.sql("""
                        insert into coaching_feed (offer_id, inactive_days) values (:offer, :days)
                        on conflict (offer_id) do update set inactive_days = excluded.inactive_days""").param("offer", offer.id()).param("days", days).update();
        audit.record(
                organisationId, "coaching.feed-changed", "coaching_offer", offer.id(), Map.of("inactiveDays", days));
    }
}
