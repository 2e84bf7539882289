package org.matricula.catalogue.web;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Requirement;
import org.matricula.platform.Ids;

/** A requirement as it was typed; without a title it is named by its courses. */
public record RequirementForm(UUID id, String title, List<UUID> courses) {

    static RequirementForm of(Requirement requirement) {
        return new RequirementForm(requirement.id(), requirement.title(), requirement.courseIds());
    }

    static RequirementForm of(List<UUID> courses) {
        return new RequirementForm(Ids.next(), "", courses);
    }

    Requirement read() {
        return new Requirement(id, title, courses);
    }
}
