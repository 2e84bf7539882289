package org.matricula.record;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.credential.Standing;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals of learners whose certificate was revoked (*Programme records*, 5). They wait among what else learners ask about
 * their records, and are answered there; putting it right is reinstating the credential, which tells everybody.
 */
@Service
public class Appeals {

    private final RecordRequests requests;
    private final RecordRequestStore store;
    private final RecordContext context;
    private final Credentials credentials;
    private final Achievements achievements;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Clock clock;

    Appeals(
            RecordRequests requests,
            RecordRequestStore store,
            RecordContext context,
            Credentials credentials,
            Achievements achievements,
            Programmes programmes,
            Organisations organisations,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.context = context;
        this.credentials = credentials;
        this.achievements = achievements;
        this.programmes = programmes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws NotFound if this person has no such credential, or it was never revoked */
    public Revoked get(Person person, UUID credentialId) {
        var award = award(person, credentialId);
        var standing = credentials.standings(List.of(credentialId)).getOrDefault(credentialId, Standing.UNCHANGED);
        if (standing.changedAt() == null) throw new NotFound();
        return new Revoked(
                credentialId,
                achievement(award).name(),
                organisations.get(award.organisationId().toString()),
                Objects.requireNonNullElse(standing.reason(), ""),
                standing.isValid() ? null : standing.changedAt(),
                award.address().path(),
                store.of(person).stream()
                        .filter(one -> credentialId.equals(one.credentialId()))
                        .toList());
    }

    /**
     * @throws NotFound as above
     * @throws Invalid naming {@code text}
     * @throws Refusal if it stands again, or an appeal against it waits already
     */
    @Transactional
    public RecordRequest appeal(Person person, UUID credentialId, String text) {
        var revoked = get(person, credentialId);
        var words = text.strip();
        RecordRequests.check(words, "record.appeal.empty").orThrow();
        if (revoked.stands()) throw new Refusal("record.appeal.stands");
        if (!revoked.canAppeal()) throw new Refusal("record.appeal.waits-already");
        var programme = programme(revoked.issuer().id(), achievement(award(person, credentialId)));
        var appeal = new RecordRequest(
                Ids.next(),
                person.id(),
                programme == null ? null : programme.id(),
                revoked.issuer().id(),
                credentialId,
                revoked.name(),
                words,
                programme == null ? "" : context.of(person, programme),
                clock.instant(),
                "",
                null,
                null);
        return requests.keep(appeal, "record.appeal-made");
    }

    private Award award(Person person, UUID credentialId) {
        return credentials.of(person).stream()
                .filter(one -> one.credentialId().equals(credentialId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Achievement achievement(Award award) {
        return Objects.requireNonNull(
                achievements.byIds(List.of(award.achievementId())).get(award.achievementId()));
    }

    /** The issuer's programme it counts towards; of several the first. */
    private @Nullable Programme programme(UUID issuerId, Achievement achievement) {
        var whole = achievement.programmeId();
        if (whole != null) return programmes.find(whole).orElse(null);
        var course = achievement.courseId();
        return course == null
                ? null
                : programmes.withAnyOf(List.of(course)).stream()
                        .filter(one -> one.organisationId().equals(issuerId))
                        .findFirst()
                        .orElse(null);
    }
}
