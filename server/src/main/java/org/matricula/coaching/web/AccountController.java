package org.matricula.coaching.web;

import java.util.List;
import org.matricula.coaching.Consents;
import org.matricula.coaching.NumberConfirmation;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Source;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
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

/** Coaching in a learner's account: what was said, withdrawing it, and the number. */
@Controller("coachingAccountController")
@RequestMapping(AccountPage.PATH)
class AccountController {

    private final OwnCoaching reader;
    private final OwnNumbers numbers;
    private final Consents consents;
    private final NumberConfirmation confirmation;
    private final Templates templates;

    AccountController(
            OwnCoaching reader,
            OwnNumbers numbers,
            Consents consents,
            NumberConfirmation confirmation,
            Templates templates) {
        this.reader = reader;
        this.numbers = numbers;
        this.consents = consents;
        this.confirmation = confirmation;
        this.templates = templates;
    }

    @GetMapping
    Page show() {
        var person = reader.person();
        return page(
                person,
                reader.phone(person).map(phone -> phone.number().shown()).orElse(""),
                FormErrors.NONE);
    }

    @PostMapping("/number")
    View change(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "false") boolean sure) {
        var person = reader.person();
        try {
            return afterwards(numbers.change(person, number, sure), number, "coaching.number.saved");
        } catch (Invalid e) {
            return page(person, number, FormErrors.of(e));
        } catch (Refusal e) {
            return page(person, number, FormErrors.of(e));
        }
    }

    @PostMapping("/number/removal")
    View remove(@RequestParam(defaultValue = "false") boolean sure) {
        return afterwards(numbers.remove(reader.person(), sure), "", "coaching.number.removed");
    }

    @PostMapping("/{organisation}/withdrawal")
    View withdraw(@PathVariable String organisation) {
        var person = reader.person();
        var own = reader.offer(person, organisation);
        consents.withdraw(person, own.offer().id(), Source.SETTINGS);
        return Redirect.to(AccountPage.PATH).saying("coaching.own.withdrawn");
    }

    /** Done, or asked for a second time. */
    private View afterwards(List<Offer> ends, String number, String done) {
        return ends.isEmpty()
                ? Redirect.to(AccountPage.PATH).saying(done)
                : Page.of(templates.coachingNumberEnds(
                        ends.stream().map(Offer::title).toList(), number));
    }

    private Page page(Person person, String number, FormErrors errors) {
        var model = templates.coachingAccount(new AccountPage(
                reader.settings(person),
                reader.phone(person).orElse(null),
                number,
                confirmation.isNeeded(person),
                errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
