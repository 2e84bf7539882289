package org.matricula.credential;

import java.util.List;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** Makes what writes the signed documents of one achievement as it stands now. */
@Component
final class CredentialWriters {

    private final Organisations organisations;
    private final Issuers issuers;
    private final List<DefinitionPart> parts;
    private final PublicUrl publicUrl;

    CredentialWriters(Organisations organisations, Issuers issuers, List<DefinitionPart> parts, PublicUrl publicUrl) {
        this.organisations = organisations;
        this.issuers = issuers;
        this.parts = parts;
        this.publicUrl = publicUrl;
    }

    CredentialWriter of(Achievement achievement) {
        var organisation = organisations.get(achievement.organisationId().toString());
        return new CredentialWriter(
                organisation, definition(achievement), issuers.signer(organisation.id()), publicUrl);
    }

    Definition definition(Achievement achievement) {
        var definition = Definition.of(achievement);
        for (var part : parts) definition = part.added(definition);
        return definition;
    }
}
