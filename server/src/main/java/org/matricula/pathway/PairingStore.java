package org.matricula.pathway;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.matricula.platform.security.Caller;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which programmes pathways are. */
@Repository
class PairingStore {

    private static final String SELECT = """
            select pathway_id, programme_id, minimum, requirements, percentage, state, reason, proposed_at, answered_at,
                   version
              from pathway_pairing
            """;

    private static final RowMapper<Pathway> PATHWAY = Rows.of(Pathway.class);

    private final JdbcClient jdbc;

    /** A pathway, and what a record needs for it. */
    record Approved(Pathway pathway, Minimum minimum) {}

    PairingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who proposes this pathway waits for each other until the end of the transaction: a pairing that isn't there yet can't be
     * held, so of two first proposals at once each would find none.
     */
    void oneAtATime(UUID pathwayId) {
        jdbc.sql("select from pathway where id = :pathway for no key update")
                .param("pathway", pathwayId)
                .query(row -> {});
    }

    /** Adds it, or changes the one there is of the same two. */
    void put(Pairing pairing) {
        jdbc.sql("""
                        insert into pathway_pairing as p (pathway_id, programme_id, minimum, requirements, percentage,
                                                          state, reason, proposed_at, proposed_by, answered_at, version)
                        values (:pathway, :programme, :minimum, :requirements, :percentage, :state, :reason, :proposed,
                                :actor, :answered, :version)
                        on conflict (pathway_id, programme_id) do update
                           set minimum = excluded.minimum, requirements = excluded.requirements,
                               percentage = excluded.percentage, state = excluded.state, reason = excluded.reason,
                               proposed_at = excluded.proposed_at, version = excluded.version, answered_at = excluded.answered_at,
                               answered_by = case when excluded.answered_at is null then null
                                                  when excluded.answered_at is distinct from p.answered_at then :actor
                                                  else p.answered_by end""")
                .param("pathway", pairing.pathwayId())
                .param("programme", pairing.programmeId())
                .param("minimum", kind(pairing.minimum()))
                .param("requirements", count(pairing.minimum()))
                .param("percentage", percentage(pairing.minimum()))
                .param("state", pairing.state().name())
                .param("version", pairing.version())
                .param("reason", pairing.reason())
                .param("proposed", utc(pairing.proposedAt()))
                .param("actor", Caller.currentActorId().orElse(null), java.sql.Types.OTHER)
                .param("answered", pairing.answeredAt() == null ? null : utc(pairing.answeredAt()))
                .update();
        if (pairing.state() == Pairing.State.APPROVED && pairing.answeredAt() != null)
            offered(pairing.pathwayId(), pairing.answeredAt());
    }

    /** Keeps since when learners could first send their records to it: it is open, and the provider has approved it. */
    void offered(UUID pathwayId, Instant now) {
        jdbc.sql("""
                        update pathway_pairing set offered_at = :now
                         where pathway_id = :pathway and state = 'APPROVED' and offered_at is null
                           and exists (select from pathway where id = :pathway and state = 'OPEN')""").param("now", utc(now)).param("pathway", pathwayId).update();
    }

    Optional<Pairing> find(UUID pathwayId, UUID programmeId) {
        return jdbc.sql(SELECT + "where pathway_id = :pathway and programme_id = :programme")
                .param("pathway", pathwayId)
                .param("programme", programmeId)
                .query(PairingStore::pairing)
                .optional();
    }

    /** The same, kept from others until this transaction ends. */
    Optional<Pairing> hold(UUID pathwayId, UUID programmeId) {
        return jdbc.sql(SELECT + "where pathway_id = :pathway and programme_id = :programme for update")
                .param("pathway", pathwayId)
                .param("programme", programmeId)
                .query(PairingStore::pairing)
                .optional();
    }

    /** Of a pathway, the newest proposal first. */
    List<Pairing> of(UUID pathwayId) {
        return jdbc.sql(SELECT + "where pathway_id = :pathway order by proposed_at desc, programme_id")
                .param("pathway", pathwayId)
                .query(PairingStore::pairing)
                .list();
    }

    /** Of all pathways of an institution, in one look. */
    List<Pairing> ofInstitution(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where pathway_id in (select id from pathway where organisation_id = :organisation)
                        order by proposed_at desc, programme_id""")
                .param("organisation", organisationId)
                .query(PairingStore::pairing)
                .list();
    }

    /** Of a programme, the newest proposal first. */
    List<Pairing> ofProgrammes(Collection<UUID> programmeIds) {
        return jdbc.sql(SELECT + "where programme_id = any(:programmes) order by proposed_at desc, pathway_id")
                .param("programmes", programmeIds.toArray(UUID[]::new))
                .query(PairingStore::pairing)
                .list();
    }

    /** What a programme's provider has approved and its institution doesn't still write, the newest proposal first. */
    List<Approved> approved(UUID programmeId) {
        return jdbc.sql("""
                        select w.*, p.minimum, p.requirements, p.percentage
                          from pathway_pairing p join pathway w on w.id = p.pathway_id
                         where p.programme_id = :programme and p.state = 'APPROVED' and w.state <> 'DRAFT'
                         order by p.proposed_at desc, w.id""")
                .param("programme", programmeId)
                .query((row, number) -> new Approved(PATHWAY.mapRow(row, number), minimum(row)))
                .list();
    }

    private static Pairing pairing(ResultSet row, int number) throws SQLException {
        return new Pairing(
                row.getObject("pathway_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                minimum(row),
                Pairing.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                row.getInt("version"));
    }

    private static Minimum minimum(ResultSet row) throws SQLException {
        return switch (row.getString("minimum")) {
            case "REQUIREMENTS" -> new Minimum.Requirements(row.getInt("requirements"));
            case "GRADES" -> new Minimum.Grades(row.getInt("requirements"), row.getBigDecimal("percentage"));
            case "COMPLETED" -> new Minimum.Completed();
            default -> new Minimum.AnyRecord();
        };
    }

    private static String kind(Minimum minimum) {
        return switch (minimum) {
            case Minimum.AnyRecord any -> "ANY";
            case Minimum.Requirements some -> "REQUIREMENTS";
            case Minimum.Grades grades -> "GRADES";
            case Minimum.Completed all -> "COMPLETED";
        };
    }

    private static @Nullable Integer count(Minimum minimum) {
        return switch (minimum) {
            case Minimum.Requirements some -> some.count();
            case Minimum.Grades grades -> grades.count();
            case Minimum.AnyRecord any -> null;
            case Minimum.Completed all -> null;
        };
    }

    private static @Nullable BigDecimal percentage(Minimum minimum) {
        return minimum instanceof Minimum.Grades grades ? grades.percentage() : null;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
