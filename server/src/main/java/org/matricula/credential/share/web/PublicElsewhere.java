package org.matricula.credential.share.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.brought.BroughtCredential;
import org.matricula.credential.brought.BroughtVisibility;
import org.matricula.credential.brought.BroughtVisibility.Published;
import org.matricula.credential.brought.web.BroughtPages;
import org.matricula.credential.share.Elsewhere;
import org.matricula.credential.web.VerifiedWords;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** A credential from elsewhere as its learner shows it to others: who awarded it, and what was found when, and by whom. */
@Controller
final class PublicElsewhere {

    private final BroughtVisibility visibility;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Templates templates;

    PublicElsewhere(BroughtVisibility visibility, PublicUrl publicUrl, Clock clock, Templates templates) {
        this.visibility = visibility;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.templates = templates;
    }

    /**
     * A credential of another platform, for programs.
     *
     * @param holder  null where its learner hides the name, or it gives none
     * @param verdict of {@code checkedAt}, unless its time has run out since then
     * @param owner   whether it names an e-mail address that this learner has proved to be theirs
     */
    record ShownElsewhere(
            String url,
            String name,
            @Nullable String holder,
            String issuer,
            String issuerId,
            Instant awardedAt,
            @Nullable Instant validUntil,
            Verdict verdict,
            Instant checkedAt,
            BroughtCredential.Owner owner) {}

    @GetMapping("/elsewhere/{token}")
    Page page(@PathVariable Token token, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        var published = visibility.published(token);
        return Page.of(templates.credentialShareElsewherePublic(kept(published), published, publicUrl.of(path(token))));
    }

    @GetMapping("/elsewhere/{token}/file")
    ResponseEntity<byte[]> file(@PathVariable Token token) {
        return BroughtPages.file(visibility.document(token));
    }

    @GetMapping("/api/v1/elsewhere/{token}")
    @ResponseBody
    ShownElsewhere forPrograms(@PathVariable Token token) {
        var published = visibility.published(token);
        var credential = published.credential();
        var holder = VerifiedWords.holder(published.said());
        return new ShownElsewhere(
                publicUrl.of(path(token)),
                credential.name(),
                published.page().hidesName() || holder.isEmpty() ? null : holder,
                credential.issuer(),
                published.said().issuer().id(),
                credential.awardedAt(),
                credential.validUntil(),
                kept(published).verdict(),
                credential.verifiedAt(),
                credential.owner());
    }

    private Elsewhere kept(Published published) {
        return new Elsewhere(
                published.credential(), published.page(), published.credential().verdictAt(clock.instant()));
    }

    private static String path(Token token) {
        return "/elsewhere/" + token.value();
    }
}
