package org.matricula.credential.provider.web;

import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who a learner is, to an app the learner allowed (Open Badges 3.0, 6.2.4 and 6.2.5). An app may change the name alone: an
 * address has to be verified by its owner, and nothing else is kept.
 */
@RestController
@RequestMapping("/ims/ob/v3p0/profile")
final class BadgeProfileController extends ImsxAnswers {

    private static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private final Delegated delegated;
    private final Accounts accounts;
    private final Audit audit;

    BadgeProfileController(Delegated delegated, Accounts accounts, Audit audit) {
        this.delegated = delegated;
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping
    ResponseEntity<ObjectNode> get() {
        return answer(account());
    }

    @PutMapping
    ResponseEntity<ObjectNode> put(@RequestBody ObjectNode profile) {
        var name = profile.path("name");
        if (!name.isString()) throw Invalid.field("name", "credential.provider.name-missing");
        var before = account();
        var changed = accounts.update(before.id(), name.asString(), before.locale(), before.timeZone());
        audit.recordLearner(before.id(), null, "profile.changed-by-app", java.util.Map.of());
        return answer(changed);
    }

    private Account account() {
        return accounts.get(delegated.caller().accountId());
    }

    private static ResponseEntity<ObjectNode> answer(Account account) {
        var profile = JsonNodeFactory.instance.objectNode();
        profile.putArray("@context").add(CONTEXT);
        profile.put("id", "urn:uuid:" + account.id());
        profile.putArray("type").add("Profile");
        profile.put("name", account.name());
        profile.put("email", account.primaryAddress());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(profile);
    }
}
