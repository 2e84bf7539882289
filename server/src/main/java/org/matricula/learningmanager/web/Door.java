package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.learningmanager.Stage;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the Learning Manager closed until its terms were accepted, for every page below it, so that none can forget to:
 * people are led to the page that says why and what to do, programs are told. Costs can be seen before.
 */
@Configuration(proxyBeanMethods = false)
class Door implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PAGES = "/o/{organisation}/learning-manager";
    private static final String CALLS = "/api/v1/organisations/{organisation}/learning-manager";

    private final Organisations organisations;
    private final LearningManagerAccess access;

    Door(Organisations organisations, LearningManagerAccess access) {
        this.organisations = organisations;
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(PAGES, PAGES + "/**", CALLS, CALLS + "/**")
                .excludePathPatterns(
                        PAGES + "/access",
                        PAGES + "/access/**",
                        CALLS + "/access",
                        PAGES + "/costs",
                        PAGES + "/costs/**",
                        PAGES + "/charges/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var organisation = organisation(request);
        if (organisation == null || access.stage(organisation.id()) == Stage.OPEN) return true;
        if (request.getRequestURI().startsWith("/api/")) access.require(organisation.id());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Tab.root(organisation) + "/access");
        return false;
    }

    /** Null where there is none: the page itself says so. */
    private @org.jspecify.annotations.Nullable Organisation organisation(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("organisation") instanceof String name
                ? organisations.find(name).orElse(null)
                : null;
    }
}
