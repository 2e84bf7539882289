package org.matricula.platform.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EndpointStore {

    private static final String SELECT = """
            select id, organisation_id, name, url, types, created_at, disabled_at, gone, earlier_secret_until
              from webhook_endpoint
            """;

    private final JdbcClient jdbc;

    EndpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WebhookEndpoint> of(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation order by name, id")
                .param("organisation", organisationId)
                .query(EndpointStore::endpoint)
                .list();
    }

    Optional<WebhookEndpoint> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .query(EndpointStore::endpoint)
                .optional();
    }

    List<UUID> hearing(UUID organisationId, String type) {
        return jdbc.sql("select id from webhook_endpoint where organisation_id = :organisation and :type = any(types)")
                .param("organisation", organisationId)
                .param("type", type)
                .query(UUID.class)
                .list();
    }

    void add(UUID id, UUID organisationId, NewWebhookEndpoint wanted, byte[] sealedSecret, Instant at, UUID by) {
        jdbc.sql("""
                        insert into webhook_endpoint (id, organisation_id, name, url, types, sealed_secret, created_at, created_by)
                        values (:id, :organisation, :name, :url, :types, :secret, :at, :by)""")
                .param("id", id)
                .param("organisation", organisationId)
                .param("name", wanted.name())
                .param("url", wanted.url())
                .param("types", sorted(wanted.types()))
                .param("secret", sealedSecret)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void change(UUID id, NewWebhookEndpoint wanted) {
        jdbc.sql("update webhook_endpoint set name = :name, url = :url, types = :types where id = :id")
                .param("id", id)
                .param("name", wanted.name())
                .param("url", wanted.url())
                .param("types", sorted(wanted.types()))
                .update();
    }

    /** The present secret becomes the earlier one, which holds until then. */
    void replaceSecret(UUID id, byte[] sealedSecret, Instant earlierUntil) {
        jdbc.sql("""
                        update webhook_endpoint
                           set earlier_sealed_secret = sealed_secret, earlier_secret_until = :until, sealed_secret = :secret
                         where id = :id""")
                .param("id", id)
                .param("secret", sealedSecret)
                .param("until", earlierUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was at work until now */
    boolean disable(UUID id, Instant at, boolean gone) {
        return jdbc.sql("""
                        update webhook_endpoint set disabled_at = :at, gone = :gone
                         where id = :id and disabled_at is null""")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("gone", gone)
                        .update()
                == 1;
    }

    /** @return whether it was disabled until now */
    boolean enable(UUID id) {
        return jdbc.sql("""
                        update webhook_endpoint set disabled_at = null, gone = false
                         where id = :id and disabled_at is not null""").param("id", id).update() == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook_endpoint where id = :id").param("id", id).update();
    }

    /** A secret that no longer signs is nobody's to find. */
    void forgetEarlierSecrets(Instant now) {
        jdbc.sql("""
                        update webhook_endpoint set earlier_sealed_secret = null, earlier_secret_until = null
                         where earlier_secret_until <= :now""").param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private static String[] sorted(Set<String> types) {
        return types.stream().sorted().toArray(String[]::new);
    }

    private static WebhookEndpoint endpoint(ResultSet row, int number) throws SQLException {
        return new WebhookEndpoint(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                Set.of((String[]) row.getArray("types").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "disabled_at"),
                row.getBoolean("gone"),
                instant(row, "earlier_secret_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
