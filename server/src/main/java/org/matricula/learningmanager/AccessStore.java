package org.matricula.learningmanager;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was invited into the Learning Manager and who accepted which terms; rows are added and never changed. */
@Repository
class AccessStore {

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccessInvitation> latestInvitation(UUID organisationId) {
        return jdbc.sql("""
                        select id, organisation_id, sent_at, sent_by, recipients from learning_manager_invitation
                         where organisation_id = :organisation
                         order by sent_at desc, id desc
                         limit 1""")
                .param("organisation", organisationId)
                .query(Rows.of(AccessInvitation.class))
                .optional();
    }

    void add(AccessInvitation invitation) {
        jdbc.sql("""
                        insert into learning_manager_invitation (id, organisation_id, sent_at, sent_by, recipients)
                        values (:id, :organisation, :at, :by, :recipients)""")
                .param("id", invitation.id())
                .param("organisation", invitation.organisationId())
                .param("at", invitation.sentAt().atOffset(ZoneOffset.UTC))
                .param("by", invitation.sentBy())
                .param("recipients", invitation.recipients())
                .update();
    }

    /** The latest, of whatever version. */
    Optional<Acceptance> latestAcceptance(UUID organisationId) {
        return jdbc.sql("""
                        select organisation_id, version, accepted_at, accepted_by from learning_manager_acceptance
                         where organisation_id = :organisation
                         order by accepted_at desc
                         limit 1""")
                .param("organisation", organisationId)
                .query(Rows.of(Acceptance.class))
                .optional();
    }

    /** @return whether nobody of the organisation had accepted this version before */
    boolean add(Acceptance acceptance) {
        return jdbc.sql("""
                        insert into learning_manager_acceptance (organisation_id, version, accepted_at, accepted_by)
                        values (:organisation, :version, :at, :by)
                        on conflict do nothing""")
                        .param("organisation", acceptance.organisationId())
                        .param("version", acceptance.version())
                        .param("at", acceptance.acceptedAt().atOffset(ZoneOffset.UTC))
                        .param("by", acceptance.acceptedBy())
                        .update()
                == 1;
    }

    /** Those of these organisations that accepted this version. */
    Set<UUID> accepted(Collection<UUID> organisationIds, String version) {
        return Set.copyOf(jdbc.sql("""
                        select organisation_id from learning_manager_acceptance
                         where organisation_id = any(:organisations) and version = :version""")
                .param("organisations", organisationIds.toArray(UUID[]::new))
                .param("version", version)
                .query(UUID.class)
                .list());
    }

    /** What this person accepted for organisations, for their own export. */
    java.util.List<Acceptance> by(UUID[] accounts) {
        return jdbc.sql("""
                        select organisation_id, version, accepted_at, accepted_by from learning_manager_acceptance
                         where accepted_by = any(:accounts)
                         order by accepted_at""")
                .param("accounts", accounts)
                .query(Rows.of(Acceptance.class))
                .list();
    }
}
