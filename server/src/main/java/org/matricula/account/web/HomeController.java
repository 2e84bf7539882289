package org.matricula.account.web;

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
        return Page.of(
                templates.accountHome(caller.name(), PagePanel.at(PagePanel.Place.HOME, panels.stream(), caller, "")));
    }
}
