package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.pathway.PathwayChoices;
import org.matricula.pathway.PathwayLooks;
import org.matricula.pathway.web.PathwayJson.Choice;
import org.matricula.pathway.web.PathwayJson.OfProgramme;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.record.Records;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where programmes lead, and where one's own record can. */
@RestController
class PathwayChoicesApi {

    private final Programmes programmes;
    private final PathwayChoices choices;
    private final PathwayLooks looks;
    private final Records records;
    private final People people;

    PathwayChoicesApi(
            Programmes programmes, PathwayChoices choices, PathwayLooks looks, Records records, People people) {
        this.programmes = programmes;
        this.choices = choices;
        this.looks = looks;
        this.records = records;
        this.people = people;
    }

    /** The open ones first, by title. */
    @GetMapping("/api/v1/programmes/{programme}/pathways")
    List<OfProgramme> ofProgramme(@PathVariable String programme) {
        return choices.ofProgramme(programmes.get(programme).id()).stream()
                .map(OfProgramme::of)
                .toList();
    }

    @GetMapping("/api/v1/programmes/{programme}/pathways/{pathway}")
    OfProgramme one(@PathVariable String programme, @PathVariable UUID pathway) {
        return ofProgramme(programme).stream()
                .filter(one -> one.pathway().id().equals(pathway))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those the record can be sent to first, then those with what is missing, then the closed ones. */
    @GetMapping("/api/v1/me/records/{programme}/pathways")
    List<Choice> ofRecord(@PathVariable String programme) {
        var person = people.personOf(Caller.currentAccountId().orElseThrow());
        var record = records.get(person, programme);
        looks.atList(person, record.summary().programme().id());
        return choices.of(record).stream().map(Choice::of).toList();
    }
}
