package org.matricula;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the one line that matters in what PostgreSQL's programs say when they fail. */
final class PostgresFailure {

    private static final Pattern WORSE = Pattern.compile("(?:PANIC|FATAL|[Ee]rror|ERROR): +(.*)");

    private PostgresFailure() {}

    /** @param action what failed, such as {@code start} */
    static Refusal of(String action, Path data, String said) {
        if (said.contains("No space left on device"))
            return new Refusal("The disk of %s is full: PostgreSQL cannot %s".formatted(data, action));
        if (said.contains("Read-only file system"))
            return new Refusal("The disk of %s is read-only: PostgreSQL cannot %s".formatted(data, action));
        return new Refusal("PostgreSQL cannot %s in %s: %s".formatted(action, data, decisive(said)));
    }

    private static String decisive(String said) {
        var worse = WORSE.matcher(said).results().map(match -> match.group(1)).toList();
        if (!worse.isEmpty()) return worse.getFirst();
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .orElse("it gave no reason");
    }

    /** What the server wrote since it was started: on its output, then, once that is open, in its newest log. */
    static String readLogs(Path data) throws IOException {
        var startLog = data.resolve("start.log");
        return (Files.exists(startLog) ? Files.readString(startLog) : "") + newestLog(data.resolve("log"));
    }

    private static String newestLog(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return "";
        try (var logs = Files.list(folder)) {
            var newest = logs.max(Comparator.comparing(log -> log.toFile().lastModified()));
            return newest.isPresent() ? "\n" + String.join("\n", end(newest.get())) : "";
        }
    }

    private static List<String> end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - 20), lines.size());
    }
}
