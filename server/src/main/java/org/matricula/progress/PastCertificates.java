package org.matricula.progress;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Contents;
import org.matricula.progress.Earning.Occasion;
import org.matricula.progress.ProgressBatch.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates that were earned on another platform long ago. Nobody is written to about them. */
@Component
public class PastCertificates {

    private final ProgressStore store;
    private final Contents contents;
    private final Earning earning;
    private final FollowedPlaces followed;

    PastCertificates(ProgressStore store, Contents contents, Earning earning, FollowedPlaces followed) {
        this.store = store;
        this.contents = contents;
        this.earning = earning;
        this.followed = followed;
    }

    /** Whoever has a certificate of the run keeps that one. @return how many are new */
    @Transactional
    public int add(CourseRun run, List<CourseCertificate> certificates) {
        var fresh = earning.certify(run, certificates, Occasion.HISTORY);
        if (fresh > 0)
            followed.tellOf(
                    run.id(),
                    certificates.stream().map(CourseCertificate::learnerId).toList());
        return fresh;
    }

    /** Gives those a certificate who meet the run's rule, now that their track leads to one. */
    @Transactional
    public void examine(UUID runId, Collection<UUID> learners) {
        var places = learners.stream().map(learner -> new Place(learner, runId)).collect(Collectors.toSet());
        var locked = store.lock(places);
        earning.certify(locked.learners().values(), contents.published(Set.of(runId)), Occasion.HISTORY);
        followed.tell(locked.followed().stream());
    }
}
