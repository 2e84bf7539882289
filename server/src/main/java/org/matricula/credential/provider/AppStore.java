package org.matricula.credential.provider;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AppStore {

    private static final String APPS = """
            select id, client_id, secret_hash, name, home_uri, logo_uri, terms_uri, policy_uri, software_id,
                   software_version, auth_method, redirect_uris, scopes, created_at
              from connected_app
            """;

    private final JdbcClient jdbc;

    AppStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<App> find(UUID id) {
        return jdbc.sql(APPS + "where id = :id")
                .param("id", id)
                .query(Rows.of(App.class))
                .optional();
    }

    Optional<App> byClientId(String clientId) {
        return jdbc.sql(APPS + "where client_id = :client")
                .param("client", clientId)
                .query(Rows.of(App.class))
                .optional();
    }

    /** Does nothing if it is there already: what an app said of itself never changes. */
    void addIfAbsent(App app) {
        jdbc.sql("""
                        insert into connected_app
                            (id, client_id, secret_hash, name, home_uri, logo_uri, terms_uri, policy_uri, software_id,
                             software_version, auth_method, redirect_uris, scopes, created_at)
                        values (:id, :client, :secret, :name, :home, :logo, :terms, :policy, :software,
                             :version, :method, :redirects, :scopes, :created)
                        on conflict do nothing""")
                .param("id", app.id())
                .param("client", app.clientId())
                .param("secret", app.secretHash())
                .param("name", app.name())
                .param("home", app.homeUri())
                .param("logo", app.logoUri())
                .param("terms", app.termsUri())
                .param("policy", app.policyUri())
                .param("software", app.softwareId())
                .param("version", app.softwareVersion())
                .param("method", app.authMethod())
                .param("redirects", app.redirectUris().toArray(String[]::new))
                .param("scopes", app.scopes().toArray(String[]::new))
                .param("created", app.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
