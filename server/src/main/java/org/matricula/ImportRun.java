package org.matricula;

import java.util.ArrayList;
import java.util.List;
import org.matricula.platform.Importer;
import org.springframework.context.ApplicationContext;

/** Finds the importer for a kind, and runs it. */
final class ImportRun {

    /** What can be imported; known without the application, so that a wrong word makes no database. */
    static final List<String> KINDS = List.of("oulad", "futurelearn");

    private static final double NANOS = 1e9;

    private final List<Importer> importers;

    ImportRun(ApplicationContext application) {
        importers = application.getBeanProvider(Importer.class).orderedStream().toList();
    }

    /** @return the importer's summary, and how long it took */
    List<String> summary(Command.Import imports) {
        var begun = System.nanoTime();
        var summary = new ArrayList<>(find(imports.kind()).run(imports.directory(), imports.organisation()));
        summary.add("Took %.1f s.".formatted((System.nanoTime() - begun) / NANOS));
        return summary;
    }

    /** @throws Refusal if nothing imports this */
    static void check(String kind) {
        if (KINDS.contains(kind)) return;
        throw new Refusal(
                "There is nothing that imports \"%s\"; the kinds are %s".formatted(kind, String.join(", ", KINDS)));
    }

    private Importer find(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
