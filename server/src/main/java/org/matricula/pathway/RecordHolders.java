package org.matricula.pathway;

import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.platform.Gone;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.RecordStatement;
import org.springframework.stereotype.Component;

/** Which institutions hold a record that says of a certificate that it stands. */
@Component
class RecordHolders {

    private final ApplicationStore store;
    private final RecordSnapshots snapshots;
    private final People people;
    private final Credentials credentials;
    private final Achievements achievements;

    RecordHolders(
            ApplicationStore store,
            RecordSnapshots snapshots,
            People people,
            Credentials credentials,
            Achievements achievements) {
        this.store = store;
        this.snapshots = snapshots;
        this.people = people;
        this.credentials = credentials;
        this.achievements = achievements;
    }

    /** Applications that weren't withdrawn, with a record made before the certificate was revoked and with it inside. */
    List<Application> of(RevocationNotice notice) {
        var person = people.personOf(notice.learnerId());
        var achievement = achievements.byIds(List.of(notice.achievementId())).get(notice.achievementId());
        var source = credentials.of(person).stream()
                .filter(award -> award.credentialId().equals(notice.credentialId()))
                .map(Award::sourceKey)
                .findFirst();
        if (achievement == null || source.isEmpty()) return List.of();
        return store.of(person).stream()
                .filter(one -> !one.isWithdrawn() && one.snapshotId() != null)
                .filter(one -> holds(one.snapshotId(), notice, achievement, source.get(), one.programmeId()))
                .toList();
    }

    private boolean holds(
            UUID snapshotId, RevocationNotice notice, Achievement achievement, String source, UUID programmeId) {
        try {
            var shown = snapshots.shown(snapshotId);
            return shown.snapshot().takenAt().isBefore(notice.changedAt())
                    && contains(shown.statement(), achievement, source, programmeId);
        } catch (Gone erased) {
            return false;
        }
    }

    private static boolean contains(
            RecordStatement statement, Achievement achievement, String source, UUID programmeId) {
        if (achievement.programmeId() != null)
            return achievement.programmeId().equals(programmeId) && statement.certificate() != null;
        return statement.lines().stream()
                .anyMatch(line -> line.earned() != null
                        && line.earned().runId().toString().equals(source));
    }
}
