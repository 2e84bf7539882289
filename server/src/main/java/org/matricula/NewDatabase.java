package org.matricula;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** Makes what a {@link LocalDatabase} starts on: its files, its password, Matricula's own role and database. */
final class NewDatabase {

    private static final String PASSWORD_FILE = "database.password";
    private static final String ADMINISTRATOR = "postgres";
    private static final String MATRICULA = "matricula";

    private final DataFolder folder;
    private final PostgresPrograms programs;

    NewDatabase(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes the files, if there are none. They have their final name only when whole, so a killed start does no harm. */
    void createFiles() throws IOException {
        if (Files.exists(folder.resolve("postgres"))) return;
        var unfinished = folder.resolve("postgres.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.user().own(Files.createDirectory(unfinished));
        initialise(unfinished);
        Files.move(unfinished, folder.resolve("postgres"));
    }

    // The built-in collation sorts by code point: its indexes stay valid under any release of the system's libraries.
    private void initialise(Path unfinished) throws IOException {
        folder.writeSecret(PASSWORD_FILE, HexFormat.of().formatHex(SecureRandom.getSeed(16)));
        var password = folder.resolve(PASSWORD_FILE);
        programs.user().own(password);
        var made = programs.run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!made.well()) throw PostgresFailure.of("make a database", unfinished, made.said());
    }

    /** Makes Matricula's role, which is no superuser, and its database on the started server, if they are missing. */
    DatabaseAddress open(int port) throws IOException {
        var password = Files.readString(folder.resolve(PASSWORD_FILE)).strip();
        var matricula = new DatabaseAddress(url(port, MATRICULA), MATRICULA, password);
        try (var connection = DriverManager.getConnection(url(port, "postgres"), ADMINISTRATOR, password);
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_roles where rolname = 'matricula'")
                    .next()) statement.execute("create role matricula login password '" + password + "'");
            if (!statement
                    .executeQuery("select from pg_database where datname = 'matricula'")
                    .next()) statement.execute("create database matricula owner matricula");
            return matricula;
        } catch (SQLException e) {
            throw new Refusal("Cannot sign in to the local database: " + e.getMessage(), e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
