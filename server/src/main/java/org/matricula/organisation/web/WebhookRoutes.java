package org.matricula.organisation.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_ORGANISATION;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Whoever may make API clients may make webhooks: both hand data of the organisation to a program. */
@Component
class WebhookRoutes implements RouteRules {

    private static final String PAGES = "/o/{organisation}/webhooks";
    private static final String API = "/api/v1/organisations/{organisation}/webhooks";

    @Override
    public void declare(Routes routes) {
        var owners = holding(MANAGE_ORGANISATION);
        routes.get(PAGES, owners)
                .post(PAGES, owners)
                .get(PAGES + "/{id}", owners)
                .post(PAGES + "/{id}", owners)
                .post(PAGES + "/{id}/secret", owners)
                .post(PAGES + "/{id}/disabling", owners)
                .post(PAGES + "/{id}/enabling", owners)
                .post(PAGES + "/{id}/removal", owners)
                .post(PAGES + "/{id}/test", owners)
                .post(PAGES + "/{id}/replay", owners)
                .post(PAGES + "/{id}/deliveries/{delivery}/replay", owners);
        routes.get(API, owners)
                .post(API, owners)
                .get(API + "/{id}", owners)
                .put(API + "/{id}", owners)
                .delete(API + "/{id}", owners)
                .post(API + "/{id}/secret", owners)
                .post(API + "/{id}/disabling", owners)
                .post(API + "/{id}/enabling", owners)
                .post(API + "/{id}/test", owners)
                .get(API + "/{id}/deliveries", owners)
                .post(API + "/{id}/replay", owners)
                .post(API + "/{id}/deliveries/{delivery}/replay", owners);
    }
}
