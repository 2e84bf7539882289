package org.matricula.pathway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.mail.Outbox;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.Records;
import org.springframework.stereotype.Service;

/** A person's applications with all that their pages say. */
@Service
public class OwnApplications {

    private final Applications applications;
    private final PathwayStore pathways;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Records records;
    private final SentRecord sentRecord;
    private final Outbox outbox;

    OwnApplications(
            Applications applications,
            PathwayStore pathways,
            Organisations organisations,
            Programmes programmes,
            Records records,
            SentRecord sentRecord,
            Outbox outbox) {
        this.applications = applications;
        this.pathways = pathways;
        this.organisations = organisations;
        this.programmes = programmes;
        this.records = records;
        this.sentRecord = sentRecord;
        this.outbox = outbox;
    }

    /** The newest first. */
    public List<OwnApplication> of(Person person) {
        return shown(applications.of(person), new News(person));
    }

    /** Those of this record. */
    public List<OwnApplication> of(Person person, ProgrammeRecord record) {
        var id = record.summary().programme().id();
        return shown(
                applications.of(person).stream()
                        .filter(one -> one.programmeId().equals(id))
                        .toList(),
                new News(person, record));
    }

    /** @throws NotFound if this person has no such application */
    public OwnApplication get(Person person, UUID id) {
        return shown(List.of(applications.get(person, id)), new News(person)).getFirst();
    }

    private List<OwnApplication> shown(List<Application> all, News news) {
        if (all.isEmpty()) return List.of();
        var offers = pathways.byIds(
                all.stream().map(Application::pathwayId).distinct().toList());
        var institutions = organisations.byIds(
                all.stream().map(Application::organisationId).distinct().toList());
        var named = programmes.byIds(
                all.stream().map(Application::programmeId).distinct().toList());
        var waiting = outbox.waiting(
                all.stream().map(Application::mailId).filter(Objects::nonNull).toList());
        return all.stream()
                .map(one -> new OwnApplication(
                        one,
                        offers.get(one.pathwayId()),
                        institutions.get(one.organisationId()),
                        named.get(one.programmeId()),
                        one.mailId() != null && waiting.contains(one.mailId()),
                        news.saysMore(one, named.get(one.programmeId()))))
                .toList();
    }

    /** Each record and each snapshot is looked at once, however many applications there are. */
    private final class News {

        private final Person person;
        private final Map<UUID, Optional<ProgrammeRecord>> found = new HashMap<>();
        private final Map<UUID, Boolean> bySnapshot = new HashMap<>();

        News(Person person) {
            this.person = person;
        }

        News(Person person, ProgrammeRecord known) {
            this.person = person;
            found.put(known.summary().programme().id(), Optional.of(known));
        }

        boolean saysMore(Application application, Programme programme) {
            var snapshot = application.snapshotId();
            if (snapshot == null) return false;
            return bySnapshot.computeIfAbsent(
                    snapshot,
                    id -> record(programme)
                            .map(record -> sentRecord.saysMore(person, record, application))
                            .orElse(false));
        }

        private Optional<ProgrammeRecord> record(Programme programme) {
            return found.computeIfAbsent(programme.id(), id -> {
                try {
                    return Optional.of(records.get(person, programme.slug()));
                } catch (NotFound none) {
                    return Optional.empty();
                }
            });
        }
    }
}
