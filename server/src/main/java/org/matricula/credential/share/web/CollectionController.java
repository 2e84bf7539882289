package org.matricula.credential.share.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A learner puts a collection in order, and shows it or doesn't. */
@Controller
@RequestMapping("/credentials/collections/{collection}")
final class CollectionController {

    private final Own own;
    private final BadgeCollections collections;
    private final Backpack backpack;
    private final PublicUrl publicUrl;
    private final Templates templates;

    CollectionController(
            Own own, BadgeCollections collections, Backpack backpack, PublicUrl publicUrl, Templates templates) {
        this.own = own;
        this.collections = collections;
        this.backpack = backpack;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping
    Page collection(@PathVariable UUID collection) {
        return collection(collection, null, FormErrors.NONE);
    }

    private Page collection(UUID id, @Nullable String name, FormErrors errors) {
        var person = own.person();
        var found = collections.get(person, id);
        var model = templates.credentialShareCollection(
                found,
                List.copyOf(backpack.those(person, found.items()).values()),
                backpack.everything(person).stream()
                        .filter(one -> !found.items().contains(one.id()))
                        .toList(),
                found.publicPath() == null ? null : publicUrl.of(found.publicPath()),
                name == null ? found.name() : name,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    @PostMapping
    View rename(@PathVariable UUID collection, @RequestParam(defaultValue = "") String name) {
        try {
            collections.rename(own.person(), collection, name);
            return back(collection).saying("credential.share.collection.renamed");
        } catch (Invalid e) {
            return collection(collection, name, FormErrors.of(e));
        }
    }

    @PostMapping("/page")
    View publish(@PathVariable UUID collection, @RequestParam boolean open) {
        collections.publish(own.person(), collection, open);
        return back(collection).saying("credential.share.collection." + (open ? "opened" : "shut"));
    }

    @PostMapping("/move")
    View move(@PathVariable UUID collection, @RequestParam boolean earlier) {
        collections.move(own.person(), collection, earlier);
        return Redirect.to("/credentials#collections");
    }

    @PostMapping("/items")
    View addItems(@PathVariable UUID collection, @RequestParam(defaultValue = "") List<UUID> credential) {
        collections.add(own.person(), collection, credential);
        return back(collection).saying("credential.share.collection.filled");
    }

    @PostMapping("/items/{credential}/move")
    View moveItem(@PathVariable UUID collection, @PathVariable UUID credential, @RequestParam boolean earlier) {
        collections.moveItem(own.person(), collection, credential, earlier);
        return back(collection);
    }

    @PostMapping("/removal")
    View remove(@PathVariable UUID collection) {
        var person = own.person();
        var name = collections.get(person, collection).name();
        collections.remove(person, collection);
        return Redirect.to("/credentials").saying("credential.share.collection.removed", name);
    }

    private static Redirect back(UUID collection) {
        return Redirect.to("/credentials/collections/" + collection);
    }
}
