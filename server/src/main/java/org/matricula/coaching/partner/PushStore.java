package org.matricula.coaching.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Rows;
import org.matricula.platform.sftp.SftpKey;
import org.matricula.platform.sftp.SftpTarget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PushStore {

    private static final int SHOWN = 20;

    private static final String COLUMNS = """
            p.offer_id, p.partner, p.host, p.port, p.username, p.folder, p.host_key, p.public_key, p.private_key, p.hour,
            p.next_at, p.failed""";

    /** Settings, and the key that they are used with. */
    record Due(FeedPush push, SftpKey key) {}

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    PushStore(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    Optional<FeedPush> find(UUID offerId) {
        return jdbc.sql("select " + COLUMNS + " from coaching_push p where offer_id = :offer")
                .param("offer", offerId)
                .query((row, number) -> due(row).push())
                .optional();
    }

    /** Settings that are changed keep their key. */
    void save(UUID offerId, String partner, SftpTarget target, int hour, Instant nextAt) {
        var key = SftpKey.make();
        jdbc.sql("""
                        insert into coaching_push (offer_id, partner, host, port, username, folder, host_key, public_key,
                                                   private_key, hour, next_at)
                        values (:offer, :partner, :host, :port, :user, :folder, :hostKey, :publicKey, :privateKey, :hour, :next)
                        on conflict (offer_id) do update
                           set partner = excluded.partner, host = excluded.host, port = excluded.port,
                               username = excluded.username, folder = excluded.folder, host_key = excluded.host_key,
                               hour = excluded.hour, next_at = excluded.next_at, failed = 0""")
                .param("offer", offerId)
                .param("partner", partner)
                .param("host", target.host())
                .param("port", target.port())
                .param("user", target.user())
                .param("folder", target.folder())
                .param("hostKey", target.hostKey())
                .param("publicKey", key.pair().getPublic().getEncoded())
                .param("privateKey", masterKey.seal(key.pair().getPrivate().getEncoded()))
                .param("hour", hour)
                .param("next", utc(nextAt))
                .update();
    }

    boolean remove(UUID offerId) {
        return jdbc.sql("delete from coaching_push where offer_id = :offer")
                        .param("offer", offerId)
                        .update()
                > 0;
    }

    boolean bringForward(UUID offerId, Instant now) {
        return jdbc.sql("update coaching_push set next_at = :now where offer_id = :offer")
                        .param("now", utc(now))
                        .param("offer", offerId)
                        .update()
                > 0;
    }

    /**
     * One whose time has come, nobody else's until the lease ends: by then whoever took it is done, or was stopped. Nothing
     * is due for a partner that isn't the offer's any more.
     */
    Optional<Due> claim(Instant now, Instant leaseEnd) {
        return jdbc.sql("""
                        update coaching_push p set next_at = :leaseEnd
                         where p.offer_id = (
                               select due.offer_id from coaching_push due
                                where due.next_at <= :now
                                  and due.partner = (select partner from coaching_offer where id = due.offer_id)
                                order by due.next_at limit 1 for update of due skip locked)
                        returning\s""" + COLUMNS)
                .param("leaseEnd", utc(leaseEnd))
                .param("now", utc(now))
                .query((row, number) -> due(row))
                .optional();
    }

    /** Whatever of this offer's had begun before was broken off. */
    void started(UUID offerId, UUID runId, String file, Instant now) {
        jdbc.sql("""
                        update coaching_push_run set ended_at = :now, problem = 'INTERRUPTED'
                         where offer_id = :offer and ended_at is null""").param("now", utc(now)).param("offer", offerId).update();
        jdbc.sql("""
                        insert into coaching_push_run (id, offer_id, file, started_at) values (:id, :offer, :file, :now)""")
                .param("id", runId)
                .param("offer", offerId)
                .param("file", file)
                .param("now", utc(now))
                .update();
    }

    void ended(UUID runId, Instant now, int learners, PushRun.@Nullable Problem problem) {
        jdbc.sql("""
                        update coaching_push_run set ended_at = :now, learners = :learners, problem = :problem
                         where id = :id""")
                .param("now", utc(now))
                .param("learners", learners)
                .param("problem", problem == null ? null : problem.name())
                .param("id", runId)
                .update();
    }

    void again(UUID offerId, Instant nextAt, int failed) {
        jdbc.sql("update coaching_push set next_at = :next, failed = :failed where offer_id = :offer")
                .param("next", utc(nextAt))
                .param("failed", failed)
                .param("offer", offerId)
                .update();
    }

    List<PushRun> runs(UUID offerId) {
        return jdbc.sql("""
                        select id, file, started_at, ended_at, learners, problem from coaching_push_run
                         where offer_id = :offer order by started_at desc, id desc limit :size""")
                .param("offer", offerId)
                .param("size", SHOWN)
                .query(Rows.of(PushRun.class))
                .list();
    }

    void removeRunsBefore(Instant time) {
        jdbc.sql("delete from coaching_push_run where started_at < :time")
                .param("time", utc(time))
                .update();
    }

    private Due due(ResultSet row) throws SQLException {
        var key = SftpKey.of(row.getBytes("public_key"), masterKey.open(row.getBytes("private_key")));
        var target = new SftpTarget(
                row.getString("host"),
                row.getInt("port"),
                row.getString("username"),
                row.getString("folder"),
                row.getString("host_key"));
        var push = new FeedPush(
                row.getObject("offer_id", UUID.class),
                row.getString("partner"),
                target,
                key.publicLine(),
                row.getInt("hour"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getInt("failed"));
        return new Due(push, key);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
