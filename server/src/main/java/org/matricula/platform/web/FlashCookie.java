package org.matricula.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Sealer.SealBroken;
import org.matricula.platform.security.RouteAuthorisation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * What a {@link Redirect} says on the next page, carried there by the browser: kept in the session it would cost two changes of
 * the database, one to put it there and one to take it away. It is sealed, since it may hold names and nobody else shall say
 * anything here.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class FlashCookie extends AbstractFlashMapManager {

    private static final String NAME = "matricula-said";
    private static final Duration LASTS = Duration.ofMinutes(3);

    /** In characters, of the 8 kB that a server reads of all cookies; what is longer is not said. */
    private static final int LONGEST = 3_000;

    /** @param at the path of the page that is to say it */
    private record Said(String at, String key, List<Object> arguments) {

        static Said of(FlashMap flash) {
            var redirect = (Redirect) flash.get(Redirect.FLASH);
            return new Said(flash.getTargetRequestPath(), redirect.key(), redirect.arguments());
        }

        FlashMap flash() {
            var flash = new FlashMap();
            flash.put(Redirect.FLASH, new Redirect(at, key, arguments));
            flash.setTargetRequestPath(at);
            return flash;
        }
    }

    private final MasterKey masterKey;
    private final RouteAuthorisation authorisation;
    private final ObjectMapper json = new ObjectMapper();

    FlashCookie(MasterKey masterKey, RouteAuthorisation authorisation) {
        this.masterKey = masterKey;
        this.authorisation = authorisation;
    }

    /** None for public pages, which are the same for everybody. */
    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || authorisation.isPublic(request)) return null;
        return said(cookie)
                .map(said -> (List<FlashMap>) new ArrayList<>(List.of(said.flash())))
                .orElse(null);
    }

    private Optional<Said> said(Cookie cookie) {
        try {
            var opened = masterKey.open(Base64.getUrlDecoder().decode(cookie.getValue()));
            return Optional.of(json.readValue(opened, Said.class));
        } catch (IllegalArgumentException | SealBroken | JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> all, HttpServletRequest request, HttpServletResponse response) {
        var value = all.isEmpty() ? "" : sealed(Said.of(all.getLast()));
        if (value.length() > LONGEST) return;
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(value.isEmpty() ? Duration.ZERO : LASTS)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Each browser has a cookie of its own, so nothing has to wait. */
    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return null;
    }

    private String sealed(Said said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masterKey.seal(json.writeValueAsBytes(said)));
    }
}
