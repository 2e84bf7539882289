package org.matricula.credential.provider;

import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.RouteAuthorisation;
import org.matricula.platform.security.Throttle;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientRegistrationEndpointConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientRegistrationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two more ways in: {@code /connect}, where apps register, people are asked, and tokens are given out (the library answers
 * there, before any route of ours, and what it doesn't answer is refused), and the API itself for whoever has such a token.
 */
@Configuration(proxyBeanMethods = false)
class ProviderSecurity {

    static final String AUTHORIZE = "/connect/authorize";
    static final String TOKEN = "/connect/token";
    static final String REVOKE = "/connect/revoke";
    static final String REGISTER = "/connect/register";
    static final String CONSENT = "/connected-apps/consent";

    @Bean
    @Order(0)
    @ConditionalOnWebApplication
    SecurityFilterChain connecting(
            HttpSecurity http,
            Apps apps,
            Grants grants,
            AskEachTime consents,
            PublicUrl publicUrl,
            Throttle throttle,
            AuthenticationEntryPoint toSignIn,
            SecurityContextRepository securityContextRepository) {
        return http.securityMatcher(
                        (RequestMatcher) request -> request.getRequestURI().startsWith("/connect/"))
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(apps)
                                .authorizationService(grants)
                                .authorizationConsentService(consents)
                                .authorizationServerSettings(settings(publicUrl))
                                .tokenGenerator(new DelegatingOAuth2TokenGenerator(
                                        new OAuth2AccessTokenGenerator(), new OAuth2RefreshTokenGenerator()))
                                .authorizationEndpoint(endpoint -> endpoint.consentPage(CONSENT))
                                .clientRegistrationEndpoint(ProviderSecurity::register))
                // The library lets registration take a token of its own as well. There is none here, so each is
                // refused.
                .oauth2ResourceServer(none -> none.jwt(jwt -> jwt.decoder(ProviderSecurity::noToken)))
                .addFilterBefore(new RegistrationThrottle(throttle), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, REGISTER)
                        .permitAll()
                        .requestMatchers(AUTHORIZE, TOKEN, REVOKE)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                toSignIn,
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, AUTHORIZE))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> true))
                // The page that asks carries a secret of its own, which only its reader knows.
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(securityContextRepository))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthorizationServerSettings settings(PublicUrl publicUrl) {
        return AuthorizationServerSettings.builder()
                .issuer(publicUrl.value())
                .authorizationEndpoint(AUTHORIZE)
                .tokenEndpoint(TOKEN)
                .tokenRevocationEndpoint(REVOKE)
                .clientRegistrationEndpoint(REGISTER)
                .tokenIntrospectionEndpoint("/connect/introspect")
                .pushedAuthorizationRequestEndpoint("/connect/par")
                .deviceAuthorizationEndpoint("/connect/device")
                .deviceVerificationEndpoint("/connect/device-verification")
                .jwkSetEndpoint("/connect/jwks")
                .build();
    }

    private static void register(OAuth2ClientRegistrationEndpointConfigurer endpoint) {
        endpoint.openRegistrationAllowed(true)
                .authenticationProviders(providers -> providers.forEach(provider -> {
                    if (provider instanceof OAuth2ClientRegistrationAuthenticationProvider registration) {
                        Registration.configure(registration);
                    }
                }));
    }

    private static Jwt noToken(String token) {
        throw new BadJwtException("Registration takes no token");
    }

    @Bean
    @Order(0)
    @ConditionalOnWebApplication
    SecurityFilterChain openBadgesApi(
            HttpSecurity http, RouteAuthorisation authorisation, AllowedApps apps, ImsxDenials denials) {
        return http.securityMatcher((RequestMatcher)
                        request -> request.getRequestURI().startsWith("/ims/") && !authorisation.isPublic(request))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new AccessTokenFilter(apps), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(authorisation))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(denials.entryPoint())
                        .accessDeniedHandler(denials.deniedHandler()))
                .build();
    }
}
