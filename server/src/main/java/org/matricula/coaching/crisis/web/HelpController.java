package org.matricula.coaching.crisis.web;

import org.jspecify.annotations.Nullable;
import org.matricula.coaching.crisis.CrisisWatch;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Help for a learner in a crisis: looking at it tells nobody, the button does. */
@Controller("coachingHelpController")
@RequestMapping("/coaching/{organisation}/help")
class HelpController {

    private final HelpReader reader;
    private final CrisisWatch watch;
    private final Templates templates;

    HelpController(HelpReader reader, CrisisWatch watch, Templates templates) {
        this.reader = reader;
        this.watch = watch;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @RequestParam(required = false) @Nullable String region) {
        return Page.of(templates.coachingCrisisHelp(reader.read(organisation, region)));
    }

    @PostMapping
    View press(@PathVariable String organisation) {
        watch.press(reader.person(), reader.offer(organisation));
        return Redirect.to(reader.read(organisation, null).path());
    }
}
