package org.matricula.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Four ways in: public documents (no session at all), programs with a bearer token, programs that sign their calls of
 * the Partner API, and people with a session. All four ask {@link RouteAuthorisation}. Commands that serve no pages, such as an import, do without.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Two requests of one person at once may each put the same thing into the session: the later one counts. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfManyTabs() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** The filter as it is set up, but with sessions that are changed sparingly: Spring Boot makes none beside another repository. */
    @Bean
    @ConditionalOnWebApplication
    static BeanPostProcessor sparingSessions(
            ObjectProvider<JdbcIndexedSessionRepository> sessions, ObjectProvider<CookieSerializer> cookies) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof SessionRepositoryFilter<?>)) return bean;
                var ids = new CookieHttpSessionIdResolver();
                ids.setCookieSerializer(cookies.getObject());
                var filter = new SessionRepositoryFilter<>(new SparingSessions(sessions.getObject()));
                filter.setHttpSessionIdResolver(ids);
                return filter;
            }
        };
    }

    /** Found by its name; everybody else gets the usual one. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain publicDocuments(HttpSecurity http, RouteAuthorisation authorisation) {
        common(http, authorisation)
                .addFilterBefore(new Uploads(authorisation, null), CsrfFilter.class)
                .securityMatcher((RequestMatcher) authorisation::isPublic)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    @Bean
    @Order(2)
    @ConditionalOnWebApplication
    SecurityFilterChain programs(
            HttpSecurity http, RouteAuthorisation authorisation, Denials denials, ObjectProvider<ClientTokens> tokens) {
        common(http, authorisation)
                .addFilterBefore(new Uploads(authorisation, null), CsrfFilter.class)
                .securityMatcher(
                        (RequestMatcher) request -> request.getRequestURI().startsWith("/api/")
                                && request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerTokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials));
        return http.build();
    }

    @Bean
    @Order(3)
    @ConditionalOnWebApplication
    SecurityFilterChain partners(
            HttpSecurity http,
            RouteAuthorisation authorisation,
            Denials denials,
            ObjectProvider<PartnerTokens> tokens,
            Throttle throttle) {
        common(http, authorisation)
                .addFilterBefore(new Uploads(authorisation, null), CsrfFilter.class)
                .securityMatcher(
                        (RequestMatcher) request -> request.getRequestURI().startsWith("/partners/"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new PartnerTokenFilter(tokens, throttle), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials));
        return http.build();
    }

    @Bean
    @Order(4)
    @ConditionalOnWebApplication
    SecurityFilterChain peopleWithSessions(
            HttpSecurity http,
            RouteAuthorisation authorisation,
            Denials denials,
            SecurityContextRepository securityContextRepository) {
        common(http, authorisation)
                .addFilterBefore(new Uploads(authorisation, denials), CsrfFilter.class)
                // A cookie, not the session, keeps the token: a visitor who only looks at a form needs no session.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .securityContext(context -> context.securityContextRepository(securityContextRepository))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials));
        return http.build();
    }

    private static HttpSecurity common(HttpSecurity http, RouteAuthorisation authorisation) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(authorisation))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy(authorisation))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable));
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Nobody reads timings of single filters, and taking them costs a public page a tenth of its time. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
