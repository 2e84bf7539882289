package org.matricula.credential;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import org.matricula.openbadges.Criteria;
import org.matricula.openbadges.Image;
import org.matricula.openbadges.Profile;
import org.matricula.openbadges.ResultDescription;
import org.matricula.organisation.Organisation;
import org.matricula.platform.PublicUrl;
import tools.jackson.databind.node.ObjectNode;

/** How an organisation and its achievements stand in signed documents: in its language, and always the same. */
final class AchievementWriter {

    private final Organisation organisation;
    private final PublicUrl publicUrl;

    AchievementWriter(Organisation organisation, PublicUrl publicUrl) {
        this.organisation = organisation;
        this.publicUrl = publicUrl;
    }

    Profile issuer(Issuer issuer) {
        return issuer(issuer, List.of());
    }

    Profile issuer(Issuer issuer, List<ObjectNode> endorsements) {
        return new Profile(
                issuer.did(),
                organisation.name(),
                organisation.website() != null
                        ? organisation.website()
                        : publicUrl.of("/issuers/" + organisation.slug()),
                organisation.contactEmail(),
                organisation.description().isBlank() ? null : organisation.description(),
                null,
                endorsements);
    }

    org.matricula.openbadges.Achievement write(Achievement achievement, List<ResultDescription> results) {
        return write(Definition.of(achievement), results);
    }

    org.matricula.openbadges.Achievement write(Definition definition, List<ResultDescription> results) {
        var achievement = definition.achievement();
        var id = id(achievement);
        return new org.matricula.openbadges.Achievement(
                id,
                achievement.name(),
                achievement.description(),
                new Criteria(id, achievement.criteria()),
                achievement.type(),
                definition.imageUrl() == null ? null : new Image(definition.imageUrl(), null),
                null,
                null,
                organisation.language().toLanguageTag(),
                achievement.tags(),
                definition.alignments(),
                results,
                String.valueOf(achievement.version()),
                achievement.related().stream().map(this::address).toList(),
                definition.endorsements());
    }

    /** The result in the organisation's words. */
    ResultDescription letter(Achievement achievement) {
        return new ResultDescription(
                id(achievement) + "#result",
                word("credential.document.result"),
                "LetterGrade",
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    ResultDescription percentage(Achievement achievement) {
        return ResultDescription.percent(id(achievement) + "#percentage", word("credential.document.percentage"), null);
    }

    String id(Achievement achievement) {
        return publicUrl.of(achievement.path());
    }

    private String address(String related) {
        return related.startsWith("/") ? publicUrl.of(related) : related;
    }

    private String word(String key) {
        return t(organisation.language(), organisation.zone(), key);
    }
}
