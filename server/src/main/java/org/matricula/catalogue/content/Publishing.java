package org.matricula.catalogue.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From draft to learners: what is missing, what would change, which versions there were. */
@Service
public class Publishing {

    private final Drafting drafting;
    private final Authoring authoring;
    private final Contents contents;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final MediaStore media;

    Publishing(
            Drafting drafting,
            Authoring authoring,
            Contents contents,
            DraftStore drafts,
            VersionStore versions,
            MediaStore media) {
        this.drafting = drafting;
        this.authoring = authoring;
        this.contents = contents;
        this.drafts = drafts;
        this.versions = versions;
        this.media = media;
    }

    /** The draft isn't finished; {@link Publishing#problems} says where. */
    public static final class Unfinished extends Refusal {
        Unfinished(int problems) {
            super("catalogue.content.unfinished", problems);
        }
    }

    /**
     * Where a run's content stands.
     *
     * @param published the version that learners see, null before the first
     * @param changes   how many there are in the draft since then
     */
    public record Status(boolean isEmpty, @Nullable Version published, int changes) {}

    public Status status(UUID runId) {
        return status(drafting.draft(runId));
    }

    /** Of a draft that was read already: a large one is read once for a page. */
    public Status status(Draft draft) {
        return new Status(
                draft.isEmpty(),
                current(draft.runId()).orElse(null),
                changes(draft).count());
    }

    /** Everything that keeps the draft from being published, in its order. */
    public List<Problem> problems(Draft draft) {
        return Completeness.check(draft.content(), media.names(draft.runId()));
    }

    /** What learners would see change. */
    public Changes changes(Draft draft) {
        return Changes.between(contents.published(draft.runId()).orElse(null), draft.content());
    }

    /** Latest first. */
    public List<Version> versions(UUID runId) {
        return versions.of(runId);
    }

    /** The one that learners see; empty before the first. */
    public Optional<Version> current(UUID runId) {
        return versions(runId).stream().findFirst();
    }

    /**
     * @return the number of the new version
     * @throws Unfinished if anything is missing
     */
    @Transactional
    public int publish(UUID organisationId, UUID runId) {
        drafts.lock(runId);
        var draft = drafting.draft(runId);
        var problems = problems(draft);
        if (!problems.isEmpty()) throw new Unfinished(problems.size());
        var version = authoring.publish(organisationId, runId);
        drafts.forgetRemoved(runId, draft.content().outline().steps());
        return version;
    }
}
