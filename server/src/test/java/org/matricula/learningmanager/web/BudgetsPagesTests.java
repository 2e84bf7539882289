package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.learningmanager.BudgetDesk;
import org.matricula.learningmanager.OpenManager;
import org.matricula.organisation.LearnerGroups;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class BudgetsPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    OpenManager manager;

    @Autowired
    LearnerGroups groups;

    @Autowired
    BudgetDesk desk;

    @Test
    void aBudgetIsMadeChangedAndEndedOnOnePage() {
        var world = manager.paying("10.00");
        var path = world.path() + "/budgets";
        var group = groups.create(world.organisation().id(), "First years");
        assertThat(as(world).page(path).text()).contains("You have no budgets");

        var made = as(world)
                .submit(
                        path,
                        "subject",
                        BudgetForm.group(group.id()),
                        "most",
                        "12.50",
                        "currency",
                        "gbp",
                        "from",
                        "2026-09-01");
        assertThat(made.getStatus()).isEqualTo(303);
        assertThat(as(world).page(path).select("tbody tr").text()).contains("First years", "£12.50", "0 % gone");

        var id = desk.standings(world.organisation().id()).getFirst().budget().id();
        as(world).submit(path + "/" + id, "most", "20");
        assertThat(as(world).page(path).select("tbody tr").text()).contains("£20.00");

        as(world).submit(path + "/" + id + "/end");
        assertThat(as(world).page(path).text()).contains("You have no budgets");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasEnteredIsKept() {
        var world = manager.paying("10.00");
        groups.create(world.organisation().id(), "First years");

        var refused = as(world)
                .submit(
                        world.path() + "/budgets",
                        "subject",
                        BudgetForm.course(UUID.randomUUID()),
                        "most",
                        "a lot",
                        "currency",
                        "",
                        "from",
                        "2026-09-01");

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = org.jsoup.Jsoup.parse(Browsing.text(refused));
        assertThat(page.select("#most-wrong").text()).contains("whole number");
        assertThat(page.select("#subject-wrong").text()).contains("Choose the course or the group");
        assertThat(page.select("#most").val()).isEqualTo("a lot");
    }

    @Test
    void programsKeepBudgetsToo() {
        var world = manager.paying("10.00");
        var group = groups.create(world.organisation().id(), "First years");
        var calls = world.calls() + "/budgets";

        var made = as(world)
                .send(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(calls),
                        "{\"group\":\"%s\",\"most\":\"3\"}".formatted(group.id()));

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(Browsing.text(as(world).open(calls))).contains("\"most\":3", "\"left\":3");
    }

    private Browsing as(OpenManager.World world) {
        return Browsing.as(server, world.manager());
    }
}
