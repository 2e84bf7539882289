package org.matricula.account.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

@Controller
class HomeController {

    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    HomeController(ObjectProvider<PagePanel> panels, Templates templates) {
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/")
    View landing() {
        return Caller.current().isPresent() ? Redirect.to("/home") : Page.of(templates.accountLanding());
    }

    @GetMapping("/home")
    Page home() {
        var caller = Caller.current().orElseThrow(NotFound::new);
        return Page.of(templates.accountHome(caller.name(), panelsFor(caller)));
    }

    private List<JteModel> panelsFor(Caller.SignedIn caller) {
        return panels.stream()
                .filter(panel -> panel.place() == PagePanel.Place.HOME)
                .sorted(Comparator.comparingInt(PagePanel::position))
                .flatMap(panel -> panel.panelFor(caller, "").stream())
                .toList();
    }
}
