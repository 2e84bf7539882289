package org.matricula;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import org.matricula.Command.Place;

/** Finds the database a command works on: the operator's own, the local one, or that of a running instance. */
final class Database {

    private final Teardown teardown;
    private final PrintStream progress;

    Database(Teardown teardown, PrintStream progress) {
        this.teardown = teardown;
        this.progress = progress;
    }

    /** The operator's own database if one is named, else the local one, which is started; the folder is locked by us. */
    DatabaseAddress open(DataFolder folder, Place place) {
        if (place.database().isEmpty()) return startLocal(folder);
        place.database().get().check();
        return place.database().get();
    }

    /** As {@link #open} where no instance runs on the folder, else the running one's database. */
    DatabaseAddress openBesideOthers(DataFolder folder, Place place) {
        if (folder.tryLock()) {
            var database = open(folder, place);
            new Instance(ProcessHandle.current().pid(), 0, database).write(folder);
            return database;
        }
        var database = place.database()
                .or(() -> Instance.read(folder).map(Instance::database))
                .orElseThrow(folder::inUse);
        database.check();
        return database;
    }

    private DatabaseAddress startLocal(DataFolder folder) {
        try {
            if (!Files.exists(folder.resolve("postgres"))) progress.println("matricula: making a new database");
            var programs = PostgresArchive.unpack(folder.resolve("programs"));
            var made = new NewDatabase(folder, programs);
            made.createFiles();
            return made.open(teardown.add(new LocalDatabase(folder, programs)).start());
        } catch (IOException e) {
            throw new Refusal("Cannot start the database in %s: %s".formatted(folder.resolve("postgres"), e), e);
        }
    }
}
