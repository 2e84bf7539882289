package org.matricula.credential.web;

import java.util.List;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Issuers;
import org.matricula.credential.StatusDocuments;
import org.matricula.credential.framework.AlignedSkill;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.credential.trust.KnownListings;
import org.matricula.credential.trust.Listing;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PublicPanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** What an issuer publishes for everybody: who it is, its keys, its achievements, the state of what it issued. */
@Controller
final class IssuerController {

    private static final MediaType DID_JSON = MediaType.parseMediaType("application/did+json");
    private static final MediaType VC = MediaType.parseMediaType("application/vc");

    private final Organisations organisations;
    private final Issuers issuers;
    private final Achievements achievements;
    private final Alignments alignments;
    private final StatusDocuments statusDocuments;
    private final KnownListings listings;
    private final ObjectProvider<PublicPanel> panels;
    private final Templates templates;

    IssuerController(
            Organisations organisations,
            Issuers issuers,
            Achievements achievements,
            Alignments alignments,
            StatusDocuments statusDocuments,
            KnownListings listings,
            ObjectProvider<PublicPanel> panels,
            Templates templates) {
        this.organisations = organisations;
        this.issuers = issuers;
        this.achievements = achievements;
        this.alignments = alignments;
        this.statusDocuments = statusDocuments;
        this.listings = listings;
        this.panels = panels;
        this.templates = templates;
    }

    /** An issuer for programs; that {@code listedIn} is empty says nothing. */
    record PublicIssuer(
            String did, String name, String description, List<String> listedIn, List<PublicAchievement> achievements) {}

    /** An achievement for programs. */
    record PublicAchievement(
            String path, String name, String description, String criteria, String type, List<PublicSkill> skills) {
        static PublicAchievement of(Achievement achievement, List<AlignedSkill> skills) {
            return new PublicAchievement(
                    achievement.path(),
                    achievement.name(),
                    achievement.description(),
                    achievement.criteria(),
                    achievement.type(),
                    skills.stream().map(PublicSkill::of).toList());
        }
    }

    @GetMapping("/issuers/{slug}")
    Page issuer(@PathVariable String slug) {
        var organisation = issuing(slug);
        var did = issuers.find(organisation.id()).orElseThrow().did();
        return Page.of(templates.credentialIssuer(
                organisation,
                did,
                listings.of(did),
                achievements.published(organisation.id()),
                PublicPanel.at(PublicPanel.Place.ISSUER, panels.stream(), organisation.slug())));
    }

    @GetMapping("/api/v1/issuers/{slug}")
    @ResponseBody
    PublicIssuer issuerForPrograms(@PathVariable String slug) {
        var organisation = issuing(slug);
        var published = achievements.published(organisation.id());
        var skills = alignments.skills(published.stream().map(Achievement::id).toList());
        var did = issuers.find(organisation.id()).orElseThrow().did();
        return new PublicIssuer(
                did,
                organisation.name(),
                organisation.description(),
                listings.of(did).listings().stream().map(Listing::registry).toList(),
                published.stream()
                        .map(one -> PublicAchievement.of(one, skills.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    @GetMapping("/issuers/{slug}/did.json")
    ResponseEntity<String> did(@PathVariable String slug) {
        var document = issuers.didDocument(issuers.did(slug)).orElseThrow(NotFound::new);
        return open(DID_JSON).body(document.toString());
    }

    @GetMapping("/status/{token}")
    ResponseEntity<byte[]> statusList(@PathVariable String token) {
        var list = statusDocuments.byToken(token).orElseThrow(NotFound::new);
        return open(VC).eTag(list.tag()).body(list.document());
    }

    private Organisation issuing(String slug) {
        var organisation = organisations.get(slug);
        if (issuers.find(organisation.id()).isEmpty()) throw new NotFound();
        return organisation;
    }

    private static ResponseEntity.BodyBuilder open(MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*");
    }
}
