package org.matricula.credential.recipient;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Directory;
import org.matricula.platform.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds an organisation's own learners by name, for those who may see them. That somebody searched is audited. */
@Component
public class LearnerSearch {

    private static final int SEARCHED = 200;
    private static final int SHOWN = 25;

    private final Directory directory;
    private final Matching matching;
    private final Audit audit;

    LearnerSearch(Directory directory, Matching matching, Audit audit) {
        this.directory = directory;
        this.matching = matching;
        this.audit = audit;
    }

    /** One of the organisation's learners. */
    public record Candidate(UUID learnerId, String name) {}

    /** Those in whose name some word begins so, by name. */
    @Transactional
    public List<Candidate> find(UUID organisationId, String text) {
        audit.record(organisationId, "learners.searched", "organisation", organisationId, Map.of("for", "award"));
        return text.isBlank() ? List.of() : named(organisationId, directory.matching(text, SEARCHED));
    }

    /** Those of these who are the organisation's learners. */
    public List<Candidate> named(UUID organisationId, List<UUID> learnerIds) {
        if (learnerIds.isEmpty()) return List.of();
        var known = matching.known(organisationId, learnerIds).keySet();
        return directory.entries(known).values().stream()
                .filter(entry -> learnerIds.contains(entry.accountId()))
                .map(entry -> new Candidate(entry.accountId(), entry.name()))
                .sorted(java.util.Comparator.comparing(Candidate::name))
                .limit(SHOWN)
                .toList();
    }
}
