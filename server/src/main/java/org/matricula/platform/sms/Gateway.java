package org.matricula.platform.sms;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one way out, if there is any: a bean that somebody brings, else what the operator's address asks for. */
@Component
class Gateway {

    private final @Nullable TextGateway gateway;

    Gateway(ObjectProvider<TextGateway> brought, TextProperties properties, Reception reception) {
        this.gateway = brought.getIfAvailable(() -> configured(properties, reception));
    }

    Optional<TextGateway> open() {
        return Optional.ofNullable(gateway);
    }

    /** Only a server receives: an import beside one would take its texts away. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (gateway != null && ready.getApplicationContext() instanceof WebServerApplicationContext) gateway.start();
    }

    @PreDestroy
    void close() {
        if (gateway != null) gateway.close();
    }

    private static @Nullable TextGateway configured(TextProperties properties, Reception reception) {
        if (properties.url() == null) return null;
        return switch (String.valueOf(properties.url().getScheme())) {
            case "smpp", "smpps" -> SmppGateway.of(properties.url(), properties, reception, SmppGateway.Pace.USUAL);
            case "http", "https" -> HttpGateway.of(properties.url(), properties);
            case String other -> throw new IllegalStateException("No texts can be sent by " + other + "://");
        };
    }
}
