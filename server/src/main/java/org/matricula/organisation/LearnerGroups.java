package org.matricula.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organisation's groups of learners. */
@Service
public class LearnerGroups {

    private static final int NAME_LENGTH = 100;

    private final LearnerGroupStore store;
    private final MembershipNews news;
    private final Audit audit;

    LearnerGroups(LearnerGroupStore store, MembershipNews news, Audit audit) {
        this.store = store;
        this.news = news;
        this.audit = audit;
    }

    /** By name, with how many are in each. */
    public List<LearnerGroup> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** What they are called, by id and in the order of names; for lists, which don't need to count who is in them. */
    public SequencedMap<UUID, String> names(UUID organisationId) {
        return store.names(organisationId);
    }

    public Optional<LearnerGroup> find(UUID organisationId, UUID groupId) {
        return store.find(organisationId, groupId);
    }

    /** @throws Invalid if the name is missing, too long, or another group's */
    @Transactional
    public LearnerGroup create(UUID organisationId, String name) {
        var id = Ids.next();
        var text = checked(name);
        try {
            store.add(organisationId, id, text);
        } catch (DuplicateKeyException taken) {
            throw Invalid.field("name", "organisation.group.taken", text);
        }
        audit.record(organisationId, "learner-group.created", "learner-group", id, Map.of());
        return new LearnerGroup(id, text, 0);
    }

    /** The group of this name, in any case; made if there is none. @throws Invalid as {@link #create} */
    @Transactional
    public LearnerGroup named(UUID organisationId, String name) {
        return store.byName(organisationId, checked(name)).orElseGet(() -> create(organisationId, name));
    }

    /** @throws NotFound @throws Invalid as {@link #create} */
    @Transactional
    public void rename(UUID organisationId, UUID groupId, String name) {
        var text = checked(name);
        try {
            if (!store.rename(organisationId, groupId, text)) throw new NotFound();
        } catch (DuplicateKeyException taken) {
            throw Invalid.field("name", "organisation.group.taken", text);
        }
        audit.record(organisationId, "learner-group.renamed", "learner-group", groupId, Map.of());
    }

    /** Its learners are in no group then. @throws NotFound */
    @Transactional
    public void delete(UUID organisationId, UUID groupId) {
        store.lock(organisationId, groupId).orElseThrow(NotFound::new);
        var emptied = store.empty(groupId);
        store.delete(groupId);
        audit.record(
                organisationId, "learner-group.deleted", "learner-group", groupId, Map.of("learners", emptied.size()));
        news.changed(organisationId, emptied);
    }

    /**
     * Puts learners into a group, out of any other.
     *
     * @param groupId null takes them out of the one they are in
     * @return how many were put; those who were in it already, and whom the organisation doesn't know, are not
     * @throws NotFound if the organisation has no such group
     */
    @Transactional
    public int put(UUID organisationId, @Nullable UUID groupId, Collection<UUID> membershipIds) {
        if (groupId != null) store.lock(organisationId, groupId).orElseThrow(NotFound::new);
        var put = store.put(organisationId, groupId, membershipIds);
        if (put.isEmpty()) return 0;
        var facts = Map.of("learners", put.size());
        if (groupId != null) audit.record(organisationId, "learner-group.filled", "learner-group", groupId, facts);
        else audit.record(organisationId, "learner-group.left", "organisation", organisationId, facts);
        news.changed(organisationId, put);
        return put.size();
    }

    private static String checked(String name) {
        var text = name.strip();
        new Invalid.Collector()
                .check(!text.isEmpty(), "name", "organisation.group.name-missing")
                .check(text.length() <= NAME_LENGTH, "name", "organisation.group.name-long", NAME_LENGTH)
                .orThrow();
        return text;
    }
}
