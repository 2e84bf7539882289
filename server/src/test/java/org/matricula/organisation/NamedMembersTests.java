package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.platform.NotFound;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** People whom imported data names as a team, from the import to the removal of their names. */
@MatriculaTest
class NamedMembersTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    NamedMembers named;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Organisation organisation;
    private Browsing owner;

    @BeforeEach
    void anOrganisationWithAnOwner() {
        organisation = org.matricula.testing.Organisations.in(organisations);
        var person = Somebody.in(accounts);
        members.add(organisation.id(), person.id(), Role.OWNER);
        owner = Browsing.as(server, person);
    }

    @Test
    void whoIsKnownStaysExceptThatANameReplacesAnEmptyOne() {
        assertThat(add(educator("a", "Grace Hopper"), educator("b", ""))).isEqualTo(2);

        assertThat(add(educator("a", "Somebody Else"), educator("b", "Alan Turing"), educator("c", "")))
                .isEqualTo(2);
        assertThat(add(educator("a", ""), educator("b", "Else"), educator("c", "")))
                .isZero();

        assertThat(named.of(organisation.id()))
                .extracting(NamedMember::externalId, NamedMember::name, NamedMember::teamRole)
                .containsExactly(
                        Tuple.tuple("b", "Alan Turing", "educator"),
                        Tuple.tuple("a", "Grace Hopper", "educator"),
                        Tuple.tuple("c", "", "educator"));
    }

    @Test
    void aPersonTwiceInOneFileIsOnePersonWithTheNameItHas() {
        assertThat(add(educator("a", ""), educator("a", " Grace\tHopper "), educator("a", "Later")))
                .isEqualTo(1);

        assertThat(named.of(organisation.id()))
                .singleElement()
                .satisfies(member -> assertThat(member.name()).isEqualTo("Grace Hopper"));
        assertThat(add()).isZero();
    }

    @Test
    void twoImportsAtOnceAddEverybodyOnce() throws Exception {
        var team = IntStream.range(0, 200)
                .mapToObj(i -> educator("e" + i, "Name " + i))
                .toList();
        Callable<Integer> there = () -> named.add(organisation.id(), team);
        Callable<Integer> back = () -> named.add(organisation.id(), team.reversed());

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var added = 0;
            for (var each : executor.invokeAll(List.of(there, back, there, back))) added += each.get();
            assertThat(added).isEqualTo(team.size());
        }
        assertThat(named.of(organisation.id())).hasSameSizeAs(team);
    }

    @Test
    void idsBelongToTheOrganisationTheyWereBroughtTo() {
        var other = org.matricula.testing.Organisations.in(organisations);
        add(educator("a", "Grace Hopper"));

        var known = named.byExternalId(organisation.id(), List.of("a", "b"));

        assertThat(known).containsOnlyKeys("a");
        assertThat(named.byExternalId(other.id(), List.of("a"))).isEmpty();
        assertThat(named.names(List.of(known.get("a"), UUID.randomUUID())))
                .isEqualTo(Map.of(known.get("a"), "Grace Hopper"));
        assertThatThrownBy(() -> named.remove(other.id(), known.get("a"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aRemovedNameIsErasedForGood() {
        add(educator("a", "Grace Hopper"));
        var id = id("a");

        named.remove(organisation.id(), id);

        assertThat(named.of(organisation.id())).isEmpty();
        assertThat(named.names(List.of(id)).get(id)).isEmpty();
        assertThat(add(educator("a", "Grace Hopper"))).isZero();
        assertThat(id("a")).isEqualTo(id);
        assertThat(jdbc.sql("select count(*) from named_member where id = :id and name || team_role || user_role <> ''")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> named.remove(organisation.id(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void ownersSeeThemBelowTheMembersAndRemoveThemAfterAConfirmation() {
        var path = organisation.path() + "/members";
        assertThat(owner.page(path).text()).doesNotContain("Named in imported data");
        add(educator("a", "<b>Grace</b> Hopper"), educator("3f7a", ""));

        var page = owner.page(path);
        assertThat(page.select("#named").text()).isEqualTo("Named in imported data, without an account");
        assertThat(page.text())
                .contains("can’t sign in")
                .contains("<b>Grace</b> Hopper")
                .contains("known as 3f7a");
        assertThat(page.select("section[aria-labelledby=named] a[href$=/member-invitations/new]"))
                .hasSize(2);
        var removal = organisation.path() + "/named-members/" + id("a") + "/removal";
        assertThat(owner.page(removal).text()).contains("erased for good");
        assertThat(named.of(organisation.id())).hasSize(2);

        assertThat(owner.submit(removal).getHeader("Location")).isEqualTo(path);
        assertThat(owner.page(path).text()).doesNotContain("Hopper");
        assertThat(named.of(organisation.id())).hasSize(1);
        assertThat(owner.open(removal).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select action from audit_entry where organisation_id = :id and subject_kind = 'named-member'")
                        .param("id", organisation.id())
                        .query(String.class)
                        .list())
                .containsExactly("named-member.removed");
    }

    @Test
    void programsDoTheSameAndOutsidersNothing() {
        add(educator("a", "Grace Hopper"));
        var api = "/api/v1/organisations/" + organisation.id() + "/named-members";
        assertThat(Browsing.text(owner.open(api))).contains("Grace Hopper").contains("\"externalId\":\"a\"");
        assertThat(Browsing.text(owner.send(get(api + "/" + id("a"))))).contains("Grace Hopper");

        var foreigner = Somebody.in(accounts);
        var other = org.matricula.testing.Organisations.in(organisations);
        members.add(other.id(), foreigner.id(), Role.OWNER);
        var foreign = Browsing.as(server, foreigner);
        assertThat(foreign.open(api).getStatus()).isEqualTo(403);
        assertThat(foreign.send(delete("/api/v1/organisations/" + other.id() + "/named-members/" + id("a")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(foreign.submit(other.path() + "/named-members/" + id("a") + "/removal")
                        .getStatus())
                .isEqualTo(404);

        assertThat(owner.send(delete(api + "/" + id("a"))).getStatus()).isEqualTo(204);
        assertThat(Browsing.text(owner.open(api))).isEqualTo("[]");
    }

    private int add(NewNamedMember... team) {
        return named.add(organisation.id(), List.of(team));
    }

    private UUID id(String externalId) {
        return named.byExternalId(organisation.id(), List.of(externalId)).get(externalId);
    }

    private static NewNamedMember educator(String externalId, String name) {
        return new NewNamedMember(externalId, name, "educator", "organisation_admin");
    }
}
