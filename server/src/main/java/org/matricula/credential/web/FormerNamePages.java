package org.matricula.credential.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.credential.FormerNames;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's credentials under a former name, to be written anew with the present one; as a page and for programs. */
@Controller
final class FormerNamePages {

    private final People people;
    private final FormerNames names;
    private final Templates templates;

    FormerNamePages(People people, FormerNames names, Templates templates) {
        this.people = people;
        this.names = names;
        this.templates = templates;
    }

    /** Which to write anew. */
    record Renaming(@Nullable List<UUID> credentials) {}

    /** What bears another name than {@code name}. */
    record Named(String name, List<FormerNames.Bearing> credentials) {}

    @GetMapping("/credentials/names")
    Page page() {
        return page(FormErrors.NONE);
    }

    @PostMapping("/credentials/names")
    View rename(@RequestParam(defaultValue = "") List<UUID> id) {
        try {
            return Redirect.to("/credentials/names").saying("credential.lifecycle.names.done", names.rename(me(), id));
        } catch (Refusal e) {
            return page(FormErrors.of(e));
        }
    }

    @GetMapping("/api/v1/me/credentials/names")
    @ResponseBody
    Named named() {
        return new Named(names.nameOf(me()), names.of(me()));
    }

    @PostMapping("/api/v1/me/credentials/names")
    @ResponseBody
    Named renamed(@RequestBody Renaming order) {
        names.rename(me(), order.credentials() == null ? List.of() : order.credentials());
        return named();
    }

    private Page page(FormErrors errors) {
        var model = templates.credentialNames(names.nameOf(me()), names.of(me()), errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Person me() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
