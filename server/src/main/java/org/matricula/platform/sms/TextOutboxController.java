package org.matricula.platform.sms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/**
 * The texts the platform sends, for its operator. Their words are shown only where no gateway takes them: what a coach writes
 * is for the learner alone once it is sent.
 */
@Controller
class TextOutboxController {

    private static final int SIZE = 50;
    private static final Access READ = Access.holding(Permission.READ_OUTBOX);

    /**
     * The newest first; {@code next} is what to ask for the following ones with, null at the end. {@code gateway} is where they
     * go, without its secrets; null if they wait here.
     */
    record Texts(
            @Nullable String gateway,
            boolean connected,
            List<QueuedText> texts,
            @Nullable UUID next) {}

    private final TextStore store;
    private final Gateway gateway;
    private final TextProperties properties;
    private final Templates templates;

    TextOutboxController(TextStore store, Gateway gateway, TextProperties properties, Templates templates) {
        this.store = store;
        this.gateway = gateway;
        this.properties = properties;
        this.templates = templates;
    }

    @Bean
    static RouteRules textOutboxRoutes() {
        return routes -> routes.get("/operator/texts", READ).get("/api/v1/operator/texts", READ);
    }

    @GetMapping("/operator/texts")
    Page list(@RequestParam(required = false) @Nullable UUID before) {
        var found = newest(before);
        return Page.of(templates.platformTexts(
                found.gateway(), found.connected(), found.texts(), found.next(), before != null));
    }

    @GetMapping(path = "/api/v1/operator/texts", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Texts listJson(@RequestParam(required = false) @Nullable UUID before) {
        return newest(before);
    }

    private Texts newest(@Nullable UUID before) {
        var open = gateway.open();
        var found = store.newest(before, SIZE + 1).stream()
                .map(text -> open.isEmpty() ? text : text.withoutText())
                .toList();
        var more = found.size() > SIZE;
        var page = more ? found.subList(0, SIZE) : found;
        return new Texts(
                open.map(each -> properties.place()).orElse(null),
                open.map(TextGateway::isReady).orElse(false),
                page,
                more ? page.getLast().id() : null);
    }
}
