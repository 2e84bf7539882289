package org.matricula.record;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return new Transcript(
                provider.id(),
                url,
                t(
                        provider.language(),
                        provider.zone(),
                        "record.title",
                        summary.programme().title()),
                !stated.fields().equals(new RecordFields(true, true, true, true, true)),
                stated.holder(),
                stated.email(),
                achievements.ofProgramme(summary.programme()),
                entries(stated));
    }

    private List<Transcript.Entry> entries(StatedRecord stated) {
        var entries = new ArrayList<Transcript.Entry>();
        stated.record().rows().stream()
                .filter(RecordRow::isMet)
                .map(RecordRow::earned)
                .forEach(earned -> entries.add(entry(stated, java.util.Objects.requireNonNull(earned))));
        var whole = stated.record().certificate();
        if (whole != null && !whole.isRevoked()) entries.add(entry(stated, whole));
        return entries;
    }

    private Transcript.Entry entry(StatedRecord stated, EarnedGrade earned) {
        var grades = stated.fields().grades();
        return new Transcript.Entry(
                achievements.ofCourse(earned.course()),
                grades ? earned.earnedAt() : null,
                grades ? earned.result() : null,
                grades ? earned.percentage() : null,
                address(earned.credential()),
                stated.showsCredentials());
    }

    private Transcript.Entry entry(StatedRecord stated, CompletedProgramme whole) {
        return new Transcript.Entry(
                achievements.ofProgramme(stated.record().summary().programme()),
                whole.earnedAt(),
                null,
                null,
                address(whole.credential()),
                stated.showsCredentials());
    }

    private static @Nullable CredentialAddress address(@Nullable RecordedCredential credential) {
        return credential == null ? null : credential.address();
    }
}
