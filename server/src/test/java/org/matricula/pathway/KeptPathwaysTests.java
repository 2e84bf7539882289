package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class KeptPathwaysTests {

    private static final Minimum ANY = new Minimum.AnyRecord();

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offers;

    @Autowired
    KeptPathways kept;

    @Autowired
    PathwayChoices choices;

    @Autowired
    Pathways pathways;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Test
    void aProviderWritesDownThePathwayOfAnInstitutionThatHasNobodyHere() {
        var world = learning.programmeOf(2);
        var name = name();

        var made = kept.add(
                world.provider(),
                new NewInstitution(null, name),
                OfferedPathways.details("Credit"),
                world.programme(),
                ANY);

        var shown = choices.ofProgramme(world.programme().id()).getFirst();
        assertThat(shown.open()).isTrue();
        assertThat(shown.institution().name()).isEqualTo(name);
        assertThat(kept.institutions(world.provider()))
                .extracting(one -> one.name())
                .containsExactly(name);
        assertThat(kept.change(world.provider(), made.id(), 1, OfferedPathways.details("Changed"))
                        .title())
                .isEqualTo("Changed");
    }

    @Test
    void theProviderChangesWhatItAsksForAsLongAsItKeepsIt() {
        var world = learning.programmeOf(2);
        var made = kept.add(
                world.provider(),
                new NewInstitution(null, name()),
                OfferedPathways.details("Credit"),
                world.programme(),
                ANY);

        kept.ask(world.provider(), made.id(), world.programme(), 1, new Minimum.Requirements(2));

        var shown = choices.ofProgramme(world.programme().id()).getFirst();
        assertThat(shown.minimum()).isEqualTo(new Minimum.Requirements(2));
        assertThatThrownBy(
                        () -> kept.ask(world.provider(), made.id(), world.programme(), 2, new Minimum.Requirements(3)))
                .isInstanceOf(Invalid.class);
        members.add(made.organisationId(), learning.somebody().id(), Role.OWNER);
        assertThatThrownBy(() -> kept.ask(world.provider(), made.id(), world.programme(), 2, ANY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onceTheInstitutionHasPeopleTheyKeepItThemselves() {
        var world = learning.programmeOf(2);
        var made = kept.add(
                world.provider(),
                new NewInstitution(null, name()),
                OfferedPathways.details("Credit"),
                world.programme(),
                ANY);
        members.add(made.organisationId(), learning.somebody().id(), Role.OWNER);

        assertThatThrownBy(() -> kept.change(world.provider(), made.id(), 1, OfferedPathways.details("Mine")))
                .isInstanceOf(NotFound.class);
        assertThat(kept.keptBy(world.provider())).isEmpty();
        assertThat(pathways.change(made.organisationId(), made.id(), 1, OfferedPathways.details("Ours"))
                        .title())
                .isEqualTo("Ours");
    }

    @Test
    void oneThatWorksHereIsNotSpokenFor() {
        var world = learning.programmeOf(2);
        var staffed = offers.institution();
        members.add(staffed.id(), learning.somebody().id(), Role.ADMISSIONS);

        assertThatThrownBy(() -> kept.add(
                        world.provider(),
                        new NewInstitution(null, staffed.name().toUpperCase()),
                        OfferedPathways.details("Credit"),
                        world.programme(),
                        ANY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields().getFirst().field()).isEqualTo("institutionName"));
        assertThat(pathways.of(staffed.id())).isEmpty();
    }

    @Test
    void anotherProviderChangesNothingOfIt() {
        var world = learning.programmeOf(2);
        var other = learning.programmeOf(2);
        var made = kept.add(
                world.provider(),
                new NewInstitution(null, name()),
                OfferedPathways.details("Credit"),
                world.programme(),
                ANY);

        assertThatThrownBy(() -> kept.close(other.provider(), made.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> kept.add(
                        other.provider(),
                        new NewInstitution(null, name()),
                        OfferedPathways.details("Credit"),
                        world.programme(),
                        ANY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsWrongLeavesNoInstitutionBehind() {
        var world = learning.programmeOf(2);
        var name = name();

        assertThatThrownBy(() -> kept.add(
                        world.provider(),
                        new NewInstitution(null, name),
                        OfferedPathways.details("Credit"),
                        world.programme(),
                        new Minimum.Requirements(3)))
                .isInstanceOf(Invalid.class);
        assertThat(organisations.all()).noneMatch(one -> one.name().equals(name));
    }

    private static String name() {
        return "Seaside " + UUID.randomUUID().toString().substring(0, 13);
    }
}
