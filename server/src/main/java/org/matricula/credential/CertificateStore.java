package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CertificateStore {

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> sealedPdf(UUID credentialId) {
        return jdbc.sql("select sealed_pdf from certificate_pdf where credential_id = :credential")
                .param("credential", credentialId)
                .query(byte[].class)
                .optional();
    }

    /** Keeps the first one made: what was downloaded once is what is downloaded again. */
    void addIfAbsent(UUID credentialId, byte[] sealedPdf, int size, Instant now) {
        jdbc.sql("""
                        insert into certificate_pdf (credential_id, sealed_pdf, size, made_at)
                        values (:credential, :pdf, :size, :now) on conflict do nothing""")
                .param("credential", credentialId)
                .param("pdf", sealedPdf)
                .param("size", size)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(Collection<UUID> credentialIds) {
        jdbc.sql("delete from certificate_pdf where credential_id = any(:credentials)")
                .param("credentials", credentialIds.toArray(UUID[]::new))
                .update();
    }
}
