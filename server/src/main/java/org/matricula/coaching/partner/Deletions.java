package org.matricula.coaching.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.partner.Pseudonyms.Pseudonym;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.matricula.platform.webhook.WebhookListener;
import org.matricula.platform.webhook.Webhooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks partners to delete what they have of somebody, until they say that they did, and keeps what they say. The pseudonym is
 * given up with it: who agrees again is somebody new to the partner.
 */
@Service
public class Deletions implements WebhookListener {

    private static final int LONGEST_CONFIRMATION = 1_000;
    private static final int SHOWN = 500;

    private final Pseudonyms pseudonyms;
    private final Offers offers;
    private final Webhooks webhooks;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Deletions(Pseudonyms pseudonyms, Offers offers, Webhooks webhooks, JdbcClient jdbc, Audit audit, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.offers = offers;
        this.webhooks = webhooks;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks every partner who was ever told of this person. A consent that stands must be withdrawn before. */
    @Transactional
    public void ask(Person person) {
        for (var known : pseudonyms.of(person)) ask(known, offers.get(known.offerId()));
        jdbc.sql("delete from coaching_silence where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    /** Within the transaction of whoever asks. */
    void ask(Pseudonym known, Offer offer) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into coaching_deletion (id, organisation_id, partner, pseudonym, asked_at)
                        values (:id, :organisation, :partner, :pseudonym, :now)""")
                .param("id", Ids.next())
                .param("organisation", offer.organisationId())
                .param("partner", known.partner())
                .param("pseudonym", known.pseudonym())
                .param("now", utc(now))
                .update();
        webhooks.forgetSent(offer.organisationId(), known.pseudonym());
        webhooks.tellFirst(
                offer.organisationId(),
                known.pseudonym(),
                PartnerNews.DELETION,
                new PartnerNews.About(known.pseudonym(), now));
        pseudonyms.remove(known);
    }

    /** The newest first. */
    public List<Deletion> of(UUID organisationId) {
        return jdbc.sql("""
                        select id, partner, pseudonym as learner, asked_at, confirmed_at, confirmation
                          from coaching_deletion
                         where organisation_id = :organisation
                         order by asked_at desc, id desc
                         limit :size""")
                .param("organisation", organisationId)
                .param("size", SHOWN)
                .query(Rows.of(Deletion.class))
                .list();
    }

    /**
     * The partner says, by call or by hand, that it deleted what it had.
     *
     * @throws NotFound if nobody asked it to, as far as this organisation knows
     */
    @Transactional
    public void confirm(UUID organisationId, String pseudonym, String confirmation) {
        if (!store(organisationId, pseudonym, confirmation)) throw new NotFound();
        audit.record(organisationId, "coaching.deletion-confirmed", "organisation", organisationId, Map.of());
    }

    /** An answer that says something is the confirmation; an empty one only means that the request arrived. */
    @Override
    public void taken(Told told) {
        if (told.type().equals(PartnerNews.DELETION) && !told.answer().isBlank())
            store(told.organisationId(), told.orderKey(), told.answer());
    }

    /** A withdrawal and a deletion are told until they are taken, however long that takes. */
    @Override
    public void givenUp(Told told) {
        if (told.type().equals(PartnerNews.DELETION) || told.type().equals(PartnerNews.WITHDRAWN))
            webhooks.insist(told.deliveryId());
    }

    /** The first confirmation stands. */
    private boolean store(UUID organisationId, String pseudonym, String confirmation) {
        return jdbc.sql("""
                        update coaching_deletion
                           set confirmed_at = coalesce(confirmed_at, :now),
                               confirmation = case when confirmed_at is null then :text else confirmation end
                         where organisation_id = :organisation and pseudonym = :pseudonym""")
                        .param("now", utc(clock.instant()))
                        .param("text", confirmation.substring(0, Math.min(confirmation.length(), LONGEST_CONFIRMATION)))
                        .param("organisation", organisationId)
                        .param("pseudonym", pseudonym)
                        .update()
                > 0;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
