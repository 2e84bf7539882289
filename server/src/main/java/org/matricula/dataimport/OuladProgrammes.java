package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.organisation.Organisation;
import org.matricula.progress.ProgrammeCompletions;
import org.springframework.stereotype.Component;

/** Two programmes over the seven modules, any two and all of them, and the certificates of whoever completed one. */
@Component
class OuladProgrammes {

    private static final List<String> MODULES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG");
    private static final int SOME = 2;

    private final Courses courses;
    private final Programmes programmes;
    private final ProgrammeCompletions completions;

    OuladProgrammes(Courses courses, Programmes programmes, ProgrammeCompletions completions) {
        this.courses = courses;
        this.programmes = programmes;
        this.completions = completions;
    }

    /** Lines of the summary; nothing is made until all seven modules are in the catalogue. */
    List<String> certify(Organisation organisation) {
        var modules = MODULES.stream()
                .flatMap(code -> courses.byPartnerCode(organisation.id(), code).stream())
                .toList();
        if (modules.size() < MODULES.size()) return List.of(say(organisation, "dataimport.oulad.no-programmes"));
        return Stream.of(
                        programme(organisation, "any-two", SOME, modules),
                        programme(organisation, "all-seven", null, modules))
                .map(programme -> say(
                        organisation,
                        "dataimport.summary.programme",
                        programme.title(),
                        completions.certify(programme)))
                .toList();
    }

    /** Staff may have changed what it requires since; so it is known by one of its courses and its slug alone. */
    private Programme programme(
            Organisation organisation, String name, @Nullable Integer needed, List<Course> modules) {
        return existing(organisation, name).orElseGet(() -> {
            var requirements = new ArrayList<Requirement>();
            modules.forEach(module -> requirements.add(Requirement.anyOf(module.id())));
            var group = needed == null
                    ? RequirementGroup.all("", requirements)
                    : RequirementGroup.any(needed, "", requirements);
            return programmes.create(
                    organisation.id(),
                    slug(organisation, name),
                    new ProgrammeDetails(
                            say(organisation, "dataimport.oulad.programme." + name),
                            say(organisation, "dataimport.oulad.programme-summary." + name),
                            "",
                            List.of(group)));
        });
    }

    private Optional<Programme> existing(Organisation organisation, String name) {
        return programmes
                .find(slug(organisation, name))
                .filter(programme -> programme.organisationId().equals(organisation.id()));
    }

    /** Slugs are unique on the platform; the organisation's own makes this one so. */
    private static String slug(Organisation organisation, String name) {
        return organisation.slug() + "-" + name + "-modules";
    }

    private static String say(Organisation organisation, String key, Object... arguments) {
        return t(organisation.language(), organisation.zone(), key, arguments);
    }
}
