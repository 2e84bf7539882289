package org.matricula.organisation.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.MemberInvitations;
import org.matricula.organisation.Members;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.OrganisationDetails;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.platform.security.Permission;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.matricula.testing.Axe;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** Every page of this module and the outbox in a browser, wide and narrow: axe finds nothing, nothing runs off the side. */
@MatriculaTest
@Tag("browser")
class OrganisationBrowserTests {

    private static final String LONG_NAME =
            "Gesellschaft für lebenslanges Lernen und Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    MemberInvitations invitations;

    @Autowired
    ApiClients clients;

    @Autowired
    TextMessages texts;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    private final SoftAssertions complaints = new SoftAssertions();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Organisation organisation;
    private UUID owner;
    private BrowserContext wide;
    private BrowserContext narrow;

    @BeforeEach
    void anOrganisationWithStaff() {
        organisation = organisation();
        owner = person("Ada Ng");
        members.add(organisation.id(), owner, Role.OWNER);
        members.addPlatform(owner, PlatformRole.OPERATOR);
        var browser = org.matricula.testing.Browser.chromium();
        wide = context(browser, 1280);
        narrow = context(browser, 390);
    }

    @AfterEach
    void close() {
        wide.close();
        narrow.close();
    }

    @Test
    void pagesReadWellAtEveryWidth() {
        look("home-owner", organisation.path());
        look("members-few", organisation.path() + "/members");
        crowd();
        look("members", organisation.path() + "/members");
        look("member", organisation.path() + "/members/" + owner);
        look("invite", organisation.path() + "/member-invitations/new");
        look("settings", organisation.path() + "/settings");
        look("letterhead", organisation.path() + "/letterhead");
        look("api-clients-empty", organisation.path() + "/api-clients");
        clients.create(
                organisation.id(), LONG_NAME, Set.copyOf(ApiClients.grantable()), Set.of(Permission.values()), owner);
        look("api-clients", organisation.path() + "/api-clients");
        look("organisations-mine", "/organisations");
        look("operator", "/operator/organisations");
        look("operator-new", "/operator/organisations/new");
        look("operator-owner", "/operator/organisations/" + organisation.id());
        look("outbox", "/operator/outbox");
        look("texts-empty", "/operator/texts");
        texted();
        look("texts", "/operator/texts");
        look("outbox-mail", "/operator/outbox/" + invitationMail());
        invitation();
        refused();
        complaints.assertAll();
    }

    private void texted() {
        for (var body : List.of("See you on Monday.", LONG_NAME.repeat(3))) {
            texts.queue(new Text(Ids.next(), "+12025550123", LONG_NAME, body, Purpose.CONVERSATION), ZoneOffset.UTC);
        }
        texts.queueNow(new Text(Ids.next(), "+12025550123", "Lakeside", "123456 is your code.", Purpose.CONFIRM));
        texts.takeBackAll("+12025550123", Purpose.CONFIRM);
    }

    private void invitation() {
        var body = jdbc.sql("select body from mail where id = :id")
                .param("id", invitationMail())
                .query(String.class)
                .single();
        var link = body.replaceAll("(?s).*http://matricula.test(/member-invitations/\\S+).*", "$1");
        look("invitation-not-mine", link);
        wide.clearCookies();
        narrow.clearCookies();
        look("invitation-stranger", link);
        signIn(wide);
        signIn(narrow);
    }

    /** What people see who left things out. */
    private void refused() {
        for (var context : List.of(wide, narrow)) {
            var page = context.newPage();
            page.navigate(address(organisation.path() + "/members/" + owner));
            page.locator("form[action$=removal] button").click();
            inspect(page, "member-refused");
            page.navigate(address(organisation.path() + "/api-clients"));
            page.locator("input[name=name]").fill("Report");
            page.locator("form.form button").click();
            inspect(page, "api-client-refused");
            page.locator("#permission-SEE_COUNTS").check();
            page.locator("form.form button").click();
            inspect(page, "api-client-created");
            page.close();
        }
    }

    private void crowd() {
        for (var role : Role.values()) {
            if (role != Role.OWNER) members.add(organisation.id(), person("Grace Hopper"), role);
        }
        members.add(organisation.id(), person(LONG_NAME.replace(" ", "")), Role.VIEWER);
        invitations.invite(organisation, "a." + mark + "@example.org", Role.COACH, owner);
        var declined = invitations.invite(
                organisation, "somebody.with.a.very.long.address.indeed." + mark + "@example.org", Role.ISSUER, owner);
        jdbc.sql("update member_invitation set declined_at = created_at where id = :id")
                .param("id", declined.id())
                .update();
    }

    private UUID invitationMail() {
        return jdbc.sql("select id from mail where to_address = :to order by id limit 1")
                .param("to", "a." + mark + "@example.org")
                .query(UUID.class)
                .single();
    }

    private void look(String name, String path) {
        for (var context : List.of(wide, narrow)) {
            var page = context.newPage();
            page.navigate(address(path));
            inspect(page, name);
            page.close();
        }
    }

    private void inspect(Page page, String name) {
        var width = page.viewportSize().width;
        org.matricula.testing.Browser.shoot(
                page, Path.of("target/screenshots/organisation/%s-%d.png".formatted(name, width)));
        var found = Axe.violations(page);
        complaints.assertThat(found).as("axe on %s at %d", name, width).isEmpty();
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        complaints.assertThat(excess).as("width of %s at %d", name, width).isEqualTo(0);
    }

    private BrowserContext context(Browser browser, int width) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
        signIn(context);
        return context;
    }

    private void signIn(BrowserContext context) {
        var session = Sessions.open(sessions, owner, "Ada Ng");
        context.addCookies(List.of(new Cookie("matricula", session).setUrl(address("/"))));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private UUID person(String name) {
        var address = "person." + UUID.randomUUID() + "@example.org";
        return accounts.create(name, address, null, Locale.UK, ZoneId.of("Europe/London"));
    }

    private Organisation organisation() {
        var details = new OrganisationDetails(
                LONG_NAME, "", "https://example.org", "learning@example.org", "en-GB", "Europe/Berlin", "#f2c200");
        var id = organisations.create(new NewOrganisation("org-" + mark, details));
        return organisations.get(id.toString());
    }
}
