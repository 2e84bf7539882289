package org.matricula.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.NewNamedMember;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner takes the name of an educator away who was named by imported data, with names that are hard on a page. */
@MatriculaTest
@Tag("browser")
class NamedMembersBrowserTests {

    private static final int NARROW = 320;
    private static final String LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter".repeat(2);

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    NamedMembers named;

    @LocalServerPort
    int port;

    @Test
    void aNameIsRemovedWithoutScriptsAndNothingRunsOffANarrowPage() {
        var organisation = org.matricula.testing.Organisations.in(organisations);
        var owner = Somebody.in(accounts);
        members.add(organisation.id(), owner.id(), Role.OWNER);
        named.add(
                organisation.id(),
                List.of(
                        new NewNamedMember("1", LONG, "lead_educator_" + "x".repeat(80), "organisation_admin"),
                        new NewNamedMember("2", "שרה לוי", "educator", "learner"),
                        new NewNamedMember("16646e0c-c5a9-4e4c-a9c5-9b1e07a1d2f3", "", "", "")));
        try (var browser = Browser.at(port)) {
            browser.signIn(owner).open(organisation.path() + "/members").axe().picture("organisation/named");
            narrow(browser, "organisation/named-320");
            browser.follow("Remove " + LONG).axe();
            narrow(browser, "organisation/named-removal-320");
        }
        try (var browser = Browser.withoutScripts(port)) {
            browser.signIn(owner).open(organisation.path() + "/members").follow("Invite שרה לוי");
            assertThat(browser.path()).isEqualTo(organisation.path() + "/member-invitations/new");
            browser.open(organisation.path() + "/members")
                    .follow("Remove שרה לוי")
                    .press("Remove this name");
            assertThat(browser.text()).contains("שרה לוי was removed.");
            assertThat(named.of(organisation.id())).hasSize(2);
        }
    }

    private static void narrow(Browser browser, String picture) {
        var before = browser.page().viewportSize();
        browser.page().setViewportSize(NARROW, 700);
        assertThat((Integer) browser.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(NARROW);
        Browser.shoot(browser.page(), Path.of("target", "screenshots", picture + ".png"));
        browser.page().setViewportSize(before.width, before.height);
    }
}
