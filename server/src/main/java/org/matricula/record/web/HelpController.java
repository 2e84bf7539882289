package org.matricula.record.web;

import java.util.List;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pages.Templates;

/** Questions about learner records with their answers: a page for learners, and one for institutions that receive them. */
@Controller
final class HelpController {

    private static final List<String> LEARNERS = List.of(
            "begin",
            "shows",
            "attempts",
            "missing",
            "share",
            "fixed",
            "send",
            "progress",
            "withdraw",
            "revoked",
            "bulk",
            "erase");

    private static final List<String> INSTITUTIONS = List.of(
            "what",
            "receive",
            "account",
            "check",
            "files",
            "grades",
            "updates",
            "revoked",
            "withdrawn",
            "answer",
            "bulk",
            "offer");

    private final Templates templates;

    HelpController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/help/records")
    Page learners() {
        return Page.of(templates.recordHelp("record.help.learner", LEARNERS, "/help/receiving-records"));
    }

    @GetMapping("/help/receiving-records")
    Page institutions() {
        return Page.of(templates.recordHelp("record.help.institution", INSTITUTIONS, "/help/records"));
    }
}
