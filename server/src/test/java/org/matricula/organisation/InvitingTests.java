package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.MemberInvitation.State;
import org.matricula.platform.Invalid;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** An invitation's way from the owner to the new member; the rules are of *Rules for everything*. */
@MatriculaTest
class InvitingTests {

    private static final Pattern LINK = Pattern.compile("http://matricula.test(/member-invitations/\\S+)");

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    MemberInvitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Organisation organisation;
    private Somebody owner;
    private Somebody invited;
    private Visitor stranger;

    @BeforeEach
    void anOrganisationWithAnOwner() {
        organisation = org.matricula.testing.Organisations.in(organisations);
        owner = Somebody.in(accounts);
        invited = Somebody.in(accounts);
        members.add(organisation.id(), owner.id(), Role.OWNER);
        stranger = Visitor.stranger(port);
    }

    @Test
    void rule1LinkInAMailChangesNothingByGetOrHead() {
        var link = invite();

        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        assertThat(stranger.head(link).statusCode()).isEqualTo(200);
        assertThat(as(invited).get(link).body()).contains(organisation.name(), "Join");
        assertThat(state()).isEqualTo(State.PENDING);
        assertThat(members.rolesOf(organisation.id(), invited.id())).isEmpty();
    }

    @Test
    void rule1AcceptingNeedsASignIn() {
        var link = invite();

        var answer = stranger.post(link + "/acceptance", Map.of());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(state()).isEqualTo(State.PENDING);

        assertThat(location(as(invited).post(link + "/acceptance", Map.of()))).isEqualTo(organisation.path());
        assertThat(members.rolesOf(organisation.id(), invited.id())).containsExactly(Role.VIEWER);
    }

    @Test
    void rule1DecliningCanBeUndoneByTheSameLink() {
        var link = invite();

        assertThat(location(stranger.post(link + "/refusal", Map.of()))).isEqualTo(link);
        assertThat(state()).isEqualTo(State.DECLINED);
        assertThat(as(invited).get(link).body()).contains("can still be accepted until");
        as(invited).post(link + "/acceptance", Map.of());
        assertThat(members.rolesOf(organisation.id(), invited.id())).containsExactly(Role.VIEWER);
    }

    @Test
    void rule6MailNamesTheOrganisationAndAnswersGoToItsContact() {
        var contact = "learning@example.org";
        var details = OrganisationDetails.of(organisation);
        organisations.update(
                organisation.id(),
                new OrganisationDetails(
                        details.name(), "", null, contact, details.locale(), details.timeZone(), details.accent()));
        organisation = organisations.get(organisation.slug());
        invite();

        assertThat(jdbc.sql("select from_name, reply_to from mail where to_address = :to")
                        .param("to", invited.address())
                        .query()
                        .singleRow())
                .containsEntry("from_name", organisation.name())
                .containsEntry("reply_to", contact);
    }

    /** Rules for everything, 3. */
    @Test
    void expiryIsShownInTheOrganisationsZone() {
        assertThat(stranger.get(invite()).body()).contains("(Los Angeles)");
    }

    @Test
    void whoeverHasTheLinkButNotTheAddressIsNotLetIn() {
        var link = invite();
        var other = Somebody.in(accounts);

        assertThat(as(other).post(link + "/acceptance", Map.of()).statusCode()).isEqualTo(422);
        assertThat(members.rolesOf(organisation.id(), other.id())).isEmpty();
    }

    @Test
    void withdrawnInvitationIsGone() {
        var link = invite();
        invitations.cancel(organisation, only().id());

        assertThat(as(invited).get(link).statusCode()).isEqualTo(410);
        assertThat(as(invited).post(link + "/acceptance", Map.of()).statusCode())
                .isEqualTo(410);
    }

    @Test
    void resentInvitationKeepsItsEndAndEveryLinkWorks() {
        var first = invite();
        var end = only().expiresAt();
        var resent =
                as(owner).post(organisation.path() + "/member-invitations/" + only().id() + "/resending", Map.of());

        assertThat(resent.statusCode()).isEqualTo(303);
        assertThat(only().expiresAt()).isEqualTo(end);
        assertThat(links())
                .hasSize(2)
                .contains(first)
                .allSatisfy(link -> assertThat(stranger.get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void sameAddressIsInvitedOnceAtATime() {
        invite();
        assertThatThrownBy(() -> invitations.invite(
                        organisation, invited.address().toUpperCase(java.util.Locale.ROOT), Role.COACH, owner.id()))
                .isInstanceOf(Invalid.class);

        stranger.post(links().getFirst() + "/refusal", Map.of());
        invitations.invite(organisation, invited.address(), Role.COACH, owner.id());
        assertThat(only().role()).isEqualTo(Role.COACH);
    }

    @Test
    void formKeepsWhatWasEntered() {
        var answer =
                as(owner).post(organisation.path() + "/member-invitations", Map.of("address", "ada", "role", "COACH"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"ada\"", "isn't an e-mail address");
    }

    private String invite() {
        invitations.invite(organisation, invited.address(), Role.VIEWER, owner.id());
        return links().getFirst();
    }

    private List<String> links() {
        return jdbc
                .sql("select body from mail where to_address = :to order by id")
                .param("to", invited.address())
                .query(String.class)
                .list()
                .stream()
                .map(LINK::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private MemberInvitation only() {
        var open = invitations.open(organisation.id());
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private State state() {
        return only().state(java.time.Instant.now());
    }

    private Visitor as(Somebody person) {
        return Visitor.signedIn(port, Sessions.open(sessions, person.id(), person.name()));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
