package org.matricula.credential.endorsement;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class EndorsementStore {

    private static final String SELECT = """
            select id, endorser_id, kind, organisation_id, achievement_id, credential_id, learner_id, state, request,
                   comment, status_list_id, status_index, made_at, changed_at
              from endorsement
            """;
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    EndorsementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the endorser was asked for the same already, or has given it. */
    boolean add(Endorsement endorsement, byte @Nullable [] document) {
        return jdbc.sql("""
                                insert into endorsement (id, endorser_id, kind, organisation_id, achievement_id, credential_id,
                                                         learner_id, state, request, comment, document, status_list_id,
                                                         status_index, made_at, changed_at)
                                values (:id, :endorser, :kind, :organisation, :achievement, :credential, :learner, :state,
                                        :request, :comment, :document, :list, :index, :made, :changed)
                                on conflict do nothing""")
                        .param("id", endorsement.id())
                        .param("endorser", endorsement.endorserId())
                        .param("kind", endorsement.kind().name())
                        .param("organisation", endorsement.organisationId())
                        .param("achievement", endorsement.achievementId())
                        .param("credential", endorsement.credentialId())
                        .param("learner", endorsement.learnerId())
                        .param("state", endorsement.state().name())
                        .param("request", endorsement.request())
                        .param("comment", endorsement.comment())
                        .param("document", document)
                        .param("list", endorsement.statusListId())
                        .param("index", endorsement.statusIndex())
                        .param("made", endorsement.madeAt().atOffset(ZoneOffset.UTC))
                        .param("changed", endorsement.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The document stays as it is if none is given. */
    void update(Endorsement endorsement, byte @Nullable [] document) {
        jdbc.sql("""
                        update endorsement
                           set state = :state, comment = :comment, document = coalesce(:document::bytea, document),
                               status_list_id = :list, status_index = :index, changed_at = :changed
                         where id = :id""")
                .param("id", endorsement.id())
                .param("state", endorsement.state().name())
                .param("comment", endorsement.comment())
                .param("document", document)
                .param("list", endorsement.statusListId())
                .param("index", endorsement.statusIndex())
                .param("changed", endorsement.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Kept from others until the end of the transaction. */
    Optional<Endorsement> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Rows.of(Endorsement.class))
                .optional();
    }

    /** What this organisation says or is asked to say, the newest first. */
    List<Endorsement> ofEndorser(UUID endorserId) {
        return list("where endorser_id = :id order by made_at desc, id desc", endorserId);
    }

    /** What is said of this organisation and its achievements; not of learners' credentials, which is theirs to see. */
    List<Endorsement> ofOrganisation(UUID organisationId) {
        return list(
                "where organisation_id = :id and kind <> 'CREDENTIAL' order by made_at desc, id desc", organisationId);
    }

    List<Endorsement> ofCredential(UUID credentialId) {
        return list("where credential_id = :id order by made_at desc, id desc", credentialId);
    }

    /** What is shown of an achievement; the oldest first. */
    List<Endorsement> shownOfAchievement(UUID achievementId) {
        return list(
                "where achievement_id = :id and kind = 'ACHIEVEMENT' and state = 'GIVEN' order by made_at, id",
                achievementId);
    }

    List<Endorsement> shownOfIssuer(UUID organisationId) {
        return list(
                "where organisation_id = :id and kind = 'ISSUER' and state = 'GIVEN' order by made_at, id",
                organisationId);
    }

    /** What is shown of a credential, its achievement or its issuer. */
    List<Endorsement> shownWith(UUID credentialId) {
        return jdbc.sql("""
                        with about as materialized (
                            select achievement_id, organisation_id from credential where credential_id = :id)
                        """ + SELECT + """
                         where state = 'GIVEN'
                           and (credential_id = :id
                                or kind = 'ACHIEVEMENT' and achievement_id in (select achievement_id from about)
                                or kind = 'ISSUER' and organisation_id in (select organisation_id from about))
                         order by made_at, id""")
                .param("id", credentialId)
                .query(Rows.of(Endorsement.class))
                .list();
    }

    List<Endorsement> ofLearners(Collection<UUID> learnerIds) {
        return jdbc.sql(SELECT + "where learner_id = any(:ids) order by made_at")
                .param("ids", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(Endorsement.class))
                .list();
    }

    byte @Nullable [] document(UUID id) {
        return jdbc.sql("select document from endorsement where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    void erase(Collection<UUID> learnerIds) {
        jdbc.sql("delete from endorsement where learner_id = any(:ids)")
                .param("ids", learnerIds.toArray(UUID[]::new))
                .update();
    }

    private List<Endorsement> list(String condition, UUID id) {
        return jdbc.sql(SELECT + condition + " limit " + MOST)
                .param("id", id)
                .query(Rows.of(Endorsement.class))
                .list();
    }
}
