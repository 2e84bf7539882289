package org.matricula.credential.share.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.PageState;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Renewals;
import org.matricula.credential.share.Backpack;
import org.matricula.credential.share.BadgeCollections;
import org.matricula.credential.share.BadgeFiles;
import org.matricula.credential.share.LearnerProfiles;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's backpack, and each credential in it. */
@Controller
final class BackpackController {

    private final Own own;
    private final Backpack backpack;
    private final BadgeCollections collections;
    private final LearnerProfiles profiles;
    private final HeldAwards awards;
    private final PublicCredentials published;
    private final BadgeFiles files;
    private final Renewals renewals;
    private final Templates templates;

    BackpackController(
            Own own,
            Backpack backpack,
            BadgeCollections collections,
            LearnerProfiles profiles,
            HeldAwards awards,
            PublicCredentials published,
            BadgeFiles files,
            Renewals renewals,
            Templates templates) {
        this.own = own;
        this.backpack = backpack;
        this.collections = collections;
        this.profiles = profiles;
        this.awards = awards;
        this.published = published;
        this.files = files;
        this.renewals = renewals;
        this.templates = templates;
    }

    @GetMapping("/credentials")
    Page backpack(@RequestParam(defaultValue = "") String words, @RequestParam(required = false) @Nullable UUID after) {
        return backpack(words, after, "", FormErrors.NONE);
    }

    /** A new collection; what was entered stays if it can't be taken. */
    @PostMapping("/credentials/collections")
    View addCollection(@RequestParam(defaultValue = "") String name) {
        try {
            var added = collections.add(own.person(), name);
            return Redirect.to(added.path()).saying("credential.share.collection.added", added.name());
        } catch (Invalid e) {
            return backpack("", null, name, FormErrors.of(e));
        }
    }

    private Page backpack(String words, @Nullable UUID after, String name, FormErrors errors) {
        var person = own.person();
        var model = templates.credentialShareBackpack(new BackpackPage(
                words,
                after,
                backpack.page(person, words, after),
                after == null && words.isBlank() ? backpack.elsewhere(person) : List.of(),
                collections.of(person),
                profiles.of(person),
                name,
                errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    /** One that another took the place of leads on to that. */
    @GetMapping("/credentials/{credential}")
    View credential(@PathVariable UUID credential) {
        var newest = awards.newest(own.person(), credential);
        return newest.isPresent()
                ? Redirect.to("/credentials/" + newest.get())
                : credential(credential, "", FormErrors.NONE, null);
    }

    @PostMapping("/credentials/{credential}/page")
    View show(
            @PathVariable UUID credential,
            @RequestParam PageState page,
            @RequestParam(defaultValue = "false") boolean hidesName) {
        awards.show(own.person(), credential, page, hidesName);
        return Redirect.to("/credentials/" + credential).saying("credential.share.page.saved." + page);
    }

    /** In which collections it is; {@code name} makes one more. */
    @PostMapping("/credentials/{credential}/collections")
    View place(
            @PathVariable UUID credential,
            @RequestParam(defaultValue = "") List<UUID> collection,
            @RequestParam(defaultValue = "") String name) {
        try {
            collections.place(own.person(), credential, collection, name);
            return Redirect.to("/credentials/" + credential).saying("credential.share.collections.saved");
        } catch (Invalid e) {
            return credential(credential, name, FormErrors.of(e), null);
        }
    }

    Page credential(UUID credential, String name, FormErrors errors, @Nullable String goOn) {
        var person = own.person();
        var model = templates.credentialShareOne(new CredentialDesk(
                backpack.get(person, credential),
                published.published(person, credential),
                collections.of(person),
                name,
                errors,
                goOn,
                renewals.possible(person, credential).orElse(null)));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    /** Everything as one file, written while it is sent. */
    @GetMapping("/credentials/all.zip")
    void zip(HttpServletResponse response) throws IOException {
        var person = own.person();
        var all = backpack.everything(person);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("credentials.zip")
                        .build()
                        .toString());
        files.zip(person, all, response.getOutputStream());
    }
}
