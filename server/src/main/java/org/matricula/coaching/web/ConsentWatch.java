package org.matricula.coaching.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.coaching.ConsentErrors;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes each request by which a learner was asked, or answered, and that we failed to serve, when it is over. What was
 * refused with a reason isn't a failure; nor is a browser that went away.
 */
@Configuration(proxyBeanMethods = false)
class ConsentWatch implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentWatch.class);
    private static final String GATE = "/coaching/{organisation}";
    private static final String CALL = "/api/v1/me/coaching/{organisation}/answer";

    private final Organisations organisations;
    private final Offers offers;
    private final People people;
    private final ConsentErrors errors;

    ConsentWatch(Organisations organisations, Offers offers, People people, ConsentErrors errors) {
        this.organisations = organisations;
        this.offers = offers;
        this.people = people;
        this.errors = errors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(GATE, GATE + "/answered", GATE + "/code", GATE + "/code/new", CALL);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure instanceof IOException) return;
        if (failure == null && response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) return;
        try {
            Caller.currentAccountId()
                    .ifPresent(account -> offer(request)
                            .ifPresent(offer ->
                                    errors.note(people.personOf(account).id(), offer.id(), kind(request))));
        } catch (RuntimeException alsoFailed) {
            // Where even this can't be written, what failed stands in the log.
            LOG.error("A failed answer couldn't be noted", alsoFailed);
        }
    }

    private static ConsentErrors.Kind kind(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.endsWith("/code/new")) return ConsentErrors.Kind.CODE;
        return HttpMethod.GET.matches(request.getMethod()) ? ConsentErrors.Kind.PAGE : ConsentErrors.Kind.ANSWER;
    }

    private Optional<Offer> offer(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? organisations
                        .find(String.valueOf(variables.get("organisation")))
                        .flatMap(own -> offers.ofOrganisation(own.id()))
                : Optional.empty();
    }
}
