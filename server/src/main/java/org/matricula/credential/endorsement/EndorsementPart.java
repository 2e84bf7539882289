package org.matricula.credential.endorsement;

import java.util.List;
import java.util.Objects;
import org.matricula.credential.Definition;
import org.matricula.credential.DefinitionPart;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts into signed documents what stands when they are signed; what is withdrawn later, its status list says. */
@Component
final class EndorsementPart implements DefinitionPart {

    private final EndorsementStore store;
    private final JsonMapper json;

    EndorsementPart(EndorsementStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public Definition added(Definition definition) {
        var achievement = definition.achievement();
        return definition.withEndorsements(
                documents(store.shownOfAchievement(achievement.id())),
                documents(store.shownOfIssuer(achievement.organisationId())));
    }

    private List<ObjectNode> documents(List<Endorsement> endorsements) {
        return endorsements.stream()
                .map(endorsement -> store.document(endorsement.id()))
                .filter(Objects::nonNull)
                .map(document -> (ObjectNode) json.readTree(document))
                .toList();
    }
}
