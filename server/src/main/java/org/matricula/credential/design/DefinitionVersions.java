package org.matricula.credential.design;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** What achievements said and say to everybody, each as it was published. */
@Component
public class DefinitionVersions {

    private final DefinitionVersionStore store;
    private final BadgeImages images;
    private final Alignments alignments;
    private final Clock clock;

    DefinitionVersions(DefinitionVersionStore store, BadgeImages images, Alignments alignments, Clock clock) {
        this.store = store;
        this.images = images;
        this.alignments = alignments;
        this.clock = clock;
    }

    /** The latest first. */
    public List<PublishedVersion> of(Achievement achievement) {
        if (achievement.state() == Achievement.State.DRAFT) return List.of();
        var kept = store.of(achievement.id());
        if (!kept.isEmpty()) return kept;
        // What came by itself is written down when the next version is published.
        var picture = images.of(achievement).hash();
        return List.of(version(achievement, picture, null, achievement.createdAt()));
    }

    public Optional<PublishedVersion> of(Achievement achievement, int version) {
        return of(achievement).stream().filter(one -> one.version() == version).findFirst();
    }

    /** Before another takes its place: what came by itself was not written down yet. */
    void keepFormer(Achievement former) {
        if (former.state() == Achievement.State.DRAFT) return;
        store.addIfAbsent(version(former, images.kept(former), null, former.createdAt()));
    }

    void keep(Achievement published) {
        var by = Caller.currentActorId().orElse(null);
        store.addIfAbsent(version(published, images.kept(published), by, clock.instant()));
    }

    private PublishedVersion version(Achievement achievement, String picture, @Nullable UUID by, Instant at) {
        return new PublishedVersion(
                achievement.id(),
                achievement.version(),
                DefinitionContent.of(achievement).withPicture(picture),
                alignments.skills(achievement.id()).stream()
                        .map(PublicSkill::of)
                        .toList(),
                by,
                at);
    }
}
