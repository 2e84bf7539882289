package org.matricula.catalogue.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.organisation.Organisation;

/** A programme on its organisation's desk. */
public record EditedProgramme(Organisation organisation, Programme programme) {

    public String path() {
        return organisation.path() + "/programmes/" + programme.slug();
    }

    /** Of its groups and requirements. */
    Set<UUID> ids() {
        return Stream.concat(
                        programme.groups().stream().map(RequirementGroup::id),
                        programme.requirements().map(Requirement::id))
                .collect(Collectors.toSet());
    }
}
