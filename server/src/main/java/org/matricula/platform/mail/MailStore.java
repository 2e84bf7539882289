package org.matricula.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.matricula.platform.SqlArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class MailStore {

    private static final String COLUMNS = """
            select id, to_address, from_name, reply_to, subject, body, created_at, attempts, sent_at, failed_at, last_error,
                   unsubscribe, calendar
              from mail
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether it will be tried: nothing is sent to an address that gets no mail */
    boolean add(UUID id, Mail mail, boolean urgent) {
        return jdbc.sql("""
                        insert into mail (id, organisation_id, to_address, from_name, reply_to, subject, body, unsubscribe, calendar,
                                          urgent, created_at, next_attempt_at, failed_at, last_error)
                        select :id, :organisation, :to, :fromName, :replyTo, :subject, :body, :unsubscribe, :calendar, :urgent,
                               :now, :now,
                               case when s.address is not null then :now end, s.reason
                          from (select :normal::text as address) wanted
                          left join mail_suppression s on s.address = wanted.address
                        returning failed_at is null""")
                .param("id", id)
                .param("organisation", mail.organisationId())
                .param("to", mail.to())
                .param("normal", mail.to().toLowerCase(java.util.Locale.ROOT))
                .param("fromName", mail.fromName())
                .param("replyTo", mail.replyTo())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("unsubscribe", mail.unsubscribe())
                .param("calendar", mail.calendar())
                .param("urgent", urgent)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** @return those of them that won't be tried */
    List<UUID> addAll(List<Mail> mails) {
        return jdbc.sql("""
                        with queued as (
                            insert into mail (id, organisation_id, to_address, from_name, reply_to, subject, body, unsubscribe,
                                              calendar, urgent, created_at, next_attempt_at, failed_at, last_error)
                            select id, organisation_id, to_address, from_name, reply_to, subject, body, unsubscribe,
                                   calendar, false, :now, :now,
                                   case when s.address is not null then cast(:now as timestamptz) end, s.reason
                              from unnest(:ids, :organisations, :tos, :fromNames, :replyTos, :subjects, :bodies,
                                          :unsubscribes, :calendars)
                                   as m (id, organisation_id, to_address, from_name, reply_to, subject, body, unsubscribe,
                                         calendar)
                              left join mail_suppression s on s.address = lower(to_address)
                            returning id, failed_at)
                        select id from queued where failed_at is not null""")
                .param("now", now())
                .param("ids", SqlArray.uuids(mails, mail -> Ids.next()))
                .param("organisations", SqlArray.uuids(mails, Mail::organisationId))
                .param("tos", SqlArray.texts(mails, Mail::to))
                .param("fromNames", SqlArray.texts(mails, Mail::fromName))
                .param("replyTos", SqlArray.texts(mails, Mail::replyTo))
                .param("subjects", SqlArray.texts(mails, Mail::subject))
                .param("bodies", SqlArray.texts(mails, Mail::body))
                .param("unsubscribes", SqlArray.texts(mails, Mail::unsubscribe))
                .param("calendars", SqlArray.texts(mails, Mail::calendar))
                .query(UUID.class)
                .list();
    }

    /**
     * Mail whose time has come, locked until the end of the transaction so that two nodes never send the same one. As long as
     * there is urgent mail, nothing else is.
     */
    List<QueuedMail> due(int size) {
        var urgent = due(size, " and urgent");
        return urgent.isEmpty() ? due(size, "") : urgent;
    }

    private List<QueuedMail> due(int size, String which) {
        return jdbc.sql(COLUMNS + " where sent_at is null and failed_at is null and next_attempt_at <= :now" + which
                        + """

                         order by next_attempt_at
                         limit :size
                           for update skip locked""")
                .param("now", now())
                .param("size", size)
                .query(Rows.of(QueuedMail.class))
                .list();
    }

    void sent(UUID id) {
        jdbc.sql("update mail set sent_at = :now, attempts = attempts + 1, last_error = null where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** {@code nextAttempt} is null when it won't be tried again. */
    void notSent(UUID id, String error, @Nullable Instant nextAttempt) {
        jdbc.sql("""
                        update mail
                           set attempts = attempts + 1, last_error = :error, next_attempt_at = :next,
                               failed_at = case when :next::timestamptz is null then :now end
                         where id = :id""")
                .param("error", error)
                .param("next", nextAttempt == null ? null : nextAttempt.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<QueuedMail> newest(@Nullable UUID before, int size) {
        return jdbc.sql(COLUMNS + """
                         where :before::uuid is null
                            or (created_at, id) < (select created_at, id from mail where id = :before)
                         order by created_at desc, id desc
                         limit :size""")
                .param("before", before)
                .param("size", size)
                .query(Rows.of(QueuedMail.class))
                .list();
    }

    Optional<QueuedMail> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Rows.of(QueuedMail.class))
                .optional();
    }

    /** Taken by a server and not delivered. @return its recipient, the first time this is said of a mail that is kept */
    Optional<String> returned(UUID id, String reason) {
        return jdbc.sql("""
                        update mail set failed_at = :now, last_error = :reason
                         where id = :id and failed_at is null returning to_address""")
                .param("now", now())
                .param("reason", reason)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void suppress(String address, String reason) {
        jdbc.sql("""
                        insert into mail_suppression (address, reason, suppressed_at) values (lower(:address), :reason, :now)
                        on conflict do nothing""")
                .param("address", address)
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    /** An address whose owner asked for no mail stays without. */
    void liftBounce(String address) {
        jdbc.sql("delete from mail_suppression where address = lower(:address) and reason like 'bounced%'")
                .param("address", address)
                .update();
    }

    /** Those of these that no server has taken yet, and that are still tried. */
    List<UUID> waiting(Collection<UUID> ids) {
        return jdbc.sql("select id from mail where id = any(:ids) and sent_at is null and failed_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void takeBack(UUID id) {
        jdbc.sql("delete from mail where id = :id and sent_at is null and failed_at is null")
                .param("id", id)
                .update();
    }

    void forgetSent(String address) {
        jdbc.sql(
                        "delete from mail where lower(to_address) = lower(:address) and (sent_at is not null or failed_at is not null)")
                .param("address", address)
                .update();
    }

    void forget(String address) {
        var normal = address.toLowerCase(java.util.Locale.ROOT);
        jdbc.sql("delete from mail where lower(to_address) = :normal")
                .param("normal", normal)
                .update();
        jdbc.sql("delete from mail_suppression where address = :normal")
                .param("normal", normal)
                .update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
