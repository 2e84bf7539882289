package org.matricula.credential.recipient.web;

import java.util.UUID;
import org.matricula.credential.recipient.AwardFile;
import org.matricula.credential.recipient.AwardFiles;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a file of awards is, for programs. */
@RestController
final class FileApi {

    private final Organisations organisations;
    private final AwardFiles files;

    FileApi(Organisations organisations, AwardFiles files) {
        this.organisations = organisations;
        this.files = files;
    }

    /** A file, and how many of its lines are of each kind. */
    record CountedFile(AwardFile file, AwardFile.Counts lines) {}

    @GetMapping("/api/v1/organisations/{organisation}/award-files/{file}")
    CountedFile file(@PathVariable String organisation, @PathVariable UUID file) {
        var found = files.get(organisations.get(organisation).id(), file);
        return new CountedFile(found, files.counts(found));
    }
}
