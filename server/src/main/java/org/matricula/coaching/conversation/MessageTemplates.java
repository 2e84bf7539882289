package org.matricula.coaching.conversation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coaches write again and again: of the offer, kept by its desk, and each coach's own. */
@Service("coachingTemplates")
public class MessageTemplates {

    /** What is typed. */
    public record Wanted(String name, String language, String body) {}

    private final TemplateStore store;
    private final Offers offers;
    private final Audit audit;
    private final Clock clock;

    MessageTemplates(TemplateStore store, Offers offers, Audit audit, Clock clock) {
        this.store = store;
        this.offers = offers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the desk's, or of this coach's own. @param coachId null for the desk's */
    public List<Template> kept(UUID organisationId, @Nullable UUID coachId) {
        return store.of(offer(organisationId).id(), coachId).stream()
                .filter(one -> Objects.equals(one.coachId(), coachId))
                .toList();
    }

    /** All that this coach may use, those in the learner's language first. */
    List<Template> forUse(UUID offerId, UUID coachId, Locale reader) {
        return store.of(offerId, coachId).stream()
                .sorted(Comparator.comparing(one -> !one.locale().getLanguage().equals(reader.getLanguage())))
                .toList();
    }

    /** @throws NotFound unless it is the desk's or this coach's own */
    Template usable(UUID offerId, UUID coachId, UUID id) {
        return store.find(offerId, id)
                .filter(one -> one.coachId() == null || one.coachId().equals(coachId))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound unless it is one of {@link #kept} */
    public Template get(UUID organisationId, @Nullable UUID coachId, UUID id) {
        return store.find(offer(organisationId).id(), id)
                .filter(one -> Objects.equals(one.coachId(), coachId))
                .orElseThrow(NotFound::new);
    }

    /** @throws Invalid naming what is wrong, an unknown placeholder too */
    @Transactional
    public Template add(UUID organisationId, @Nullable UUID coachId, Wanted wanted) {
        return save(organisationId, coachId, Ids.next(), wanted);
    }

    /** @throws Invalid as {@link #add}, NotFound unless it is one of {@link #kept} */
    @Transactional
    public Template change(UUID organisationId, @Nullable UUID coachId, UUID id, Wanted wanted) {
        return save(organisationId, coachId, get(organisationId, coachId, id).id(), wanted);
    }

    /** @throws NotFound unless it is one of {@link #kept} */
    @Transactional
    public void remove(UUID organisationId, @Nullable UUID coachId, UUID id) {
        var template = get(organisationId, coachId, id);
        store.remove(template.id());
        audit.record(organisationId, "coaching.template-removed", "template", id, Map.of());
    }

    private Template save(UUID organisationId, @Nullable UUID coachId, UUID id, Wanted wanted) {
        var offer = offer(organisationId);
        var template = new Template(
                        id,
                        offer.id(),
                        coachId,
                        wanted.name().strip(),
                        Locale.forLanguageTag(wanted.language().strip()).toLanguageTag(),
                        wanted.body().strip())
                .checked();
        if (!store.save(template, clock.instant())) throw Invalid.field("name", "coaching.template.twice");
        audit.record(organisationId, "coaching.template-saved", "template", id, Map.of());
        return template;
    }

    private Offer offer(UUID organisationId) {
        return offers.ofOrganisation(organisationId).orElseThrow(NotFound::new);
    }
}
