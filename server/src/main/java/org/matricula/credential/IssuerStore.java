package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.openbadges.SigningKey;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class IssuerStore {

    private static final String KEYS =
            "select id, organisation_id, fragment, kind, public_key, created_at, retired_at, revoked_at from issuer_key ";

    private final JdbcClient jdbc;

    IssuerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Issuer> find(UUID organisationId) {
        return jdbc.sql("select organisation_id, did, created_at from issuer where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Rows.of(Issuer.class))
                .optional();
    }

    Optional<Issuer> findByDid(String did) {
        return jdbc.sql("select organisation_id, did, created_at from issuer where did = :did")
                .param("did", did)
                .query(Rows.of(Issuer.class))
                .optional();
    }

    void addIfAbsent(UUID organisationId, String did, Instant now) {
        jdbc.sql("""
                        insert into issuer (organisation_id, did, created_at)
                        values (:organisation, :did, :now) on conflict do nothing""")
                .param("organisation", organisationId)
                .param("did", did)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False if there is a current key of this kind already. */
    boolean addKey(IssuerKey key, byte[] sealedPrivate) {
        return jdbc.sql("""
                                insert into issuer_key
                                    (id, organisation_id, fragment, kind, public_key, sealed_private, created_at)
                                values (:id, :organisation, :fragment, :kind, :public, :private, :created) on conflict do nothing""")
                        .param("id", key.id())
                        .param("organisation", key.organisationId())
                        .param("fragment", key.fragment())
                        .param("kind", key.kind().name())
                        .param("public", key.publicKey())
                        .param("private", sealedPrivate)
                        .param("created", key.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The current key of this kind. */
    void retire(UUID organisationId, SigningKey.Kind kind, Instant now) {
        jdbc.sql("""
                        update issuer_key set retired_at = :now
                         where organisation_id = :organisation and kind = :kind and retired_at is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisationId)
                .param("kind", kind.name())
                .update();
    }

    /** Whoever kept what an issuer's keys verify sees by its {@code keys_revision} that it may be otherwise now. */
    void revoke(IssuerKey key, Instant since) {
        jdbc.sql("update issuer_key set revoked_at = :since where id = :id")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("id", key.id())
                .update();
        jdbc.sql("update issuer set keys_revision = keys_revision + 1 where organisation_id = :organisation")
                .param("organisation", key.organisationId())
                .update();
    }

    /** The newest first. */
    List<IssuerKey> keys(UUID organisationId) {
        return jdbc.sql(KEYS + "where organisation_id = :organisation order by created_at desc, id desc")
                .param("organisation", organisationId)
                .query(Rows.of(IssuerKey.class))
                .list();
    }

    /** What an issuer signs with now; empty before it issues for the first time. */
    record Signing(
            UUID organisationId,
            String did,
            Instant createdAt,
            String fragment,
            SigningKey.Kind kind,
            byte[] sealedPrivate) {

        Issuer issuer() {
            return new Issuer(organisationId, did, createdAt);
        }

        /** The name under which a document or token says which key signed it. */
        String method(String fragment) {
            return did + "#" + fragment;
        }
    }

    /** The key of Ed25519 first. */
    List<Signing> signing(UUID organisationId) {
        return jdbc.sql("""
                        select i.organisation_id, i.did, i.created_at, k.fragment, k.kind, k.sealed_private
                          from issuer_key k
                          join issuer i on i.organisation_id = k.organisation_id
                         where k.organisation_id = :organisation and k.retired_at is null
                         order by k.kind""")
                .param("organisation", organisationId)
                .query(Rows.of(Signing.class))
                .list();
    }
}
