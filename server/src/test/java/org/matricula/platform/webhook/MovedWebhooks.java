package org.matricula.platform.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.MasterKey;
import org.matricula.testing.Receiver;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * All of webhooks with a clock that stands where it is put: far in the future, where the server's own job finds nothing to
 * do.
 */
final class MovedWebhooks implements WebhookListener {

    static final String TYPE = "tale.told";
    static final Instant START = Instant.parse("2126-11-23T10:00:00Z");

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    final EndpointStore endpointStore;
    final WebhookEndpoints endpoints;
    final Webhooks webhooks;
    final WebhookLog log;
    final DueStore due;
    final WebhookDispatch dispatch;
    final List<Object> events = new ArrayList<>();
    final List<Told> taken = new ArrayList<>();
    final List<Told> givenUp = new ArrayList<>();
    final Organisation organisation;
    Instant now = START;

    MovedWebhooks(ApplicationContext server, Organisation organisation) {
        this.organisation = organisation;
        var jdbc = server.getBean(JdbcClient.class);
        var masterKey = server.getBean(MasterKey.class);
        var audit = server.getBean(Audit.class);
        var clock = clock();
        var rule = new AddressRule(new WebhookProperties(List.of("127.0.0.1/32")));
        var types = new StaticListableBeanFactory(Map.of("types", (WebhookTypes) () -> List.of(TYPE)));
        var deliveries = new DeliveryStore(jdbc);
        this.endpointStore = new EndpointStore(jdbc);
        this.due = new DueStore(jdbc);
        this.endpoints = new WebhookEndpoints(
                endpointStore,
                deliveries,
                new EndpointRule(rule, types.getBeanProvider(WebhookTypes.class)),
                masterKey,
                audit,
                clock);
        this.webhooks = new Webhooks(endpointStore, deliveries, server.getBean(JsonMapper.class), clock);
        this.log = new WebhookLog(endpoints, webhooks, deliveries, audit, clock);
        this.dispatch = new WebhookDispatch(
                due,
                endpointStore,
                new WebhookSender(rule, clock),
                masterKey,
                new StaticListableBeanFactory(Map.of("listener", this)).getBeanProvider(WebhookListener.class),
                events::add,
                server.getBean(TransactionTemplate.class),
                clock);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    WebhookEndpoints.Created endpoint(Receiver receiver) {
        var wanted = new NewWebhookEndpoint("Partner", receiver.url(), Set.of(TYPE));
        return endpoints.create(organisation.id(), wanted, UUID.randomUUID());
    }

    void tell(String orderKey, String text) {
        webhooks.tell(organisation.id(), orderKey, TYPE, Map.of("text", text));
    }

    /** Sends all that is due now to this organisation's receivers. */
    void deliver() {
        var own = endpoints.of(organisation.id()).stream()
                .map(WebhookEndpoint::id)
                .toList();
        for (var endpoint : dispatch.endpointsWithWork()) {
            var more = own.contains(endpoint);
            while (more) more = dispatch.sendNext(endpoint);
        }
    }

    /** Lets time pass, delivering every ten minutes. */
    void pass(Duration time) {
        for (var end = now.plus(time); now.isBefore(end); now = now.plus(TEN_MINUTES)) deliver();
    }

    @Override
    public void taken(Told told) {
        taken.add(told);
    }

    @Override
    public void givenUp(Told told) {
        givenUp.add(told);
    }
}
