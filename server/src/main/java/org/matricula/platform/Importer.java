package org.matricula.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads one kind of foreign data for {@code ./matricula import KIND DIR}. */
public interface Importer {

    /** The word on the command line, for example {@code oulad}. */
    String kind();

    /**
     * Reads the folder; running it again changes nothing that is already there.
     *
     * @return the lines of the summary, a line per file: rows read, taken, skipped and why
     * @throws Refusal if the folder can't be read as this kind
     */
    List<String> run(Path directory, Optional<String> organisationSlug);
}
