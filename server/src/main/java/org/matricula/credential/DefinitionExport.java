package org.matricula.credential;

import java.util.List;
import java.util.UUID;
import org.matricula.openbadges.Contexts;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An organisation's achievements for other platforms, as credentials carry them (Open Badges 3.0, B.1.1 Achievement). */
@Component
public class DefinitionExport {

    private final Achievements achievements;
    private final CredentialWriters writers;
    private final Issuers issuers;
    private final Organisations organisations;
    private final PublicUrl publicUrl;

    DefinitionExport(
            Achievements achievements,
            CredentialWriters writers,
            Issuers issuers,
            Organisations organisations,
            PublicUrl publicUrl) {
        this.achievements = achievements;
        this.writers = writers;
        this.issuers = issuers;
        this.organisations = organisations;
        this.publicUrl = publicUrl;
    }

    /** An achievement and the same as JSON-LD, with its creator. */
    public record Defined(Achievement achievement, String id, ObjectNode json) {}

    /** All that are published or retired; drafts aren't anybody else's yet. */
    public List<Defined> of(UUID organisationId) {
        var organisation = organisations.get(organisationId.toString());
        var writer = new AchievementWriter(organisation, publicUrl);
        var creator = writer.issuer(issuers.of(organisationId)).toJson();
        return achievements.ofOrganisation(organisationId).stream()
                .filter(achievement -> achievement.state() != Achievement.State.DRAFT)
                .map(achievement -> {
                    var json = writer.write(writers.definition(achievement), List.of())
                            .toJson();
                    json.set("creator", creator.deepCopy());
                    return new Defined(achievement, writer.id(achievement), json);
                })
                .toList();
    }

    /** All in one document: a graph under the contexts that define its terms, as the reader of files that are brought takes it. */
    public ObjectNode document(UUID organisationId) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context")
                .add(Contexts.CREDENTIALS_V2)
                .add(Contexts.OPEN_BADGES)
                .add(Contexts.OPEN_BADGES_EXTENSIONS);
        var list = document.putArray("@graph");
        of(organisationId).forEach(defined -> list.add(defined.json()));
        return document;
    }
}
