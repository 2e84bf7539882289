package org.matricula.credential.notice.web;

import static org.matricula.platform.security.Access.SIGNED_IN;

import java.util.List;
import org.matricula.account.People;
import org.matricula.credential.notice.AwardNotices;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.web.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;

/** What a learner was awarded lately, and saying that it was seen. */
@Controller
class NewAwardsController {

    private final NewAwards fresh;
    private final AwardNotices notices;
    private final People people;

    NewAwardsController(NewAwards fresh, AwardNotices notices, People people) {
        this.fresh = fresh;
        this.notices = notices;
        this.people = people;
    }

    @Bean
    static RouteRules newAwardsRoutes() {
        return routes -> routes.post("/home/new-awards/seen", SIGNED_IN)
                .get("/api/v1/me/new-awards", SIGNED_IN)
                .post("/api/v1/me/new-awards/seen", SIGNED_IN);
    }

    @PostMapping("/home/new-awards/seen")
    View seen() {
        notices.seen(reader());
        return Redirect.to("/home");
    }

    @GetMapping("/api/v1/me/new-awards")
    @ResponseBody
    List<NewAward> newAwards() {
        return fresh.of(reader());
    }

    @PostMapping("/api/v1/me/new-awards/seen")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seenForPrograms() {
        notices.seen(reader());
    }

    private Person reader() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
