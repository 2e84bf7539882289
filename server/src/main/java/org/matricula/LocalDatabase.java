package org.matricula;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL server that Matricula starts for itself in {@code postgres/} of the data folder, and stops.
 * It runs in a session of its own, so that ctrl-C reaches Matricula alone, which stops first.
 */
final class LocalDatabase implements AutoCloseable {

    /** A crash is recovered from before the server answers, which takes as long as there is log to replay. */
    private static final String START_SECONDS = "900";

    private static final String STOP_SECONDS = "60";

    private final Path data;
    private final Path startLog;
    private final PostgresPrograms programs;

    LocalDatabase(DataFolder folder, PostgresPrograms programs) {
        this.data = folder.resolve("postgres");
        this.startLog = data.resolve("start.log");
        this.programs = programs;
    }

    /** Starts the server on a free port, recovering from whatever stopped it last. @return the port */
    int start() throws IOException {
        refuseOtherMajor();
        stopOrphan();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.deleteIfExists(startLog);
            var started = programs.run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-t",
                    START_SECONDS,
                    "-D",
                    data.toString(),
                    "-l",
                    startLog.toString(),
                    "-o",
                    "-p " + port + " " + PostgresSettings.asArguments());
            if (started.well()) return port;
            var reason = started.said() + PostgresFailure.readLogs(data);
            if (attempt == 3 || !reason.contains("Address already in use"))
                throw PostgresFailure.of("start", data, reason);
        }
    }

    private void refuseOtherMajor() throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        var needed = Integer.toString(programs.major());
        if (!found.equals(needed))
            throw new Refusal(("The database in %s was made by PostgreSQL %s, and this Matricula brings PostgreSQL %s; "
                            + "start the release that made it, or choose another folder with --data")
                    .formatted(data, found, needed));
    }

    /** After {@code kill -9} of Matricula its server lives on; it is stopped, and started anew with today's settings. */
    private void stopOrphan() throws IOException {
        var postmaster = postmaster();
        if (postmaster.isEmpty()) return;
        if (PostgresPrograms.serves(postmaster.get(), data)) close();
        // The id now belongs to a stranger, at whose sight PostgreSQL would refuse to start.
        else Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** The living process whose id the server left in its folder, if any. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        var id = Files.readString(file).lines().findFirst().orElse("");
        return id.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(id)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server, whoever started it; its clients are cut off, what they had not committed is undone. */
    @Override
    public void close() {
        if (!Files.exists(data.resolve("postmaster.pid"))) return;
        var stopped = programs.run("pg_ctl", "stop", "-m", "fast", "-w", "-t", STOP_SECONDS, "-D", data.toString());
        if (!stopped.well()) throw PostgresFailure.of("stop", data, stopped.said());
    }
}
