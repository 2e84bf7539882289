package org.matricula.credential.share.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.matricula.credential.share.Backpack;
import org.matricula.credential.share.BadgeCollections;
import org.matricula.credential.share.LearnerProfiles;
import org.matricula.credential.share.Profile;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's public page: what it says, what it shows, and whether there is one. */
@Controller
@RequestMapping("/credentials/profile")
final class ProfileController {

    private final Own own;
    private final LearnerProfiles profiles;
    private final Backpack backpack;
    private final BadgeCollections collections;
    private final PublicUrl publicUrl;
    private final Templates templates;

    ProfileController(
            Own own,
            LearnerProfiles profiles,
            Backpack backpack,
            BadgeCollections collections,
            PublicUrl publicUrl,
            Templates templates) {
        this.own = own;
        this.profiles = profiles;
        this.backpack = backpack;
        this.collections = collections;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping
    Page profile() {
        var person = own.person();
        return shown(person, profiles.of(person), FormErrors.NONE);
    }

    @PostMapping
    View change(
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "false") boolean indexed,
            @RequestParam(defaultValue = "") List<UUID> credential,
            @RequestParam(defaultValue = "") List<UUID> collection) {
        var person = own.person();
        var wanted = wanted(handle, name, sentence, indexed, credential, collection);
        try {
            profiles.change(person, wanted);
            return Redirect.to("/credentials/profile").saying("credential.share.profile.saved");
        } catch (Invalid e) {
            return shown(person, wanted, FormErrors.of(e));
        }
    }

    @PostMapping("/off")
    View switchOff() {
        profiles.switchOff(own.person());
        return Redirect.to("/credentials/profile").saying("credential.share.profile.switched-off");
    }

    /** A profile as somebody wrote it. */
    static Profile wanted(
            String handle,
            String name,
            String sentence,
            boolean indexed,
            List<UUID> credentials,
            List<UUID> collections) {
        var word = handle.strip().toLowerCase(Locale.ROOT);
        return new Profile(
                null,
                word.isEmpty() ? null : word,
                name.strip(),
                sentence.strip(),
                indexed,
                true,
                credentials,
                collections);
    }

    private Page shown(Person person, Profile profile, FormErrors errors) {
        var saved = profiles.of(person);
        var model = templates.credentialShareProfileForm(
                profile,
                saved.on() && saved.path() != null ? publicUrl.of(saved.path()) : null,
                publicUrl.of("/p/"),
                backpack.everything(person),
                collections.of(person),
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
