package org.matricula.invitation;

import static org.matricula.invitation.InvitationStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SharedLinkStore {

    enum Kind {
        CREATED,
        EXTENDED,
        REVOKED
    }

    /** What {@link #link} reads. */
    static final String COLUMNS =
            "id, organisation_id, course_id, run_id, bound, domains, cap, uses, created_at, created_by, lasts_until, revoked_at";

    private static final String SELECT = "select " + COLUMNS + """
             from (select l.*, coalesce(c.uses, (select count(*) from shared_link_use u where u.link_id = l.id)) as uses
                     from shared_link l left join shared_link_counter c on c.link_id = l.id) as l
            """;

    /** For those who come by it, who may be many: what nobody limits isn't counted. */
    private static final String OPENED = "select " + COLUMNS + """
             from (select l.*, coalesce(c.uses, 0) as uses
                     from shared_link l left join shared_link_counter c on c.link_id = l.id) as l
            """;

    private final JdbcClient jdbc;

    SharedLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SharedLink> byToken(Token token) {
        return jdbc.sql(OPENED + "where l.token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> link(row))
                .optional();
    }

    Optional<SharedLink> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where l.organisation_id = :organisation and l.id = :id")
                .param("organisation", organisationId)
                .param("id", id)
                .query((row, number) -> link(row))
                .optional();
    }

    /** Those that lead to this run, or to whatever run of its course is open; the newest first. */
    List<SharedLink> of(UUID organisationId, UUID courseId, UUID runId) {
        return jdbc.sql(SELECT + """
                        where l.organisation_id = :organisation and l.course_id = :course
                          and (l.run_id = :run or not l.bound)
                        order by l.created_at desc, l.id desc""")
                .param("organisation", organisationId)
                .param("course", courseId)
                .param("run", runId)
                .query((row, number) -> link(row))
                .list();
    }

    Set<UUID> runs(UUID organisationId) {
        return Set.copyOf(jdbc.sql("select distinct run_id from shared_link where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(UUID.class)
                .list());
    }

    byte[] sealedToken(UUID id) {
        return jdbc.sql("select sealed_token from shared_link where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void add(SharedLink link, Token token, byte[] sealed) {
        jdbc.sql("""
                        insert into shared_link (id, organisation_id, course_id, run_id, bound, token_hash, sealed_token,
                                                 domains, cap, created_at, created_by, lasts_until)
                        values (:id, :organisation, :course, :run, :bound, :hash, :sealed, :domains, :cap, :at, :by, :until)""")
                .param("id", link.id())
                .param("organisation", link.organisationId())
                .param("course", link.courseId())
                .param("run", link.runId())
                .param("bound", link.bound())
                .param("hash", token.hash())
                .param("sealed", sealed)
                .param("domains", link.domains().toArray(String[]::new))
                .param("cap", link.cap())
                .param("at", utc(link.createdAt()))
                .param("by", link.createdBy())
                .param("until", utc(link.lastsUntil()))
                .update();
        if (link.cap() == null) return;
        jdbc.sql("insert into shared_link_counter (link_id, cap) values (:link, :cap)")
                .param("link", link.id())
                .param("cap", link.cap())
                .update();
    }

    void extend(UUID id, Instant until) {
        jdbc.sql("update shared_link set lasts_until = :until where id = :id")
                .param("id", id)
                .param("until", utc(until))
                .update();
    }

    /** @return whether it was not revoked before */
    boolean revoke(UUID id, Instant at) {
        return jdbc.sql("update shared_link set revoked_at = :at where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** @return whether the learner had not used the link before */
    boolean claim(UUID linkId, UUID learnerId, Instant at) {
        return jdbc.sql("""
                        insert into shared_link_use (link_id, learner_id, used_at) values (:link, :learner, :at)
                        on conflict do nothing""")
                        .param("link", linkId)
                        .param("learner", learnerId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** @return whether there was a use left */
    boolean take(UUID linkId) {
        return jdbc.sql("update shared_link_counter set uses = uses + 1 where link_id = :link and uses < cap")
                        .param("link", linkId)
                        .update()
                == 1;
    }

    boolean isUsedBy(UUID linkId, UUID[] learners) {
        return jdbc.sql("""
                        select exists (select from shared_link_use where link_id = :link and learner_id = any(:learners))""")
                .param("link", linkId)
                .param("learners", learners)
                .query(Boolean.class)
                .single();
    }

    void remember(UUID linkId, Kind kind, UUID by, Instant until, Instant at) {
        jdbc.sql("""
                        insert into shared_link_history (id, link_id, at, kind, actor_id, lasts_until)
                        values (:id, :link, :at, :kind, :by, :until)""")
                .param("id", Ids.next())
                .param("link", linkId)
                .param("at", utc(at))
                .param("kind", kind.name())
                .param("by", by)
                .param("until", utc(until))
                .update();
    }

    static SharedLink link(ResultSet row) throws SQLException {
        return new SharedLink(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getBoolean("bound"),
                Set.of((String[]) row.getArray("domains").getArray()),
                row.getObject("cap", Integer.class),
                row.getInt("uses"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                row.getObject("lasts_until", OffsetDateTime.class).toInstant(),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
