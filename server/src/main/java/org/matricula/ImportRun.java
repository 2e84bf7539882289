package org.matricula;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.matricula.platform.Importer;
import org.springframework.context.ApplicationContext;

/** Finds the importer for a kind, and runs it. */
final class ImportRun {

    private final List<Importer> importers;

    ImportRun(ApplicationContext application) {
        importers = application.getBeanProvider(Importer.class).orderedStream().toList();
    }

    /** @return the importer's summary */
    List<String> summary(Command.Import imports) {
        return find(imports.kind()).run(imports.directory(), imports.organisation());
    }

    private Importer find(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is nothing that imports \"%s\"; %s".formatted(kind, known())));
    }

    private String known() {
        if (importers.isEmpty()) return "no kind is known";
        return "the kinds are "
                + importers.stream().map(Importer::kind).sorted().collect(joining(", "));
    }
}
