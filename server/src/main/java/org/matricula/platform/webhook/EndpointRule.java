package org.matricula.platform.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.matricula.platform.Invalid;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody may enter as an endpoint. Its address is looked up again whenever something is sent. */
@Component
class EndpointRule {

    private static final int NAME_LENGTH = 100;
    private static final int URL_LENGTH = 500;

    private final AddressRule addresses;
    private final ObjectProvider<WebhookTypes> types;

    EndpointRule(AddressRule addresses, ObjectProvider<WebhookTypes> types) {
        this.addresses = addresses;
        this.types = types;
    }

    List<String> types() {
        return types.orderedStream()
                .flatMap(module -> module.types().stream())
                .sorted()
                .toList();
    }

    void check(NewWebhookEndpoint wanted) {
        var url = parse(wanted.url());
        new Invalid.Collector()
                .check(!wanted.name().isEmpty(), "name", "webhook.name-missing")
                .check(wanted.name().length() <= NAME_LENGTH, "name", "webhook.name-long", NAME_LENGTH)
                .check(url.isPresent(), "url", "webhook.url-form")
                .check(Set.copyOf(types()).containsAll(wanted.types()), "types", "webhook.type-unknown")
                .orThrow();
        url.ifPresent(this::requireAllowed);
    }

    /** An address with a name or password in it would show them in logs. */
    private static Optional<URI> parse(String text) {
        try {
            var url = URI.create(text);
            var good = text.length() <= URL_LENGTH
                    && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null;
            return good ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A name that nobody knows yet may be known tomorrow; unless only an unencrypted way leads to it. */
    private void requireAllowed(URI url) {
        var encrypted = "https".equals(url.getScheme());
        var found = lookUp(url.getHost());
        var allowed = Arrays.stream(found).allMatch(address -> addresses.allows(address, encrypted));
        if (!encrypted && (found.length == 0 || !allowed)) throw Invalid.field("url", "webhook.url-plain");
        if (!allowed) throw Invalid.field("url", "webhook.url-private");
    }

    private static InetAddress[] lookUp(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }
}
