package org.matricula.credential.provider.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.credential.brought.BroughtCredentials.Document;
import org.matricula.credential.provider.LearnerCredentials;
import org.matricula.openbadges.StrictJson;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Throttle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A learner's credentials, to and from an app the learner allowed (Open Badges 3.0, 6.2.2 and 6.2.3). */
@RestController
@RequestMapping("/ims/ob/v3p0/credentials")
final class BadgeCredentialsController extends ImsxAnswers {

    static final int MOST = 100;

    private static final int USUAL = 20;
    private static final String OWN = "credential.brought.own";

    private final Delegated delegated;
    private final LearnerCredentials held;
    private final BroughtCredentials brought;
    private final PublicUrl publicUrl;
    private final Throttle throttle;

    BadgeCredentialsController(
            Delegated delegated,
            LearnerCredentials held,
            BroughtCredentials brought,
            PublicUrl publicUrl,
            Throttle throttle) {
        this.delegated = delegated;
        this.held = held;
        this.brought = brought;
        this.publicUrl = publicUrl;
        this.throttle = throttle;
    }

    @GetMapping
    ResponseEntity<ObjectNode> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String since) {
        var size = Math.min(MOST, number("limit", limit, 1, USUAL));
        var from = number("offset", offset, 0, 0);
        var after = since == null ? null : moment(since);
        var part = held.part(delegated.person(), after, from, size);
        var address = publicUrl.of("/ims/ob/v3p0/credentials");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Total-Count", String.valueOf(part.total()))
                .header(
                        HttpHeaders.LINK,
                        new PageLinks(address, size, from, part.total(), after == null ? null : after.toString())
                                .header())
                .body(body(part.documents()));
    }

    private static ObjectNode body(List<Document> documents) {
        var body = JsonNodeFactory.instance.objectNode();
        var credentials = body.putArray("credential");
        var tokens = body.putArray("compactJwsString");
        for (var document : documents) {
            if (document.token()) tokens.add(document.text());
            else credentials.add(StrictJson.object(document.text()));
        }
        return body;
    }

    /** The answer is the credential as it came: 201 for a new one, 200 for one that was here. */
    @PostMapping
    ResponseEntity<byte[]> upsert(@RequestBody byte[] credential) {
        delegated.requireSeldom(throttle, "bring");
        var status = put(credential) ? HttpStatus.CREATED : HttpStatus.OK;
        var text = new String(credential, StandardCharsets.UTF_8).strip();
        return ResponseEntity.status(status)
                .contentType(text.startsWith("ey") ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean put(byte[] credential) {
        try {
            return brought.add(delegated.person(), credential).isNew();
        } catch (Refusal e) {
            // What was awarded here is here already, which is all the app wants.
            if (e.key().equals(OWN)) return false;
            throw e;
        }
    }

    private static int number(String name, @Nullable String value, int least, int otherwise) {
        if (value == null) return otherwise;
        try {
            var number = Integer.parseInt(value);
            if (number >= least) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadQuery("credential.provider.number", name, least);
    }

    private static Instant moment(String since) {
        try {
            return OffsetDateTime.parse(since.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new BadQuery("credential.provider.since");
        }
    }
}
