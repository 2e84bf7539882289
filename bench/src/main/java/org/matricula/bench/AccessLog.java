package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How long requests took at the server: from their first line until their answer was written. */
final class AccessLog {

    /** @param path with its query */
    record Request(double milliseconds, int status, String path) {}

    private final Path folder;

    AccessLog(Path folder) {
        this.folder = folder;
    }

    /** What a server has to be started with. */
    Map<String, String> settings() {
        return Map.of(
                "SERVER_TOMCAT_ACCESSLOG_ENABLED", "true",
                "SERVER_TOMCAT_ACCESSLOG_BUFFERED", "false",
                "SERVER_TOMCAT_ACCESSLOG_ROTATE", "false",
                "SERVER_TOMCAT_ACCESSLOG_DIRECTORY", folder.toString(),
                "SERVER_TOMCAT_ACCESSLOG_PATTERN", "%{us}T %s %U %q");
    }

    /** Those so far. */
    List<Request> requests() throws IOException {
        try (var files = Files.list(folder)) {
            var file = files.findFirst().orElseThrow(() -> new IOException("The server keeps no log of requests"));
            return Files.readAllLines(file).stream().map(AccessLog::request).toList();
        }
    }

    private static Request request(String line) {
        var parts = line.split(" ");
        var query = parts[3].equals("-") ? "" : parts[3];
        return new Request(Long.parseLong(parts[0]) / 1e3, Integer.parseInt(parts[1]), parts[2] + query);
    }
}
