package org.matricula.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.Completion.State;
import org.matricula.platform.Ids;

class ProgrammeProgressTests {

    private static final List<UUID> COURSES =
            Stream.generate(Ids::next).limit(7).toList();

    @Test
    void anyTwoOfSevenIsDoneWithEveryPairAndWithNothingLess() {
        var programme = programme(RequirementGroup.any(2, "", eachOf(0, 7)));

        forEverySubset(held -> {
            var expected = Math.min(held.size(), 2);
            assertThat(programme.progress(held)).isEqualTo(new Completion(expected, 2));
            assertThat(programme.progress(held).state())
                    .isEqualTo(List.of(State.NOT_STARTED, State.PARTIAL, State.COMPLETED)
                            .get(expected));
        });
    }

    @Test
    void allSevenIsDoneWithNoneMissing() {
        var programme = programme(RequirementGroup.all("", eachOf(0, 7)));

        forEverySubset(held -> {
            assertThat(programme.progress(held)).isEqualTo(new Completion(held.size(), 7));
            assertThat(programme.progress(held).state() == State.COMPLETED).isEqualTo(held.size() == 7);
        });
    }

    @Test
    void surplusInOneGroupNeverCountsForAnother() {
        var programme = programme(
                RequirementGroup.all("core", eachOf(0, 2)), RequirementGroup.any(1, "electives", eachOf(2, 7)));

        forEverySubset(held -> {
            var core = held.stream().filter(COURSES.subList(0, 2)::contains).count();
            var electives = held.size() - core;
            assertThat(programme.progress(held)).isEqualTo(new Completion((int) core + (electives > 0 ? 1 : 0), 3));
        });
    }

    @Test
    void alternativesMeetTheirRequirementOnceHoweverManyAreHeld() {
        var either = Requirement.anyOf(COURSES.get(0), COURSES.get(1));
        var programme = programme(RequirementGroup.all("", List.of(either, Requirement.anyOf(COURSES.get(2)))));

        assertThat(programme.progress(held(1))).isEqualTo(new Completion(1, 2));
        assertThat(programme.progress(held(0, 1))).isEqualTo(new Completion(1, 2));
        assertThat(programme.progress(held(1, 2)).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void coursesOutsideTheProgrammeCountForNothing() {
        var programme = programme(RequirementGroup.any(1, "", eachOf(0, 3)));

        assertThat(programme.progress(held(3, 4, 5, 6)).state()).isEqualTo(State.NOT_STARTED);
    }

    @Test
    void programmeThatRequiresNothingYetIsNeverCompleted() {
        assertThat(programme().progress(Set.copyOf(COURSES)).state()).isEqualTo(State.NOT_STARTED);
    }

    private static Programme programme(RequirementGroup... groups) {
        return new Programme(Ids.next(), Ids.next(), "p", "P", "", "", 0, List.of(groups), Map.of());
    }

    private static List<Requirement> eachOf(int from, int to) {
        return COURSES.subList(from, to).stream().map(Requirement::anyOf).toList();
    }

    private static Set<UUID> held(int... courses) {
        return IntStream.of(courses).mapToObj(COURSES::get).collect(toSet());
    }

    /** All 128 sets of courses somebody may hold. */
    private static void forEverySubset(java.util.function.Consumer<Set<UUID>> check) {
        IntStream.range(0, 1 << COURSES.size())
                .mapToObj(bits -> held(IntStream.range(0, COURSES.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .toArray()))
                .forEach(check);
    }
}
