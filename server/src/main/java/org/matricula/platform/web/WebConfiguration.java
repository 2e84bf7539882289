package org.matricula.platform.web;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pages.StaticTemplates;
import pages.Templates;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    /** Assets are named by version or content, so a browser never has to ask again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var cache = CacheControl.maxAge(FOR_EVER).cachePublic().immutable();
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(cache);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(cache);
    }

    @Bean
    RouteRules platformRoutes() {
        return routes -> routes.get("/assets/**", Access.PUBLIC)
                .get("/webjars/**", Access.PUBLIC)
                .get("/actuator/health", Access.PUBLIC)
                .get("/api/openapi.json", Access.PUBLIC)
                .get("/error", Access.EVERYONE);
    }

    /** Whoever is signed in reads in the language and zone of the account; others as their browser says, in UTC. */
    @Bean
    LocaleContextResolver localeResolver() {
        return new ReaderLocale();
    }

    private static final class ReaderLocale extends org.springframework.web.servlet.i18n.AbstractLocaleContextResolver {

        @Override
        public LocaleContext resolveLocaleContext(jakarta.servlet.http.HttpServletRequest request) {
            var reader = Caller.current();
            var locale = reader.map(Caller.SignedIn::language)
                    .orElseGet(() -> request.getHeader("Accept-Language") == null
                            ? Messages.DEFAULT
                            : supported(request.getLocales()));
            var zone = reader.map(caller -> TimeZone.getTimeZone(caller.zone()))
                    .orElseGet(() -> TimeZone.getTimeZone(ZoneOffset.UTC));
            return new TimeZoneAwareLocaleContext() {
                @Override
                public Locale getLocale() {
                    return locale;
                }

                @Override
                public TimeZone getTimeZone() {
                    return zone;
                }
            };
        }

        @Override
        public void setLocaleContext(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.@Nullable HttpServletResponse response,
                @Nullable LocaleContext context) {
            throw new UnsupportedOperationException("The account keeps the language");
        }

        private static Locale supported(java.util.Enumeration<Locale> wanted) {
            var languages = Text.messages().languages();
            for (var locale : (Iterable<Locale>) wanted::asIterator) {
                if (locale.equals(Messages.PSEUDO)) return locale;
                if (languages.contains(locale.getLanguage())
                        || locale.getLanguage().equals("en")) return locale;
            }
            return Messages.DEFAULT;
        }
    }
}
