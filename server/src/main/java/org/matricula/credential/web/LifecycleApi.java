package org.matricula.credential.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.DocumentChanges;
import org.matricula.credential.IssuedCredential;
import org.matricula.credential.IssuedCredentials;
import org.matricula.credential.ManyCredentials;
import org.matricula.credential.Reissue;
import org.matricula.credential.Suspensions;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same as {@link LifecyclePages} for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/credentials")
final class LifecycleApi {

    private final Organisations organisations;
    private final IssuedCredentials issued;
    private final Suspensions suspensions;
    private final Reissue reissue;
    private final ManyCredentials many;

    LifecycleApi(
            Organisations organisations,
            IssuedCredentials issued,
            Suspensions suspensions,
            Reissue reissue,
            ManyCredentials many) {
        this.organisations = organisations;
        this.issued = issued;
        this.suspensions = suspensions;
        this.reissue = reissue;
        this.many = many;
    }

    /** Why. */
    record Reasoned(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** Until when, exclusive. */
    record Renewal(@Nullable Instant validUntil) {}

    /** What the new one says otherwise; what is missing stays as it is. */
    record Correction(
            @Nullable String holder,
            @Nullable Instant awardedAt,
            @Nullable String narrative,
            @Nullable Instant validUntil,
            @Nullable String reason) {}

    /** One thing done to many. {@code validUntil} is for a renewal. */
    record Many(
            @Nullable List<UUID> credentials,
            ManyCredentials.@Nullable Action action,
            @Nullable String reason,
            @Nullable Instant validUntil) {}

    /** How many were changed. */
    record Changed(int changed) {}

    @GetMapping("/{credential}/history")
    List<IssuedCredentials.Change> history(@PathVariable String organisation, @PathVariable UUID credential) {
        return issued.history(idOf(organisation), credential);
    }

    @PostMapping("/{credential}/suspend")
    IssuedCredential suspend(
            @PathVariable String organisation, @PathVariable UUID credential, @RequestBody Reasoned reasoned) {
        suspensions.suspend(idOf(organisation), credential, reasoned.text());
        return issued.get(idOf(organisation), credential);
    }

    @PostMapping("/{credential}/lift")
    IssuedCredential lift(
            @PathVariable String organisation, @PathVariable UUID credential, @RequestBody Reasoned reasoned) {
        suspensions.lift(idOf(organisation), credential, reasoned.text());
        return issued.get(idOf(organisation), credential);
    }

    /** @return the one that took its place */
    @PostMapping("/{credential}/renew")
    IssuedCredential renew(
            @PathVariable String organisation, @PathVariable UUID credential, @RequestBody Renewal renewal) {
        var next = reissue.renew(idOf(organisation), credential, renewal.validUntil());
        return issued.get(idOf(organisation), next.credentialId());
    }

    /** @return the one that took its place */
    @PostMapping("/{credential}/correction")
    IssuedCredential correct(
            @PathVariable String organisation, @PathVariable UUID credential, @RequestBody Correction what) {
        var changes = new DocumentChanges(what.holder(), what.awardedAt(), what.narrative(), what.validUntil());
        var reason = what.reason() == null ? "" : what.reason();
        var next = reissue.correct(idOf(organisation), credential, changes, reason);
        return issued.get(idOf(organisation), next.credentialId());
    }

    @GetMapping("/several")
    List<IssuedCredential> several(@PathVariable String organisation, @RequestParam(defaultValue = "") List<UUID> id) {
        return issued.several(idOf(organisation), id);
    }

    @PostMapping("/several")
    Changed change(@PathVariable String organisation, @RequestBody Many order) {
        if (order.action() == null) throw Invalid.field("action", "credential.lifecycle.many.action-missing");
        var ids = order.credentials() == null ? List.<UUID>of() : order.credentials();
        var reason = order.reason() == null ? "" : order.reason();
        return new Changed(many.change(idOf(organisation), ids, order.action(), reason, order.validUntil()));
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }
}
