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
        return shown(person, applications.of(person));
    }

    /** Those of one programme, by its slug. */
    public List<OwnApplication> of(Person person, String programme) {
        var id = programmes.get(programme).id();
        return shown(
                person,
                applications.of(person).stream()
                        .filter(one -> one.programmeId().equals(id))
                        .toList());
    }

    /** @throws NotFound if this person has no such application */
    public OwnApplication get(Person person, UUID id) {
        return shown(person, List.of(applications.get(person, id))).getFirst();
    }

    private List<OwnApplication> shown(Person person, List<Application> all) {
        var offers = pathways.byIds(
                all.stream().map(Application::pathwayId).distinct().toList());
        var institutions = organisations.byIds(
                all.stream().map(Application::organisationId).distinct().toList());
        var named = programmes.byIds(
                all.stream().map(Application::programmeId).distinct().toList());
        var waiting = outbox.waiting(
                all.stream().map(Application::mailId).filter(Objects::nonNull).toList());
        var news = new News(person, named);
        return all.stream()
                .map(one -> new OwnApplication(
                        one,
                        offers.get(one.pathwayId()),
                        institutions.get(one.organisationId()),
                        named.get(one.programmeId()),
                        one.mailId() != null && waiting.contains(one.mailId()),
                        news.saysMore(one)))
                .toList();
    }

    /** Each record and each snapshot is looked at once, however many applications there are. */
    private final class News {

        private final Person person;
        private final Map<UUID, Programme> named;
        private final Map<UUID, Optional<ProgrammeRecord>> found = new HashMap<>();
        private final Map<UUID, Boolean> bySnapshot = new HashMap<>();

        News(Person person, Map<UUID, Programme> named) {
            this.person = person;
            this.named = named;
        }

        boolean saysMore(Application application) {
            var snapshot = application.snapshotId();
            if (snapshot == null) return false;
            return bySnapshot.computeIfAbsent(
                    snapshot,
                    id -> record(application.programmeId())
                            .map(record -> sentRecord.saysMore(person, record, application))
                            .orElse(false));
        }

        private Optional<ProgrammeRecord> record(UUID programmeId) {
            return found.computeIfAbsent(programmeId, id -> {
                try {
                    return Optional.of(records.get(person, named.get(id).slug()));
                } catch (NotFound none) {
                    return Optional.empty();
                }
            });
        }
    }
}
