package org.matricula.demo;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.matricula.account.Accounts;
import org.matricula.platform.Demonstration;
import org.matricula.platform.StartupNotice;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the demonstration data at the first start, and says at each start whom to sign in as. */
@Component
class DemoStart implements ApplicationRunner, StartupNotice {

    private final Demonstration demonstration;
    private final DemoData data;
    private final Accounts accounts;

    DemoStart(Demonstration demonstration, DemoData data, Accounts accounts) {
        this.demonstration = demonstration;
        this.data = data;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demonstration.isOn()) data.load();
    }

    @Override
    public List<String> lines() {
        var learner = data.learnerAccount();
        if (!demonstration.isOn() || learner.isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        lines.add(t("demo.sign-in", DemoPerson.PASSWORD));
        lines.add(line(accounts.get(learner.get()).primaryAddress(), t("demo.learner")));
        for (var person : DemoPerson.STAFF) lines.add(line(person.address(), role(person)));
        return lines;
    }

    private static String role(DemoPerson person) {
        var role = person.role() != null ? person.role() : person.platformRole();
        var words = String.valueOf(role).toLowerCase(Locale.ROOT).replace('_', ' ');
        var elsewhere = person.organisation() != null && !person.organisation().equals(DemoPerson.PROVIDER);
        var where = elsewhere ? words + ", " + person.organisation() : words;
        return person.task() == null ? where : where + ": " + t(person.task());
    }

    private static String line(String address, String role) {
        return "  %-44s %s".formatted(address, role);
    }
}
