package org.matricula.billing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.organisation.Members;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a price to a credited charge, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class BillingBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Members members;

    @LocalServerPort
    int port;

    @Test
    void agreeChargeQuestionAndCredit() {
        try (var managers = Browser.at(port);
                var owners = Browser.at(port)) {
            agreeChargeQuestionAndCredit(managers, owners, true);
        }
    }

    @Test
    void agreeChargeQuestionAndCreditWithoutScripts() {
        // axe is a script itself.
        try (var managers = Browser.withoutScripts(port);
                var owners = Browser.withoutScripts(port)) {
            agreeChargeQuestionAndCredit(managers, owners, false);
        }
    }

    private void agreeChargeQuestionAndCredit(Browser managers, Browser owners, boolean inspected) {
        var partner = partnership.withoutPrice();
        var world = learning.programmeOf(1);
        var manager = learning.somebody();
        var owner = learning.somebody();
        members.addPlatform(manager.id(), PlatformRole.PARTNERSHIP_MANAGER);
        members.add(partner.id(), owner.id(), Role.OWNER);

        managers.signIn(manager).open("/partnerships");
        look(managers, inspected, "billing-list");
        managers.follow(partner.name());
        look(managers, inspected, "billing-empty");
        managers.follow("Record a price");
        managers.press("Record the price");
        look(managers, inspected, "billing-price-errors");
        managers.page().locator("#basis-NEGOTIATED").check();
        managers.page().locator("#amount").fill("12.50");
        managers.page().locator("#currency").fill("GBP");
        managers.press("Record the price");
        assertThat(managers.text()).contains("The price was recorded.").contains("£12.50");
        managers.follow("Record a prepayment");
        look(managers, inspected, "billing-prepayment");
        managers.page().locator("#paid").fill("1");
        managers.press("Record the prepayment");
        managers.follow("Record an agreement");
        managers.page().locator("#provider").selectOption(world.provider().slug());
        look(managers, inspected, "billing-agreement");
        managers.press("Record the agreement");
        look(managers, inspected, "billing-partnership");
        managers.open("/partnerships/list-prices");
        look(managers, inspected, "billing-list-prices");

        owners.signIn(owner).open(partner.path() + "/learning-manager/costs");
        look(owners, inspected, "billing-costs-empty");
        var run = partnership.openRun(world.courses().getFirst(), BusinessModel.OPEN_UPGRADE);
        partnership.join(learning.somebody().id(), run, partner);
        partnership.join(learning.somebody().id(), run, partner);
        owners.open(partner.path());
        owners.follow("See the costs");
        look(owners, inspected, "billing-costs");
        assertThat(owners.text()).contains("£12.50 will be invoiced");
        owners.page().locator("tbody th a").last().click();
        look(owners, inspected, "billing-month");
        owners.page().locator("a.row-action").first().click();
        owners.press("Send the question");
        look(owners, inspected, "billing-question-error");
        owners.page().locator("#text").fill("This person left before the course began.");
        owners.press("Send the question");
        look(owners, inspected, "billing-question");

        managers.open("/partnerships/" + partner.id());
        look(managers, inspected, "billing-questions");
        managers.page().locator("ul.rows a").first().click();
        look(managers, inspected, "billing-answering");
        managers.page().locator("#text").fill("Enrolled by mistake; we are sorry.");
        managers.press("Credit");
        assertThat(managers.text()).contains("The credit was given.");
        owners.open(owners.path());
        assertThat(owners.text()).contains("Enrolled by mistake; we are sorry.");
        look(owners, inspected, "billing-credited");
        owners.open(partner.path() + "/learning-manager/costs");
        look(owners, inspected, "billing-costs-credited");
        owners.page().locator("tbody th a").last().click();
        look(owners, inspected, "billing-month-credited");
    }

    private static void look(Browser browser, boolean inspected, String picture) {
        if (inspected) browser.axe().picture(picture);
    }
}
