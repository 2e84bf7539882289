package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartnerKeyStore {

    /** A key that works, with what is needed to check its signatures. */
    record Working(UUID id, UUID organisationId, String slug, byte[] sealedSecret) {}

    private final JdbcClient jdbc;

    PartnerKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PartnerKey> of(UUID organisationId) {
        return jdbc.sql("""
                        select id, name, consumer_key, created_at, created_by, last_used_at, revoked_at
                          from partner_key
                         where organisation_id = :organisation
                         order by revoked_at is not null, created_at desc, id desc""")
                .param("organisation", organisationId)
                .query(Rows.of(PartnerKey.class))
                .list();
    }

    Optional<Working> working(String consumerKey) {
        return jdbc.sql("""
                        select k.id, k.organisation_id, o.slug, k.sealed_secret
                          from partner_key k join organisation o on o.id = k.organisation_id
                         where k.consumer_key = :key and k.revoked_at is null""")
                .param("key", consumerKey)
                .query((row, number) -> new Working(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getBytes(4)))
                .optional();
    }

    void add(PartnerKey key, UUID organisationId, byte[] sealedSecret) {
        jdbc.sql("""
                        insert into partner_key (id, organisation_id, name, consumer_key, sealed_secret, created_at, created_by)
                        values (:id, :organisation, :name, :key, :secret, :at, :by)""")
                .param("id", key.id())
                .param("organisation", organisationId)
                .param("name", key.name())
                .param("key", key.consumerKey())
                .param("secret", sealedSecret)
                .param("at", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", key.createdBy())
                .update();
    }

    boolean exists(UUID organisationId, UUID id) {
        return jdbc.sql("select exists (select from partner_key where id = :id and organisation_id = :organisation)")
                .param("id", id)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    /** The secret goes with it: nothing can be signed with this key ever again. @return whether it worked until now */
    boolean revoke(UUID id, Instant at) {
        return jdbc.sql("""
                        update partner_key set revoked_at = :at, sealed_secret = ''
                         where id = :id and revoked_at is null""")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Written when the hour is a new one. */
    void used(UUID id, Instant hour) {
        jdbc.sql("""
                        update partner_key set last_used_at = :hour
                         where id = :id and (last_used_at is null or last_used_at < :hour)""")
                .param("id", id)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .update();
    }
}
