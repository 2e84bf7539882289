package org.matricula.platform.sms;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an HTTP gateway hands in texts from phones and what became of ours: see docs/operator/texts.md. Whoever doesn't know
 * the shared secret is told nothing, and where no secret is set there is nothing here.
 */
@RestController
class TextCallbacks {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 10_000;

    private final @Nullable CallbackSignature signature;
    private final Reception reception;
    private final Clock clock;

    TextCallbacks(TextProperties properties, Reception reception, Clock clock) {
        this.signature = properties.secret() == null ? null : new CallbackSignature(properties.secret());
        this.reception = reception;
        this.clock = clock;
    }

    record Incoming(String from, @Nullable String to, String text) {

        Incoming {
            Objects.requireNonNull(from);
            Objects.requireNonNull(text);
        }
    }

    record Told(String id, String state, @Nullable String error) {

        Told {
            Objects.requireNonNull(id);
            Objects.requireNonNull(state);
        }
    }

    @Bean
    static RouteRules textCallbackRoutes() {
        return routes -> routes.post("/texts/incoming", Access.PUBLIC).post("/texts/receipts", Access.PUBLIC);
    }

    @PostMapping("/texts/incoming")
    ResponseEntity<Void> incoming(
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signatures,
            @RequestBody(required = false) byte @Nullable [] body) {
        var refusal = refusal(id, timestamp, signatures, body);
        if (refusal != null) return ResponseEntity.status(refusal).build();
        try {
            var told = JSON.readValue(body, Incoming.class);
            var to = told.to() == null ? "" : told.to();
            reception.take(new Received("http " + id, told.from(), to, told.text(), Received.Part.WHOLE));
            return ResponseEntity.noContent().build();
        } catch (JacksonException | NullPointerException notAsDescribed) {
            return ResponseEntity.badRequest().build();
        }
    }

    @PostMapping("/texts/receipts")
    ResponseEntity<Void> receipt(
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signatures,
            @RequestBody(required = false) byte @Nullable [] body) {
        var refusal = refusal(id, timestamp, signatures, body);
        if (refusal != null) return ResponseEntity.status(refusal).build();
        try {
            var told = JSON.readValue(body, Told.class);
            var state = Receipt.State.valueOf(told.state().toUpperCase(Locale.ROOT));
            reception.take(new Receipt(told.id(), state, told.error()));
            return ResponseEntity.noContent().build();
        } catch (JacksonException | IllegalArgumentException | NullPointerException notAsDescribed) {
            return ResponseEntity.badRequest().build();
        }
    }

    private @Nullable HttpStatus refusal(String id, String timestamp, String signatures, byte @Nullable [] body) {
        if (signature == null) return HttpStatus.NOT_FOUND;
        if (body == null || body.length > LONGEST) return HttpStatus.BAD_REQUEST;
        var good = !id.isBlank() && signature.isGood(id, timestamp, signatures, body, clock.instant());
        return good ? null : HttpStatus.UNAUTHORIZED;
    }
}
