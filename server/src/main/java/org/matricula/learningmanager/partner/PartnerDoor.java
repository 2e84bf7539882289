package org.matricula.learningmanager.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.platform.security.Caller;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The Partner API is closed as long as the Learning Manager of the key's organisation is: programs are told why. */
@Configuration(proxyBeanMethods = false)
class PartnerDoor implements HandlerInterceptor, WebMvcConfigurer {

    private final LearningManagerAccess access;

    PartnerDoor(LearningManagerAccess access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PartnerAddresses.ROOT + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller.any()
                .filter(Caller.Partner.class::isInstance)
                .map(Caller.Partner.class::cast)
                .ifPresent(partner -> access.require(partner.organisationId()));
        return true;
    }
}
