package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class IssuerCertificateStore {

    private final JdbcClient jdbc;

    IssuerCertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IssuerCertificate> current(UUID organisationId) {
        return jdbc.sql("""
                        select id, organisation_id, chain, brought, created_at from issuer_certificate
                         where organisation_id = :organisation and retired_at is null""")
                .param("organisation", organisationId)
                .query(Rows.of(IssuerCertificate.class))
                .optional();
    }

    byte[] sealedPrivate(UUID id) {
        return jdbc.sql("select sealed_private from issuer_certificate where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void retireCurrent(UUID organisationId, Instant now) {
        jdbc.sql("""
                        update issuer_certificate set retired_at = :now
                         where organisation_id = :organisation and retired_at is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisationId)
                .update();
    }

    /** Does nothing if there is a current one already. */
    void addIfAbsent(IssuerCertificate certificate, byte[] sealedPrivate) {
        jdbc.sql("""
                        insert into issuer_certificate (id, organisation_id, chain, sealed_private, brought, created_at)
                        values (:id, :organisation, :chain, :private, :brought, :created) on conflict do nothing""")
                .param("id", certificate.id())
                .param("organisation", certificate.organisationId())
                .param("chain", certificate.chain())
                .param("private", sealedPrivate)
                .param("brought", certificate.brought())
                .param("created", certificate.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
