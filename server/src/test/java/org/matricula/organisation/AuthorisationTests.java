package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Ids;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteAuthorisation;
import org.matricula.platform.security.Routes.Route;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/**
 * Walks every route as every kind of caller, over HTTP, and compares who is let through with docs/roles.md.
 * Let through means anything but 401, 403 and a redirect to signing in: what isn't found was looked for.
 */
@MatriculaTest
class AuthorisationTests {

    private static final int ENOUGH = 50;
    private static final String NOBODYS_ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Autowired
    RouteAuthorisation authorisation;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    ApiClients clients;

    @Autowired
    PartnerKeys keys;

    @Autowired
    Clock clock;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final RolesTable documented = RolesTable.read();
    private Organisation here;
    private Organisation elsewhere;

    @BeforeEach
    void twoOrganisations() {
        here = org.matricula.testing.Organisations.in(organisations);
        elsewhere = org.matricula.testing.Organisations.in(organisations);
    }

    @Test
    void everyRouteLetsThroughExactlyWhomTheDocumentNames() {
        var breaches = Collections.synchronizedList(new ArrayList<String>());
        var everyone = everyone();
        for (var route : authorisation.routes().all()) {
            if (breaches.size() > ENOUGH) break;
            everyone.parallelStream()
                    .filter(asking -> asking.mayKnow(route))
                    .forEach(asking -> check(route, asking, breaches));
            if (mayEndSessions(route)) everyone.replaceAll(asking -> asking.again(this::signIn));
        }
        assertThat(breaches).isEmpty();
    }

    private void check(Route route, Asking asking, List<String> breaches) {
        var answer = send(asking.visitor(), route);
        var expected = asking.expected(route);
        if (letThrough(answer) != expected || answer.statusCode() >= 500) {
            breaches.add("%s %s as %s: %d, should be %s"
                    .formatted(
                            route.method(),
                            route.pattern(),
                            asking.name(),
                            answer.statusCode(),
                            expected ? "let through" : "refused"));
        }
    }

    private HttpResponse<String> send(Visitor visitor, Route route) {
        var path = route.pattern()
                .getPatternString()
                .replace("{organisation}", here.slug())
                .replaceAll("/\\*\\*$", "/nothing")
                .replaceAll("\\{[^}]+}", NOBODYS_ID);
        if (route.method() == HttpMethod.GET) return visitor.get(path);
        return path.startsWith("/api/")
                ? visitor.json(route.method().name(), path, "{}")
                : visitor.post(path, java.util.Map.of());
    }

    private static boolean letThrough(HttpResponse<?> answer) {
        var status = answer.statusCode();
        var toSignIn = status == 302
                && answer.headers().firstValue("Location").orElse("").matches("(https?://[^/]+)?/sign-in(\\?.*)?");
        return status != 401 && status != 403 && !toSignIn;
    }

    private static boolean mayEndSessions(Route route) {
        return route.method() != HttpMethod.GET && !(route.access() instanceof Access.Holding);
    }

    private List<Asking> everyone() {
        var everyone = new ArrayList<Asking>();
        everyone.add(new Asking("stranger", Visitor.stranger(port), null, false, false, Set.of()));
        everyone.add(person("person without a role", account(), Set.of()));
        for (var role : Role.values()) {
            everyone.add(member(role, here, documentedOf(role)));
            everyone.add(member(role, elsewhere, Set.of()));
        }
        for (var role : PlatformRole.values()) everyone.add(platformMember(role));
        everyone.addAll(programs());
        everyone.add(partner());
        return everyone;
    }

    private Asking member(Role role, Organisation organisation, Set<Permission> own) {
        var account = account();
        members.add(organisation.id(), account, role);
        return person(role + (organisation == here ? "" : " of another organisation"), account, own);
    }

    private Asking platformMember(PlatformRole role) {
        var account = account();
        members.addPlatform(account, role);
        return person(role.name(), account, documentedOf(role));
    }

    /** For each permission a program that has it alone, the same of another organisation, and one that has all. */
    private List<Asking> programs() {
        var programs = new ArrayList<Asking>();
        for (var permission : ApiClients.grantable()) {
            programs.add(program(here, Set.of(permission), Set.of(permission)));
        }
        programs.add(program(elsewhere, EnumSet.copyOf(ApiClients.grantable()), Set.of()));
        return programs;
    }

    private Asking program(Organisation organisation, Set<Permission> given, Set<Permission> own) {
        var created = clients.create(organisation.id(), "a program", given, given, UUID.randomUUID());
        var name = "program with " + given + (organisation == here ? "" : " of another organisation");
        return new Asking(name, Visitor.program(port, created.token()), null, true, false, own);
    }

    private Asking partner() {
        var key = keys.create(here.id(), "a program", UUID.randomUUID());
        var token = PartnerTokenTests.token(key.key().consumerKey(), key.secret(), clock.instant());
        return new Asking("program with a partner key", Visitor.program(port, token), null, true, true, Set.of());
    }

    private Asking person(String name, UUID account, Set<Permission> own) {
        return new Asking(name, signIn(account), account, false, false, own);
    }

    private Visitor signIn(UUID account) {
        return Visitor.signedIn(port, Sessions.open(sessions, account, "Ada"));
    }

    private Set<Permission> documentedOf(Enum<?> role) {
        return documented.roles().get(role.name().toLowerCase(Locale.ROOT));
    }

    /** Written directly: hashing a password for each would take longer than all the rest. */
    private UUID account() {
        var id = Ids.next();
        jdbc.sql("""
                        insert into account (id, name, locale, time_zone, created_at)
                        values (:id, 'Ada', 'en-GB', 'Europe/London', now())""").param("id", id).update();
        return id;
    }
}
