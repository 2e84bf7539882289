package org.matricula.credential.design.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.matricula.credential.Achievement;
import org.matricula.credential.design.DefinitionFile;
import org.matricula.credential.design.DefinitionImport;
import org.matricula.organisation.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Definitions from other platforms, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/achievements/import")
class ImportApi {

    private final Organisations organisations;
    private final DefinitionImport definitions;

    ImportApi(Organisations organisations, DefinitionImport definitions) {
        this.organisations = organisations;
        this.definitions = definitions;
    }

    /** A draft that was made. */
    record Made(UUID id, String name) {
        static Made of(Achievement achievement) {
            return new Made(achievement.id(), achievement.name());
        }
    }

    /** The file's own JSON: Achievement of Open Badges 3.0 or BadgeClass of 2.0, one or an array. All become drafts, or none. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Made> take(@PathVariable String organisation, @RequestBody JsonNode file) {
        var json = file.toString();
        var all = IntStream.range(0, DefinitionFile.read(json).size()).boxed().toList();
        return definitions.take(organisations.get(organisation).id(), json, all).stream()
                .map(Made::of)
                .toList();
    }
}
