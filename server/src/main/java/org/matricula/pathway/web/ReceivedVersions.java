package org.matricula.pathway.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.SentVersion;
import org.matricula.pathway.SentVersions;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.RecordStatement;
import org.matricula.record.ShownSnapshot;
import org.springframework.stereotype.Component;

/** Reads the records that a learner sent one after the other for an application, and what each says that is new. */
@Component
class ReceivedVersions {

    private final SentVersions sent;
    private final RecordSnapshots snapshots;

    ReceivedVersions(SentVersions sent, RecordSnapshots snapshots) {
        this.sent = sent;
        this.snapshots = snapshots;
    }

    /** The newest first; none of an application that was never updated. */
    List<ReceivedVersion> of(Application application) {
        var all = sent.of(application);
        return all.size() < 2 ? List.of() : shown(all).reversed();
    }

    /** @throws NotFound if the institution has no such version, or not any more */
    ReceivedVersion one(Application application, int number) {
        return shown(sent.of(application)).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<ReceivedVersion> shown(List<SentVersion> all) {
        var versions = new ArrayList<ReceivedVersion>();
        @Nullable ShownSnapshot before = null;
        for (var one : all) {
            try {
                var shown = snapshots.shown(one.snapshotId());
                var latest = one.number() == all.size();
                versions.add(new ReceivedVersion(one.number(), one.sentAt(), latest, news(before, shown), shown));
                before = shown;
            } catch (Gone erased) {
                before = null;
            }
        }
        return versions;
    }

    private static List<String> news(@Nullable ShownSnapshot before, ShownSnapshot now) {
        if (before == null) return List.of();
        var said = said(before.statement());
        return said(now.statement()).entrySet().stream()
                .filter(one -> !one.getValue().equals(said.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By requirement. What was revoked since is marked in each version, so it makes none of them newer. */
    private static Map<String, List<Object>> said(RecordStatement statement) {
        return statement.lines().stream()
                .collect(Collectors.toMap(
                        RecordStatement.Line::requirement,
                        ReceivedVersions::said,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<Object> said(RecordStatement.Line line) {
        var earned = line.earned();
        var grade = earned == null
                ? ""
                : earned.runId() + " " + earned.result() + " " + earned.percentage() + " " + earned.earnedAt();
        return List.of(grade, Objects.requireNonNullElse(line.attempts(), 0), line.newer(), line.earlier());
    }
}
