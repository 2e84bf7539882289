package org.matricula.credential.design.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.IssuedCredentials;
import org.matricula.credential.design.BadgeDesigner;
import org.matricula.credential.design.BadgeImages;
import org.matricula.credential.design.DefinitionVersions;
import org.matricula.credential.design.Designs;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Puts together what the pages of designers show. */
@Component
class DesignReader {

    private final Organisations organisations;
    private final Achievements achievements;
    private final IssuedCredentials issued;
    private final Designs designs;
    private final DefinitionVersions versions;
    private final Alignments alignments;
    private final BadgeDesigner designer;
    private final BadgeImages images;
    private final DesignLinks links;

    DesignReader(
            Organisations organisations,
            Achievements achievements,
            IssuedCredentials issued,
            Designs designs,
            DefinitionVersions versions,
            Alignments alignments,
            BadgeDesigner designer,
            BadgeImages images,
            DesignLinks links) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.issued = issued;
        this.designs = designs;
        this.versions = versions;
        this.alignments = alignments;
        this.designer = designer;
        this.images = images;
        this.links = links;
    }

    DesignDesk desk(String organisation, UUID id) {
        var own = organisations.get(organisation);
        var achievement = achievements.get(own.id(), id);
        return new DesignDesk(
                own,
                achievement,
                designs.draft(achievement),
                designer.picture(achievement),
                alignments.drafted(achievement.id()).stream()
                        .map(PublicSkill::of)
                        .toList(),
                versions.of(achievement),
                links.of(own, achievement));
    }

    DesignList list(Organisation own, Achievement.@Nullable State state, String name) {
        var drafted = designs.drafted(own.id());
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        var counted = issued.achievements(own.id());
        var pictures = images.paths(
                own,
                counted.stream().map(IssuedCredentials.Counted::achievement).toList());
        var all = counted.stream()
                .map(one -> row(one, drafted.contains(one.achievement().id()), pictures))
                .toList();
        var shown = all.stream()
                .filter(row -> state == null || row.achievement().state() == state)
                .filter(row -> row.achievement().name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new DesignList(own, state, name, shown, all);
    }

    /** What everybody sees has an address that browsers keep; a draft's picture stands in the page. */
    private DesignList.Row row(IssuedCredentials.Counted one, boolean changing, Map<UUID, String> pictures) {
        var achievement = one.achievement();
        var src = changing ? DesignWords.data(designer.picture(achievement)) : pictures.get(achievement.id());
        return new DesignList.Row(achievement, src, changing, one.awarded() - one.revoked());
    }

    /** Others of the organisation, to relate it to. */
    List<Achievement> others(UUID organisationId, @Nullable UUID id) {
        return achievements.published(organisationId).stream()
                .filter(one -> !one.id().equals(id))
                .toList();
    }
}
