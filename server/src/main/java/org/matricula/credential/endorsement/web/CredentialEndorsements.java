package org.matricula.credential.endorsement.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.platform.web.PublicPanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Who endorses a credential, its achievement or its issuer, on its public page. A change is seen there within a minute. */
@Component
final class CredentialEndorsements implements PublicPanel {

    private static final int KEPT = 20_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final EndorsementReading endorsements;
    private final Templates templates;
    private final Cache<UUID, List<EndorsementReading.Shown>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    CredentialEndorsements(EndorsementReading endorsements, Templates templates) {
        this.endorsements = endorsements;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.CREDENTIAL;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<JteModel> panelFor(String credentialId) {
        var shown = kept.get(UUID.fromString(credentialId), endorsements::shownWith);
        return shown.isEmpty() ? Optional.empty() : Optional.of(templates.credentialEndorsedBy(shown));
    }
}
