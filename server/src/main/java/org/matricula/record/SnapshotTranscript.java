package org.matricula.record;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.CredentialAddress;
import org.matricula.credential.Transcript;
import org.springframework.stereotype.Component;

/** What of a record is signed: requirements met and the programme's certificate, as far as they stand. */
@Component
final class SnapshotTranscript {

    private final Achievements achievements;

    SnapshotTranscript(Achievements achievements) {
        this.achievements = achievements;
    }

    Transcript of(StatedRecord stated, String url) {
        var summary = stated.record().summary();
        var provider = summary.provider();
        var earned = stated.record().rows().stream()
                .filter(RecordRow::isMet)
                .map(row -> Objects.requireNonNull(row.earned()))
                .toList();
        var named = achievements.of(
                summary.programme(),
                earned.stream().map(EarnedGrade::course).toList(),
                stated.record().achievements());
        var programme = Objects.requireNonNull(named.get(summary.programme().id()));
        return new Transcript(
                provider,
                url,
                t(
                        provider.language(),
                        provider.zone(),
                        "record.title",
                        summary.programme().title()),
                !stated.fields().equals(new RecordFields(true, true, true, true, true)),
                stated.holder(),
                stated.email(),
                programme,
                entries(stated, earned, named, programme));
    }

    private static List<Transcript.Entry> entries(
            StatedRecord stated, List<EarnedGrade> earned, Map<UUID, Achievement> named, Achievement programme) {
        var entries = new ArrayList<Transcript.Entry>();
        for (var one : earned)
            entries.add(entry(stated, one, named.get(one.course().id())));
        var whole = stated.record().certificate();
        if (whole != null && !whole.isRevoked()) entries.add(entry(stated, whole, programme));
        return entries;
    }

    private static Transcript.Entry entry(StatedRecord stated, EarnedGrade earned, Achievement achievement) {
        var grades = stated.fields().grades();
        return new Transcript.Entry(
                achievement,
                grades ? earned.earnedAt() : null,
                grades ? earned.result() : null,
                grades ? earned.percentage() : null,
                address(earned.credential()),
                stated.showsCredentials());
    }

    private static Transcript.Entry entry(StatedRecord stated, CompletedProgramme whole, Achievement achievement) {
        return new Transcript.Entry(
                achievement, whole.earnedAt(), null, null, address(whole.credential()), stated.showsCredentials());
    }

    private static @Nullable CredentialAddress address(@Nullable RecordedCredential credential) {
        return credential == null ? null : credential.address();
    }
}
