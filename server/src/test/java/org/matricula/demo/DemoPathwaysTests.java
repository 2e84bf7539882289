package org.matricula.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.Pairing;
import org.matricula.pathway.Pairings;
import org.matricula.pathway.PathwayChoices;
import org.matricula.pathway.ProgrammePathway;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class DemoPathwaysTests {

    @Autowired
    DemoPathways demo;

    @Autowired
    Organisations organisations;

    @Autowired
    Courses courses;

    @Autowired
    Programmes programmes;

    @Autowired
    PathwayChoices choices;

    @Autowired
    Pairings pairings;

    @Test
    void aProgrammeLeadsFifteenWaysTwoOfThemClosedAndOneForThoseWhoCompletedIt() {
        var provider = organisation(DemoPerson.PROVIDER);
        organisation(DemoPerson.PARTNER);
        organisation(DemoPerson.RECEIVER);
        var modules = IntStream.range(0, 14).mapToObj(i -> course(provider, i)).toList();
        var all = programme(provider, "all-seven", modules.subList(0, 7));
        var two = programme(provider, "any-two", modules.subList(7, 14));

        demo.add();
        demo.add();

        var shown = choices.ofProgramme(all.id());
        assertThat(shown).hasSize(15);
        assertThat(shown).filteredOn(one -> !one.open()).hasSize(2);
        assertThat(shown)
                .filteredOn(ProgrammePathway::open)
                .extracting(ProgrammePathway::minimum)
                .filteredOn(Minimum.Completed.class::isInstance)
                .hasSize(1);
        assertThat(shown).extracting(one -> one.institution().name()).contains("Universidad del Puerto");
        assertThat(pairings.ofProgrammes(List.of(two.id())))
                .extracting(Pairing::state)
                .containsExactly(Pairing.State.PROPOSED);
    }

    private Organisation organisation(String slug) {
        return organisations.find(slug).orElseGet(() -> {
            organisations.create(NewOrganisation.of(slug, slug, Locale.UK, ZoneId.of("Europe/London")));
            return organisations.get(slug);
        });
    }

    private Course course(Organisation provider, int number) {
        return courses.create(provider.id(), null, new CourseDetails("Module " + number, null, "", ""));
    }

    private Programme programme(Organisation provider, String name, List<Course> modules) {
        var requirements =
                modules.stream().map(module -> Requirement.anyOf(module.id())).toList();
        return programmes.create(
                provider.id(),
                provider.slug() + "-" + name + "-modules",
                new ProgrammeDetails(name, "", "", List.of(RequirementGroup.all("", requirements))));
    }
}
