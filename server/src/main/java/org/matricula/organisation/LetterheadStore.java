package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LetterheadStore {

    private final JdbcClient jdbc;

    LetterheadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Letterhead> find(UUID organisationId) {
        return jdbc.sql("""
                        select signatory_name, signatory_title, logo_hash from letterhead
                         where organisation_id = :organisation""")
                .param("organisation", organisationId)
                .query(Rows.of(Letterhead.class))
                .optional();
    }

    Optional<byte[]> logo(UUID organisationId) {
        return jdbc.sql("select logo from letterhead where organisation_id = :organisation and logo is not null")
                .param("organisation", organisationId)
                .query(byte[].class)
                .optional();
    }

    void save(UUID organisationId, @Nullable String name, @Nullable String title, Instant now) {
        jdbc.sql("""
                        insert into letterhead (organisation_id, signatory_name, signatory_title, changed_at)
                        values (:organisation, :name, :title, :now)
                        on conflict (organisation_id) do update
                           set signatory_name = :name, signatory_title = :title, changed_at = :now""")
                .param("organisation", organisationId)
                .param("name", name)
                .param("title", title)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void saveLogo(UUID organisationId, Logo logo) {
        jdbc.sql("update letterhead set logo = :logo, logo_hash = :hash where organisation_id = :organisation")
                .param("organisation", organisationId)
                .param("logo", logo.png())
                .param("hash", logo.hash())
                .update();
    }

    void removeLogo(UUID organisationId) {
        jdbc.sql("update letterhead set logo = null, logo_hash = null where organisation_id = :organisation")
                .param("organisation", organisationId)
                .update();
    }
}
