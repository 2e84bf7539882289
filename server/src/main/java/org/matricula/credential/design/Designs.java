package org.matricula.credential.design;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Issuers;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.DefinitionDrafts;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an organisation writes what it recognises: in drafts, each publication of which is a version that stays. What was
 * awarded keeps the version it was awarded by.
 */
@Service
public class Designs implements DefinitionDrafts {

    private final DesignStore store;
    private final Achievements achievements;
    private final DefinitionVersions versions;
    private final Alignments alignments;
    private final PictureStore pictures;
    private final OpinionStore opinions;
    private final Issuers issuers;
    private final Audit audit;
    private final Clock clock;

    Designs(
            DesignStore store,
            Achievements achievements,
            DefinitionVersions versions,
            Alignments alignments,
            PictureStore pictures,
            OpinionStore opinions,
            Issuers issuers,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.achievements = achievements;
        this.versions = versions;
        this.alignments = alignments;
        this.pictures = pictures;
        this.opinions = opinions;
        this.issuers = issuers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of an organisation's achievements that somebody is changing. */
    public Set<UUID> drafted(UUID organisationId) {
        return store.drafted(organisationId);
    }

    /** What an achievement is going to say; what it says now where nobody has begun to change it. */
    public Draft draft(Achievement achievement) {
        return store.draft(achievement.id())
                .orElseGet(() -> new Draft(achievement.id(), 0, DefinitionContent.of(achievement), null, null));
    }

    /** A new one, which nobody outside sees. @throws Invalid naming fields of {@link DefinitionContent} */
    @Transactional
    public Achievement create(UUID organisationId, DefinitionContent content) {
        var checked = content.checked();
        checkPicture(organisationId, checked);
        var id = Ids.next();
        store.add(id, organisationId, Token.random().value(), checked, clock.instant());
        save(id, 1, checked);
        var made = achievements.get(organisationId, id);
        record(made, "achievement.created");
        return made;
    }

    /**
     * @param seen the revision of the draft that its editor saw
     * @throws Invalid as above
     * @throws Refusal if somebody else has changed it since
     */
    @Transactional
    public Draft change(UUID organisationId, UUID id, int seen, DefinitionContent content) {
        content.checked();
        return change(organisationId, id, seen, before -> content.withPicture(before.picture()));
    }

    /** The same of the picture only. */
    @Transactional
    public Draft draw(
            UUID organisationId, UUID id, int seen, Picture picture, @org.jspecify.annotations.Nullable String design) {
        pictures.addIfAbsent(organisationId, picture, design, clock.instant());
        return change(organisationId, id, seen, before -> before.withPicture(picture.hash()));
    }

    /** Back to the picture that is drawn from its name. */
    @Transactional
    public Draft removePicture(UUID organisationId, UUID id, int seen) {
        return change(organisationId, id, seen, before -> before.withPicture(null));
    }

    private Draft change(UUID organisationId, UUID id, int seen, UnaryOperator<DefinitionContent> change) {
        var achievement = held(organisationId, id);
        var draft = seen(achievement, seen);
        var content = change.apply(draft.content());
        // The list shows drafts by what they say; nobody else sees them.
        if (achievement.state() == Achievement.State.DRAFT) {
            store.change(id, Achievement.State.DRAFT, achievement.version(), content);
        }
        var saved = save(id, draft.revision() + 1, content);
        record(achievement, "achievement.edited");
        return saved;
    }

    /** The same without another word: its skills are drafted beside them. */
    @Override
    @Transactional
    public void changed(UUID organisationId, UUID id) {
        var draft = draft(held(organisationId, id));
        save(id, draft.revision() + 1, draft.content());
    }

    @Override
    public boolean isBegun(UUID id) {
        return store.draft(id).isPresent();
    }

    /**
     * Makes a version of the draft, by which awards are made from now on.
     *
     * @param seen the revision that is published
     * @throws Refusal if somebody else has changed it since, or there is nothing to publish
     */
    @Transactional
    public Achievement publish(UUID organisationId, UUID id, int seen) {
        var before = held(organisationId, id);
        var draft = seen(before, seen);
        if (!draft.isBegun()) throw new Refusal("credential.design.nothing-new");
        var content = draft.content().checked();
        versions.keepFormer(before);
        var version = before.state() == Achievement.State.DRAFT ? 1 : before.version() + 1;
        store.change(id, Achievement.State.PUBLISHED, version, content);
        store.removeDraft(id);
        alignments.publish(id);
        // Whoever reads what is published can look up who publishes it.
        issuers.of(organisationId);
        var published = achievements.get(organisationId, id);
        versions.keep(published);
        record(published, "achievement.published");
        return published;
    }

    /** Nobody is awarded it any more; its page and what was awarded stay. @throws Refusal unless it is published */
    @Transactional
    public Achievement retire(UUID organisationId, UUID id) {
        return move(organisationId, id, Achievement.State.PUBLISHED, Achievement.State.RETIRED, "achievement.retired");
    }

    /** The way back. @throws Refusal unless it is retired */
    @Transactional
    public Achievement restore(UUID organisationId, UUID id) {
        return move(organisationId, id, Achievement.State.RETIRED, Achievement.State.PUBLISHED, "achievement.restored");
    }

    /** Forgets the draft; all of it, if nothing was ever published. @throws Refusal if something else depends on it */
    @Transactional
    public void discard(UUID organisationId, UUID id) {
        var achievement = held(organisationId, id);
        record(achievement, "achievement.draft-discarded");
        store.removeDraft(id);
        alignments.discard(id);
        if (achievement.state() != Achievement.State.DRAFT) return;
        opinions.remove(opinions.of(id).stream().map(Opinion::id).toList());
        try {
            store.remove(id);
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("credential.design.in-use");
        }
    }

    private Achievement move(
            UUID organisationId, UUID id, Achievement.State from, Achievement.State to, String action) {
        var achievement = held(organisationId, id);
        if (achievement.state() != from) throw new Refusal("credential.design.state-" + to);
        store.state(id, to);
        record(achievement, action);
        return achievements.get(organisationId, id);
    }

    private Achievement held(UUID organisationId, UUID id) {
        store.hold(id);
        return achievements.get(organisationId, id);
    }

    private Draft seen(Achievement achievement, int seen) {
        var draft = draft(achievement);
        if (draft.revision() != seen) throw new Refusal("credential.design.outdated");
        return draft;
    }

    private Draft save(UUID id, int revision, DefinitionContent content) {
        var draft = new Draft(id, revision, content, Caller.currentActorId().orElse(null), clock.instant());
        store.save(draft);
        return draft;
    }

    private void checkPicture(UUID organisationId, DefinitionContent content) {
        if (content.picture() != null
                && pictures.find(organisationId, content.picture()).isEmpty()) throw new NotFound();
    }

    private void record(Achievement achievement, String action) {
        audit.record(
                achievement.organisationId(),
                action,
                "achievement",
                achievement.id(),
                Map.of("version", achievement.version()));
    }
}
