package org.matricula.discussion.web;

import org.matricula.account.People;
import org.matricula.discussion.Following;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Whether one is written to about answers; and the link in such mail, which needs no sign-in (RFC 8058). */
@Controller
class MailController {

    private final Following following;
    private final People people;
    private final Templates templates;

    MailController(Following following, People people, Templates templates) {
        this.following = following;
        this.people = people;
        this.templates = templates;
    }

    record MailSetting(boolean mail) {}

    @GetMapping("/account/discussion-mail")
    Page setting() {
        return Page.of(templates.discussionMail(following.wantsMail(reader())));
    }

    @PostMapping("/account/discussion-mail")
    View set(@RequestParam(defaultValue = "false") boolean mail) {
        following.setMail(reader(), mail);
        return Redirect.to("/account/discussion-mail").saying(mail ? "discussion.mail.on" : "discussion.mail.off");
    }

    @GetMapping("/api/v1/me/discussion-mail")
    @ResponseBody
    MailSetting read() {
        return new MailSetting(following.wantsMail(reader()));
    }

    @PutMapping("/api/v1/me/discussion-mail")
    @ResponseBody
    MailSetting write(@RequestBody MailSetting wanted) {
        following.setMail(reader(), wanted.mail());
        return read();
    }

    /** Only looks: programs that check links in mail open them. */
    @GetMapping("/discussion-mail/{token}")
    Page look(@PathVariable String token) {
        following.check(new Token(token));
        return Page.of(templates.discussionUnsubscribe(token, false, false));
    }

    @PostMapping("/discussion-mail/{token}")
    Page end(@PathVariable String token, @RequestParam(defaultValue = "false") boolean all) {
        following.unsubscribe(new Token(token), all);
        return Page.of(templates.discussionUnsubscribe(token, true, all));
    }

    private Person reader() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
