package org.matricula.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * Processor time that a server has spent so far, in seconds.
 *
 * @param java     of the server's own process
 * @param database of PostgreSQL, with all its processes that still run
 */
record ServerWork(double java, double database) {

    static ServerWork now(RunningServer server) throws IOException {
        var java = ProcessHandle.of(server.process()).stream()
                .mapToDouble(ServerWork::seconds)
                .sum();
        try (var processes = server.databaseProcesses()) {
            return new ServerWork(
                    java, processes.mapToDouble(ServerWork::seconds).sum());
        }
    }

    ServerWork minus(ServerWork before) {
        return new ServerWork(java - before.java, database - before.database);
    }

    double seconds() {
        return java + database;
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }
}
