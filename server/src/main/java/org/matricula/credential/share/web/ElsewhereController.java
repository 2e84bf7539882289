package org.matricula.credential.share.web;

import java.util.List;
import java.util.UUID;
import org.matricula.credential.PageState;
import org.matricula.credential.brought.BroughtVisibility;
import org.matricula.credential.share.Backpack;
import org.matricula.credential.share.BadgeCollections;
import org.matricula.platform.Invalid;
import org.matricula.platform.PublicUrl;
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

/** What a learner does with a credential from elsewhere: show it or not, and put it into collections. */
@Controller
@RequestMapping("/credentials/elsewhere/{credential}")
final class ElsewhereController {

    private final Own own;
    private final Backpack backpack;
    private final BadgeCollections collections;
    private final BroughtVisibility visibility;
    private final PublicUrl publicUrl;
    private final Templates templates;

    ElsewhereController(
            Own own,
            Backpack backpack,
            BadgeCollections collections,
            BroughtVisibility visibility,
            PublicUrl publicUrl,
            Templates templates) {
        this.own = own;
        this.backpack = backpack;
        this.collections = collections;
        this.visibility = visibility;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping
    Page credential(@PathVariable UUID credential) {
        return credential(credential, "", FormErrors.NONE);
    }

    @PostMapping("/page")
    View show(
            @PathVariable UUID credential,
            @RequestParam PageState page,
            @RequestParam(defaultValue = "false") boolean hidesName) {
        visibility.show(own.person(), credential, page, hidesName);
        return back(credential).saying("credential.share.page.saved." + page);
    }

    /** In which collections it is; {@code name} makes one more. */
    @PostMapping("/collections")
    View place(
            @PathVariable UUID credential,
            @RequestParam(defaultValue = "") List<UUID> collection,
            @RequestParam(defaultValue = "") String name) {
        try {
            collections.place(own.person(), credential, collection, name);
            return back(credential).saying("credential.share.collections.saved");
        } catch (Invalid e) {
            return credential(credential, name, FormErrors.of(e));
        }
    }

    private Page credential(UUID credential, String name, FormErrors errors) {
        var person = own.person();
        var kept = backpack.elsewhere(person, credential);
        var path = kept.publicPath();
        var model = templates.credentialShareElsewhere(
                kept, path == null ? "" : publicUrl.of(path), collections.of(person), name, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private static Redirect back(UUID credential) {
        return Redirect.to("/credentials/elsewhere/" + credential);
    }
}
