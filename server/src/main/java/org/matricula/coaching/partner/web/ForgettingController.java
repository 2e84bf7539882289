package org.matricula.coaching.partner.web;

import java.util.List;
import org.matricula.coaching.partner.Forgetting;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Asks coaching partners to delete what they have of whoever is signed in. */
@Controller
class ForgettingController {

    /** @param partners who were told of this learner */
    record Known(List<String> partners) {}

    private final Forgetting forgetting;

    ForgettingController(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @PostMapping("/account/coaching/deletion")
    Redirect ask(@AuthenticationPrincipal Caller.SignedIn caller) {
        forgetting.ask(caller.accountId());
        return Redirect.to("/account").saying("coaching.forgetting.asked");
    }

    @GetMapping(path = "/api/v1/account/coaching/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Known known(@AuthenticationPrincipal Caller.SignedIn caller) {
        return new Known(forgetting.partnersOf(caller.accountId()));
    }

    @PostMapping("/api/v1/account/coaching/deletion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void askJson(@AuthenticationPrincipal Caller.SignedIn caller) {
        forgetting.ask(caller.accountId());
    }
}
