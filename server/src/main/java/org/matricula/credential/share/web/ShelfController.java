package org.matricula.credential.share.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.CredentialState;
import org.matricula.credential.share.Elsewhere;
import org.matricula.credential.share.Holding;
import org.matricula.credential.share.Kept;
import org.matricula.credential.share.PublicShelf;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** Collections and profiles as their learners show them to others. */
@Controller
final class ShelfController {

    private final PublicShelf shelf;
    private final PublicUrl publicUrl;
    private final Templates templates;

    ShelfController(PublicShelf shelf, PublicUrl publicUrl, Templates templates) {
        this.shelf = shelf;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    /**
     * A credential on a shelf, for programs; the signed document is at its address.
     *
     * @param state     null where it was awarded elsewhere, and {@code elsewhere} says what was found
     */
    record ShownCredential(
            String url,
            String name,
            String issuer,
            Instant awardedAt,
            @Nullable CredentialState state,
            @Nullable Found elsewhere) {}

    /** What came out of checking a credential of another platform, and when. */
    record Found(Verdict verdict, Instant checkedAt) {}

    /** A collection for programs. */
    record ShownShelf(String name, List<ShownCredential> credentials) {}

    /** A profile for programs. */
    record ShownProfile(
            String path,
            String name,
            String sentence,
            List<ShownCredential> credentials,
            List<ShownShelf> collections) {}

    @GetMapping("/collections/{token}")
    Page collection(@PathVariable Token token, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        var address = publicUrl.of("/collections/" + token.value());
        return Page.of(templates.credentialShareShelf(shelf.collection(token), address));
    }

    @GetMapping("/api/v1/collections/{token}")
    @ResponseBody
    ShownShelf collectionForPrograms(@PathVariable Token token) {
        return shown(shelf.collection(token));
    }

    @GetMapping("/p/{name}")
    Page profile(@PathVariable String name, HttpServletResponse response) {
        var profile = shelf.profile(name);
        if (!profile.indexed()) response.setHeader("X-Robots-Tag", "noindex");
        return Page.of(templates.credentialShareProfile(profile, publicUrl.of(profile.path())));
    }

    @GetMapping("/api/v1/profiles/{name}")
    @ResponseBody
    ShownProfile profileForPrograms(@PathVariable String name) {
        var profile = shelf.profile(name);
        return new ShownProfile(
                profile.path(),
                profile.name(),
                profile.sentence(),
                profile.credentials().stream().map(this::shown).toList(),
                profile.shelves().stream().map(this::shown).toList());
    }

    private ShownShelf shown(PublicShelf.Shelf shelf) {
        return new ShownShelf(
                shelf.name(), shelf.credentials().stream().map(this::shown).toList());
    }

    private ShownCredential shown(Kept kept) {
        return new ShownCredential(
                publicUrl.of(Objects.requireNonNull(kept.publicPath())),
                kept.name(),
                kept.issuer(),
                kept.awardedAt(),
                kept instanceof Holding held ? held.state() : null,
                kept instanceof Elsewhere one
                        ? new Found(one.verdict(), one.credential().verifiedAt())
                        : null);
    }
}
