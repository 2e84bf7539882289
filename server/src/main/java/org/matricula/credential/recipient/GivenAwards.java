package org.matricula.credential.recipient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Directory;
import org.matricula.account.People;
import org.matricula.credential.Standing.Status;
import org.matricula.organisation.KnownLearners;
import org.matricula.organisation.Memberships;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything an organisation awarded, for its own systems: the first first, by the page. Reading is audited. */
@Component
public class GivenAwards {

    public static final int MOST = 1_000;

    private static final String SELECT = """
            select c.credential_id, c.learner_id, c.achievement_id, c.awarded_at, c.issued_at, c.valid_until,
                   coalesce(s.status, 'VALID') as status
              from credential c left join credential_status s on s.credential_id = c.credential_id
            """;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final KnownLearners known;
    private final People people;
    private final Directory directory;
    private final Audit audit;

    GivenAwards(
            JdbcClient jdbc,
            Memberships memberships,
            KnownLearners known,
            People people,
            Directory directory,
            Audit audit) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.known = known;
        this.people = people;
        this.directory = directory;
        this.audit = audit;
    }

    /** What is asked for. @param since awarded here at that moment or later; null for all, as the others */
    public record Wanted(
            @Nullable UUID achievement,
            @Nullable String externalId,
            @Nullable Instant since) {}

    /** @param next where the next page begins; null after the last */
    public record Page(List<GivenAward> awards, @Nullable String next) {}

    private record Row(
            UUID credentialId,
            UUID learnerId,
            UUID achievementId,
            Instant awardedAt,
            Instant issuedAt,
            @Nullable Instant validUntil,
            Status status) {}

    /** A place between two awards. */
    private record Place(Instant issuedAt, UUID credentialId) {

        static final UUID BEFORE_ALL = new UUID(0, 0);

        static Place read(String text) {
            try {
                var parts = text.split("_", 2);
                return new Place(
                        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | ArithmeticException e) {
                throw Invalid.field("after", "credential.recipient.read.after");
            }
        }

        static Place of(Row row) {
            return new Place(row.issuedAt(), row.credentialId());
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, issuedAt) + "_" + credentialId;
        }
    }

    /** @param after what the page before said comes next; null for the first. @throws Invalid if it didn't */
    @Transactional
    public Page page(UUID organisationId, Wanted wanted, @Nullable String after, int size) {
        audit.record(organisationId, "credentials.read", "organisation", organisationId, Map.of());
        var most = Math.clamp(size, 1, MOST);
        var place = after != null
                ? Place.read(after)
                : new Place(Optional.ofNullable(wanted.since()).orElse(Instant.EPOCH), Place.BEFORE_ALL);
        var rows = rows(organisationId, wanted, place, most + 1);
        var shown = rows.size() > most ? rows.subList(0, most) : rows;
        var next = rows.size() > most ? Place.of(shown.getLast()).toString() : null;
        return new Page(shown(organisationId, shown), next);
    }

    private List<Row> rows(UUID organisationId, Wanted wanted, Place place, int size) {
        if (wanted.externalId() == null || wanted.externalId().isBlank())
            return rows(organisationId, "", new UUID[0], wanted, place, size);
        var learners = memberships.learnersByExternalId(
                organisationId, List.of(wanted.externalId().strip()));
        var held = held(organisationId, everybodyBehind(learners.values()));
        return rows(organisationId, "and c.credential_id = any(:held)", held, wanted, place, size);
    }

    private Collection<UUID> everybodyBehind(Collection<UUID> learners) {
        return people.personOfEach(learners).values().stream()
                .flatMap(person -> person.learnerIds().stream())
                .distinct()
                .toList();
    }

    private UUID[] held(UUID organisationId, Collection<UUID> learners) {
        return jdbc.sql("""
                        select credential_id from award
                         where learner_id = any(:learners) and organisation_id = :organisation""")
                .param("learners", learners.toArray(UUID[]::new))
                .param("organisation", organisationId)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private List<Row> rows(UUID organisationId, String narrower, UUID[] held, Wanted wanted, Place place, int size) {
        return jdbc.sql(SELECT + """
                         where c.organisation_id = :organisation
                           and (c.issued_at, c.credential_id) > (:at, :id)
                           and (:achievement::uuid is null or c.achievement_id = :achievement) %s
                         order by c.issued_at, c.credential_id limit :size""".formatted(narrower))
                .param("organisation", organisationId)
                .param("at", place.issuedAt().atOffset(ZoneOffset.UTC))
                .param("id", place.credentialId())
                .param("achievement", wanted.achievement())
                .param("held", held)
                .param("size", size)
                .query(Rows.of(Row.class))
                .list();
    }

    private List<GivenAward> shown(UUID organisationId, List<Row> rows) {
        var learners = rows.stream().map(Row::learnerId).distinct().toList();
        var holders = directory.entries(learners);
        var seen = known.seen(organisationId, learners);
        return rows.stream()
                .map(row -> new GivenAward(
                        row.credentialId(),
                        row.achievementId(),
                        holders.containsKey(row.learnerId())
                                ? holders.get(row.learnerId()).name()
                                : null,
                        seen.containsKey(row.learnerId())
                                ? seen.get(row.learnerId()).externalLearnerId()
                                : null,
                        row.awardedAt(),
                        row.issuedAt(),
                        row.validUntil(),
                        row.status()))
                .toList();
    }
}
