package org.matricula;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How to reach a PostgreSQL database. User and password are null where the JDBC URL itself holds them. */
record DatabaseAddress(
        String jdbcUrl, @Nullable String username, @Nullable String password) {

    /** Matricula's SQL uses what PostgreSQL offers since this major version. */
    static final int OLDEST_MAJOR = 15;

    private static final String SECONDS_TO_WAIT = "10";

    /** Reads a JDBC URL, or PostgreSQL's own {@code postgres://user:password@host:port/database?options}. */
    static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) return new DatabaseAddress(url, null, null);
        try {
            var uri = URI.create(url);
            if ("postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme())) return of(uri);
        } catch (IllegalArgumentException e) {
            // Said below, in the same words as for a URL of another kind.
        }
        // The URL may hold a password, so it is not repeated.
        throw new Refusal("--database-url takes a URL that begins with postgres:// or jdbc:postgresql://");
    }

    private static DatabaseAddress of(URI uri) {
        if (uri.getHost() == null || uri.getPath().length() < 2)
            throw new Refusal(
                    "--database-url needs a host and a database: postgres://user:password@host:5432/database");
        var credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options,
                credentials.length > 0 ? decoded(credentials[0]) : null,
                credentials.length > 1 ? decoded(credentials[1]) : null);
    }

    private static String decoded(String part) {
        // URLDecoder is made for forms, where a plus sign is a space.
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    /** @throws Refusal if nobody answers, the sign-in is refused, or the server is too old */
    void check() {
        try (var connection = DriverManager.getConnection(jdbcUrl, properties())) {
            var version = connection.getMetaData().getDatabaseProductVersion();
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_MAJOR)
                throw new Refusal("The database at %s is PostgreSQL %s; Matricula needs %d or later"
                        .formatted(whereabouts(), version, OLDEST_MAJOR));
        } catch (SQLException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
            throw new Refusal("Cannot use the database at %s: %s".formatted(whereabouts(), reason), e);
        }
    }

    /** The URL without what may be secret in it. */
    String whereabouts() {
        return jdbcUrl.replaceFirst("^jdbc:postgresql:(//)?", "")
                .replaceFirst("\\?.*", "")
                .replaceFirst("^.*@", "");
    }

    private Properties properties() {
        var properties = new Properties();
        if (username != null) properties.setProperty("user", username);
        if (password != null) properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_WAIT);
        properties.setProperty("socketTimeout", SECONDS_TO_WAIT);
        return properties;
    }
}
