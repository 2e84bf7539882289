package org.matricula.learningmanager.web;

import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pages.Templates;

/** For those who work with the Learning Managers of several organisations. */
@Controller
class ChoosingController {

    private final ManagerNavigation navigation;
    private final Templates templates;

    ChoosingController(ManagerNavigation navigation, Templates templates) {
        this.navigation = navigation;
        this.templates = templates;
    }

    @GetMapping("/learning-manager")
    Page choose(@AuthenticationPrincipal Caller.SignedIn caller) {
        return Page.of(templates.learningmanagerChoose(navigation.openTo(caller.accountId())));
    }
}
