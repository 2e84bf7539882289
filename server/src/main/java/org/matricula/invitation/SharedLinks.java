package org.matricula.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shared links, for the organisation that hands them out. Source: seed 004; rule 3 of invitations. */
@Service
public class SharedLinks {

    private static final int LARGEST_CAP = 1_000_000;

    private final SharedLinkStore store;
    private final InvitationRules rules;
    private final Runs runs;
    private final LinkAddresses addresses;
    private final Audit audit;
    private final Clock clock;

    SharedLinks(
            SharedLinkStore store,
            InvitationRules rules,
            Runs runs,
            LinkAddresses addresses,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.runs = runs;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** The links to a run, the newest first; without those that ended more than six months ago. */
    public List<ListedLink> ofRun(Organisation organisation, CourseRun run) {
        var now = clock.instant();
        var made = runs.ofCourse(run.courseId());
        return store.of(organisation.id(), run.courseId(), run.id()).stream()
                .filter(link -> link.isListed(madeFor(link, made), organisation.zone(), now))
                .map(link -> listed(link, madeFor(link, made)))
                .toList();
    }

    /** The runs for which the organisation made links, whatever became of these. */
    public Set<UUID> runs(UUID organisationId) {
        return store.runs(organisationId);
    }

    /** One of the links to a run. @throws NotFound if the run has no such link, or it ended more than six months ago */
    public ListedLink get(Organisation organisation, CourseRun run, UUID linkId) {
        return ofRun(organisation, run).stream()
                .filter(listed -> listed.link().id().equals(linkId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A live link to the run, for using it again instead of making another. */
    public Optional<ListedLink> reusable(Organisation organisation, CourseRun run) {
        return ofRun(organisation, run).stream()
                .filter(listed -> listed.state() == SharedLink.State.LIVE)
                .findFirst();
    }

    /**
     * Why nobody new joins by a live link at the moment: no run is open, or its organisation may invite to it no more or
     * has no room; for the organisation's own eyes. Empty for others too: what they are says why.
     */
    public Optional<Refusal> whyStopped(ListedLink listed) {
        if (listed.state() != SharedLink.State.LIVE) return Optional.empty();
        var link = listed.link();
        var target = link.target(runs.ofCourse(link.courseId()), clock.instant());
        if (target.isEmpty()) return Optional.of(new Refusal("invitation.link.paused"));
        return rules.whyNotByLink(link.organisationId(), target.get());
    }

    /**
     * @param cap     how many may use it; null for any number
     * @param domains e-mail domains that may use it, as written; blank for all
     * @param by      the person, or the program, that makes it
     * @throws Invalid naming {@code cap} or {@code domains}; Refusal if nobody can join the run by a link
     */
    @Transactional
    public ListedLink create(Organisation organisation, CourseRun run, @Nullable Integer cap, String domains, UUID by) {
        rules.requireAllowed(organisation.id(), run);
        if (cap != null && (cap < 1 || cap > LARGEST_CAP))
            throw Invalid.field("cap", "invitation.link.cap-range", LARGEST_CAP);
        var now = clock.instant();
        var bound = !run.model().isForAnyone();
        var link = new SharedLink(
                Ids.next(),
                organisation.id(),
                run.courseId(),
                run.id(),
                bound,
                Domains.parse(domains),
                cap,
                0,
                now,
                by,
                SharedLink.lifetime(bound).expiresAt(now.atZone(organisation.zone())),
                null);
        var token = Token.random();
        store.add(link, token, addresses.seal(token));
        log(link, SharedLinkStore.Kind.CREATED, by);
        return listed(link, run);
    }

    /**
     * The same address works for 13 weeks or six months from now, never past the run's close.
     *
     * @throws NotFound, Refusal if it was revoked, ended too long ago, or its run takes nobody in any more
     */
    @Transactional
    public ListedLink extend(Organisation organisation, UUID linkId, UUID by) {
        var link = get(organisation, linkId);
        var run = runs.find(link.runId()).orElseThrow(NotFound::new);
        rules.whyNot(organisation.id(), run).ifPresent(reason -> {
            throw reason;
        });
        store.extend(linkId, link.extended(run, organisation.zone(), clock.instant()));
        var extended = get(organisation, linkId);
        log(extended, SharedLinkStore.Kind.EXTENDED, by);
        return listed(extended, run);
    }

    /** Nobody joins by it any more, for good; who joined stays. Revoking twice changes nothing. @throws NotFound */
    @Transactional
    public void revoke(Organisation organisation, UUID linkId, UUID by) {
        var link = get(organisation, linkId);
        if (store.revoke(link.id(), clock.instant())) log(link, SharedLinkStore.Kind.REVOKED, by);
    }

    private SharedLink get(Organisation organisation, UUID linkId) {
        return store.find(organisation.id(), linkId).orElseThrow(NotFound::new);
    }

    private static CourseRun madeFor(SharedLink link, List<CourseRun> runs) {
        return runs.stream()
                .filter(run -> run.id().equals(link.runId()))
                .findFirst()
                .orElseThrow();
    }

    private ListedLink listed(SharedLink link, CourseRun made) {
        return addresses.listed(link, made, store.sealedToken(link.id()));
    }

    private void log(SharedLink link, SharedLinkStore.Kind kind, UUID by) {
        store.remember(link.id(), kind, by, link.lastsUntil(), clock.instant());
        audit.record(
                link.organisationId(),
                "shared-link." + kind.name().toLowerCase(java.util.Locale.ROOT),
                "shared-link",
                link.id(),
                Map.of("run", link.runId(), "until", link.lastsUntil().toString()));
    }
}
