package org.matricula.pathway.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.pathway.PathwayChoice;
import org.matricula.pathway.PathwayChoices;
import org.matricula.pathway.PathwayLooks;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pages.Templates;

/** One pathway of a programme as anybody may read it; who holds a record of the programme also sees what it lacks. */
@Controller
class PathwayController {

    private final Programmes programmes;
    private final PathwayChoices choices;
    private final PathwayLooks looks;
    private final Records records;
    private final People people;
    private final PublicUrl publicUrl;
    private final Templates templates;

    PathwayController(
            Programmes programmes,
            PathwayChoices choices,
            PathwayLooks looks,
            Records records,
            People people,
            PublicUrl publicUrl,
            Templates templates) {
        this.programmes = programmes;
        this.choices = choices;
        this.looks = looks;
        this.records = records;
        this.people = people;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping("/programmes/{programme}/pathways/{pathway}")
    Page show(@PathVariable String programme, @PathVariable UUID pathway) {
        var found = programmes.get(programme);
        var shown = choices.ofProgramme(found.id()).stream()
                .filter(one -> one.pathway().id().equals(pathway))
                .findFirst()
                .orElseThrow(NotFound::new);
        var address = publicUrl.of("/programmes/" + programme + "/pathways/" + pathway);
        return Page.of(templates.pathwayChoicePage(
                found, shown, own(programme, pathway).orElse(null), address));
    }

    private Optional<PathwayChoice> own(String programme, UUID pathway) {
        return Caller.currentAccountId()
                .map(people::personOf)
                .filter(person -> records.of(person).stream()
                        .anyMatch(one -> one.programme().slug().equals(programme)))
                .flatMap(person -> own(person, programme, pathway));
    }

    private Optional<PathwayChoice> own(Person person, String programme, UUID pathway) {
        var record = records.get(person, programme);
        looks.at(person, record.summary().programme().id(), List.of(pathway));
        return choices.of(record).stream()
                .filter(one -> one.pathway().id().equals(pathway))
                .findFirst();
    }
}
