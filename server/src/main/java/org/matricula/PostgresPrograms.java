package org.matricula;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the PostgreSQL that ships with Matricula, unpacked and ready to be run. */
final class PostgresPrograms {

    /** How a program ended, and everything it said. */
    record Ended(int status, String said) {

        boolean well() {
            return status == 0;
        }
    }

    private final Path home;
    private final OrdinaryUser user;

    PostgresPrograms(Path home, OrdinaryUser user) {
        this.home = home;
        this.user = user;
    }

    /** The user they run as, who owns the database's files. */
    OrdinaryUser user() {
        return user;
    }

    /** The major version, such as 18; a data folder of another one cannot be opened. */
    int major() {
        var said = run("postgres", "--version").said();
        return Integer.parseInt(said.replaceAll("(?s)^\\D*(\\d+).*", "$1"));
    }

    /** Runs a program to its end, {@code LC_ALL=C} so that what it says can be read, free of the caller's PG variables. */
    Ended run(String program, String... arguments) {
        var command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return end(builder);
    }

    static Ended end(ProcessBuilder builder) {
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException e) {
            return new Ended(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(-1, "interrupted");
        }
    }

    /** Whether this process is one of these programs' servers on {@code data}: after a reboot its id may be another's. */
    static boolean serves(ProcessHandle process, Path data) {
        var info = process.info();
        return info.command().filter(program -> program.endsWith("/postgres")).isPresent()
                && Stream.of(info.arguments().orElse(new String[0])).anyMatch(data.toString()::equals);
    }

    static boolean isUnpacked(Path home) {
        return Files.isExecutable(home.resolve("bin/postgres"));
    }
}
