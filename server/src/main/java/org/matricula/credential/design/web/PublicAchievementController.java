package org.matricula.credential.design.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Renewal;
import org.matricula.credential.design.DefinitionVersions;
import org.matricula.credential.design.PublishedVersion;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PublicPanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** The public page of an achievement: as it is now, or as a former version had it. */
@Controller
final class PublicAchievementController {

    private final Achievements achievements;
    private final DefinitionVersions versions;
    private final Organisations organisations;
    private final PublicUrl publicUrl;
    private final ObjectProvider<PublicPanel> panels;
    private final Templates templates;

    PublicAchievementController(
            Achievements achievements,
            DefinitionVersions versions,
            Organisations organisations,
            PublicUrl publicUrl,
            ObjectProvider<PublicPanel> panels,
            Templates templates) {
        this.achievements = achievements;
        this.versions = versions;
        this.organisations = organisations;
        this.publicUrl = publicUrl;
        this.panels = panels;
        this.templates = templates;
    }

    /** An achievement for programs. {@code validity} is an ISO 8601 period. */
    record PublicDefinition(
            String path,
            String name,
            String description,
            String criteria,
            String type,
            Achievement.State state,
            int version,
            Instant publishedAt,
            List<String> tags,
            List<String> related,
            @Nullable String validity,
            Renewal renewal,
            String picture,
            List<Integer> versions,
            List<PublicSkill> skills) {

        static PublicDefinition of(PublicAchievement page) {
            var content = page.shown().content();
            return new PublicDefinition(
                    page.achievement().path(),
                    content.name(),
                    content.description(),
                    content.criteria(),
                    content.type(),
                    page.achievement().state(),
                    page.shown().version(),
                    page.shown().publishedAt(),
                    content.tags(),
                    content.related(),
                    content.validity(),
                    content.renewal(),
                    page.picture(),
                    page.versions().stream().map(PublishedVersion::version).toList(),
                    page.skills());
        }
    }

    @GetMapping("/a/{token}")
    Page achievement(@PathVariable String token, @RequestParam(required = false) @Nullable Integer version) {
        return Page.of(templates.credentialAchievement(read(token, version)));
    }

    @GetMapping("/api/v1/achievements/{token}")
    @ResponseBody
    PublicDefinition forPrograms(
            @PathVariable String token, @RequestParam(required = false) @Nullable Integer version) {
        return PublicDefinition.of(read(token, version));
    }

    private PublicAchievement read(String token, @Nullable Integer version) {
        var achievement = achievements.byToken(token).orElseThrow(NotFound::new);
        var all = versions.of(achievement);
        var wanted = version == null ? achievement.version() : version;
        var shown =
                all.stream().filter(one -> one.version() == wanted).findFirst().orElseThrow(NotFound::new);
        return new PublicAchievement(
                achievement,
                organisations.get(achievement.organisationId().toString()),
                shown,
                all,
                achievements.earnPath(achievement),
                publicUrl.of(achievement.path()),
                publicUrl.of(achievement.path() + "/badge/" + shown.content().picture() + ".png"),
                PublicPanel.at(PublicPanel.Place.ACHIEVEMENT, panels.stream(), token));
    }
}
