package org.matricula;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Properties;

/**
 * A running instance's particulars, for the commands that work beside it.
 * Kept in {@value #FILE} of the data folder, readable by its owner alone, while it runs; {@code httpPort} is 0 for an
 * instance that serves no pages.
 */
record Instance(long pid, int httpPort, DatabaseAddress database) {

    static final String FILE = "instance.properties";

    void write(DataFolder folder) {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("http.port", Integer.toString(httpPort));
        properties.setProperty("database.url", database.jdbcUrl());
        if (database.username() != null) properties.setProperty("database.username", database.username());
        if (database.password() != null) properties.setProperty("database.password", database.password());
        folder.writeSecret(FILE, text(properties));
    }

    private static String text(Properties properties) {
        try {
            var text = new StringWriter();
            properties.store(text, null);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return empty while the instance is still starting, or already stopping */
    static Optional<Instance> read(DataFolder folder) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(folder.resolve(FILE))));
            return Optional.of(of(properties));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal("Cannot read %s: %s".formatted(folder.resolve(FILE), e.getMessage()), e);
        }
    }

    private static Instance of(Properties properties) {
        var database = new DatabaseAddress(
                properties.getProperty("database.url"),
                properties.getProperty("database.username"),
                properties.getProperty("database.password"));
        return new Instance(
                Long.parseLong(properties.getProperty("pid")),
                Integer.parseInt(properties.getProperty("http.port")),
                database);
    }
}
