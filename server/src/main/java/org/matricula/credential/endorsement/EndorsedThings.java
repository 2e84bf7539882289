package org.matricula.credential.endorsement;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.credential.IssuerStatements;
import org.matricula.credential.Issuers;
import org.matricula.credential.PublicCredentials;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** Finds what can be endorsed: by what it is, or by the address of its public page. */
@Component
final class EndorsedThings {

    private final Organisations organisations;
    private final Issuers issuers;
    private final IssuerStatements statements;
    private final Achievements achievements;
    private final Credentials credentials;
    private final PublicCredentials publicCredentials;
    private final People people;
    private final PublicUrl publicUrl;

    EndorsedThings(
            Organisations organisations,
            Issuers issuers,
            IssuerStatements statements,
            Achievements achievements,
            Credentials credentials,
            PublicCredentials publicCredentials,
            People people,
            PublicUrl publicUrl) {
        this.organisations = organisations;
        this.issuers = issuers;
        this.statements = statements;
        this.achievements = achievements;
        this.credentials = credentials;
        this.publicCredentials = publicCredentials;
        this.people = people;
        this.publicUrl = publicUrl;
    }

    EndorsedThing issuer(UUID organisationId) {
        var organisation = organisations.get(organisationId.toString());
        return new EndorsedThing(
                Endorsement.Kind.ISSUER,
                statements.issuerId(organisationId),
                organisation.name(),
                "/issuers/" + organisation.slug(),
                organisationId,
                null,
                null,
                null);
    }

    EndorsedThing achievement(Achievement achievement) {
        return new EndorsedThing(
                Endorsement.Kind.ACHIEVEMENT,
                publicUrl.of(achievement.path()),
                achievement.name(),
                achievement.path(),
                achievement.organisationId(),
                achievement.id(),
                null,
                null);
    }

    /** @throws NotFound if the learner doesn't hold it, or it was replaced */
    EndorsedThing credential(Person learner, UUID credentialId) {
        return credentials.of(learner).stream()
                .filter(award -> award.credentialId().equals(credentialId))
                .findFirst()
                .map(this::credential)
                .orElseThrow(NotFound::new);
    }

    private EndorsedThing credential(Award award) {
        return new EndorsedThing(
                Endorsement.Kind.CREDENTIAL,
                publicUrl.of(award.address().path()),
                achievements.get(award.organisationId(), award.achievementId()).name(),
                award.address().path(),
                award.organisationId(),
                award.achievementId(),
                award.credentialId(),
                award.learnerId());
    }

    EndorsedThing of(Endorsement endorsement) {
        return switch (endorsement.kind()) {
            case ISSUER -> issuer(endorsement.organisationId());
            case ACHIEVEMENT ->
                achievement(achievements.get(
                        endorsement.organisationId(), Objects.requireNonNull(endorsement.achievementId())));
            case CREDENTIAL ->
                credential(
                        people.personOf(Objects.requireNonNull(endorsement.learnerId())),
                        Objects.requireNonNull(endorsement.credentialId()));
        };
    }

    /** What stands at an address of this platform; empty for others. */
    Optional<EndorsedThing> at(String address) {
        try {
            var path = Objects.requireNonNullElse(new URI(address.strip()).getPath(), "")
                    .split("/");
            if (path.length != 3 || !address.strip().startsWith(publicUrl.of("/"))) return Optional.empty();
            return switch (path[1]) {
                case "issuers" ->
                    organisations
                            .find(path[2])
                            .filter(found -> issuers.find(found.id()).isPresent())
                            .map(found -> issuer(found.id()));
                case "a" -> achievements.byToken(path[2]).map(this::achievement);
                case "c" -> Optional.of(published(new Token(path[2])));
                default -> Optional.empty();
            };
        } catch (java.net.URISyntaxException | NotFound | Gone e) {
            return Optional.empty();
        }
    }

    private EndorsedThing published(Token token) {
        var credential = publicCredentials.published(token);
        return credential(people.personOf(credential.learnerId()), credential.credentialId());
    }
}
