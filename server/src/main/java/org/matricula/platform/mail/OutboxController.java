package org.matricula.platform.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/**
 * The mail the platform sends, for its operator. The text is shown only where no server takes the mail: links in it
 * let their readers in, so it is nobody else's to read once it is sent.
 */
@Controller
class OutboxController {

    private static final int SIZE = 50;
    private static final Access READ = Access.holding(Permission.READ_OUTBOX);

    /** The newest first; {@code next} is what to ask for the following ones with, null at the end. */
    record Mails(List<QueuedMail> mails, @Nullable UUID next) {}

    private final MailStore store;
    private final boolean textShown;
    private final Templates templates;

    OutboxController(MailStore store, MatriculaProperties properties, Templates templates) {
        this.store = store;
        this.textShown = properties.smtpUrl() == null;
        this.templates = templates;
    }

    @Bean
    static RouteRules outboxRoutes() {
        return routes -> routes.get("/operator/outbox", READ)
                .get("/operator/outbox/{id}", READ)
                .get("/api/v1/operator/outbox", READ)
                .get("/api/v1/operator/outbox/{id}", READ);
    }

    @GetMapping("/operator/outbox")
    Page list(@RequestParam(required = false) @Nullable UUID before) {
        var found = newest(before);
        return Page.of(templates.platformOutbox(found.mails(), found.next(), before != null, textShown));
    }

    @GetMapping("/operator/outbox/{id}")
    Page mail(@PathVariable("id") UUID id) {
        return Page.of(templates.platformOutboxMail(get(id), textShown));
    }

    @GetMapping(path = "/api/v1/operator/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mails listJson(@RequestParam(required = false) @Nullable UUID before) {
        return newest(before);
    }

    @GetMapping(path = "/api/v1/operator/outbox/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    QueuedMail mailJson(@PathVariable("id") UUID id) {
        return get(id);
    }

    private Mails newest(@Nullable UUID before) {
        var found = store.newest(before, SIZE + 1).stream().map(this::shown).toList();
        var more = found.size() > SIZE;
        var page = more ? found.subList(0, SIZE) : found;
        return new Mails(page, more ? page.getLast().id() : null);
    }

    private QueuedMail get(UUID id) {
        return store.find(id).map(this::shown).orElseThrow(NotFound::new);
    }

    private QueuedMail shown(QueuedMail mail) {
        return textShown ? mail : mail.withoutText();
    }
}
