package org.matricula.credential.recipient.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.recipient.ClaimDesk;
import org.matricula.credential.recipient.StaffClaim;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits to be claimed, for an organisation's programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/claims")
final class ClaimsApi {

    private final Organisations organisations;
    private final ClaimDesk desk;

    ClaimsApi(Organisations organisations, ClaimDesk desk) {
        this.organisations = organisations;
        this.desk = desk;
    }

    /** How many months what is awarded waits. */
    record Period(int months) {}

    /** Where it waits from now on. */
    record Corrected(@Nullable String email) {}

    /** What opens it, together with the id. */
    record Code(String code) {}

    @GetMapping
    List<StaffClaim> page(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "WAITING") String state,
            @RequestParam(required = false) @Nullable UUID achievement,
            @RequestParam(required = false) @Nullable UUID after) {
        return desk.page(of(organisation).id(), state, achievement, after);
    }

    @PutMapping("/period")
    Period setPeriod(@PathVariable String organisation, @RequestBody Period period) {
        desk.setMonths(of(organisation).id(), period.months());
        return period;
    }

    @GetMapping("/{claim}")
    StaffClaim one(@PathVariable String organisation, @PathVariable UUID claim) {
        return desk.get(of(organisation).id(), claim);
    }

    @PostMapping("/{claim}/mail")
    StaffClaim mailAgain(@PathVariable String organisation, @PathVariable UUID claim) {
        desk.mailAgain(of(organisation), claim);
        return one(organisation, claim);
    }

    @PostMapping("/{claim}/address")
    StaffClaim correct(@PathVariable String organisation, @PathVariable UUID claim, @RequestBody Corrected corrected) {
        desk.correct(of(organisation), claim, corrected.email() == null ? "" : corrected.email());
        return one(organisation, claim);
    }

    @PostMapping("/{claim}/code")
    Code renewCode(@PathVariable String organisation, @PathVariable UUID claim) {
        return new Code(desk.renewCode(of(organisation).id(), claim));
    }

    @PostMapping("/{claim}/withdrawal")
    StaffClaim withdraw(@PathVariable String organisation, @PathVariable UUID claim) {
        desk.withdraw(of(organisation).id(), claim);
        return one(organisation, claim);
    }

    private Organisation of(String organisation) {
        return organisations.get(organisation);
    }
}
