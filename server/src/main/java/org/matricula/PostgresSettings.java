package org.matricula;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/** How the local PostgreSQL is set up: durable, small, reachable from this machine alone. */
final class PostgresSettings {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("shared_buffers", "192MB"),
            Map.entry("max_connections", "60"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("timezone", "UTC"),
            // A file per weekday in postgres/log, written anew a week later.
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgres-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"));

    private PostgresSettings() {}

    /** As the server's command line has them, quoted for the shell through which {@code pg_ctl} starts it. */
    static String asArguments() {
        return SETTINGS.entrySet().stream()
                .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(joining(" "));
    }
}
