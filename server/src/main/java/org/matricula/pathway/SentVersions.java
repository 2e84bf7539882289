package org.matricula.pathway;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;

/**
 * All that an institution has of one application: what was sent first, and each update (*Programme records*, 4). The
 * history keeps which snapshot was sent when; here is said which of them the institution still has.
 */
@Service
public class SentVersions {

    private static final Set<Kind> SENDING = EnumSet.of(Kind.SENT, Kind.SENT_AGAIN, Kind.UPDATED);

    private final ApplicationHistory history;

    SentVersions(ApplicationHistory history) {
        this.history = history;
    }

    /** The oldest first. None once it was taken back or erased, and none from before it was sent again after that. */
    public List<SentVersion> of(Application application) {
        var versions = new ArrayList<SentVersion>();
        if (application.snapshotId() == null) return versions;
        for (var event : history.of(application.id())) {
            if (event.kind() == Kind.WITHDRAWN) versions.clear();
            var sent = event.snapshotId();
            if (sent != null && SENDING.contains(event.kind())) {
                versions.add(new SentVersion(versions.size() + 1, sent, event.at()));
            }
        }
        return versions;
    }

    /** @throws NotFound if the institution has no such version, or not any more */
    public UUID snapshotOf(Application application, int number) {
        return of(application).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new)
                .snapshotId();
    }
}
