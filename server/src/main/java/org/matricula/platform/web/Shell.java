package org.matricula.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.RouteAuthorisation;
import org.matricula.platform.text.Text;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What stands around every page: who is signed in, the navigation, the token that guards forms.
 * Static access because the layout is part of every template and none of them should have to pass it on.
 */
public final class Shell {

    private Shell() {}

    /** Whoever is signed in, else null. */
    public static Caller.@Nullable SignedIn caller() {
        return Caller.current().orElse(null);
    }

    /** Whether this page looks the same to everybody, signed in or not: then it can't know which of them reads it. */
    public static boolean isForAnyone() {
        var server = server();
        return server != null
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && server.getBean(RouteAuthorisation.class).isPublic(request.getRequest());
    }

    public static List<Navigation.Entry> navigation() {
        var caller = caller();
        var server = server();
        if (caller == null || server == null) return List.of();
        return server.getBeanProvider(Navigation.class)
                .orderedStream()
                .flatMap(module -> module.entriesFor(caller).stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::position))
                .toList();
    }

    /**
     * What {@code aria-current} says of an entry: {@code page} where this is the page it leads to, {@code true} where this
     * is a page below that and below no other entry's; else null.
     */
    public static @Nullable String current(Navigation.Entry entry, List<Navigation.Entry> entries) {
        return current(path(), entry, entries);
    }

    static @Nullable String current(String path, Navigation.Entry entry, List<Navigation.Entry> entries) {
        if (path.equals(entry.address())) return "page";
        var above = entries.stream()
                .map(Navigation.Entry::address)
                .filter(address -> path.equals(address) || path.startsWith(address + "/"))
                .max(Comparator.comparingInt(String::length));
        return above.filter(entry.address()::equals).map(address -> "true").orElse(null);
    }

    /** The hidden field of every form that changes something; empty on pages without one. */
    public static String csrf() {
        return attribute(CsrfToken.class.getName(), CsrfToken.class)
                .map(CsrfToken::getToken)
                .orElse("");
    }

    /** The sentence about what was just done, shown once after a redirect; else null. */
    public static @Nullable String flash() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && RequestContextUtils.getInputFlashMap(request.getRequest()) instanceof Map<?, ?> flash
                        && flash.get(Redirect.FLASH) instanceof Redirect said
                        && said.key() != null
                ? Text.t(said.key(), said.arguments().toArray())
                : null;
    }

    /** The path of the current request, for links that come back here. */
    public static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRequestURI()
                : "/";
    }

    /** The application that answers this request: there may be several in one process. */
    private static @Nullable WebApplicationContext server() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? RequestContextUtils.findWebApplicationContext(request.getRequest())
                : null;
    }

    private static <T> Optional<T> attribute(String name, Class<T> type) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getAttribute(name)).map(type::cast)
                : Optional.empty();
    }
}
