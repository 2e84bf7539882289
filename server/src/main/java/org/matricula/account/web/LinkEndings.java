package org.matricula.account.web;

import static org.matricula.platform.text.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import org.matricula.platform.Gone;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import pages.Templates;

/** A mailed link that was used or has expired: says when, and offers the way to a new one. */
@ControllerAdvice(basePackageClasses = LinkEndings.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LinkEndings {

    private final Templates templates;

    LinkEndings(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler
    Page over(Gone e, HttpServletRequest request) {
        var path = request.getRequestURI();
        return new Page(
                templates.accountLinkEnded(
                        t(e.key(), e.arguments()),
                        wayOn(path),
                        "account.link-ended." + kind(path),
                        kind(path).equals("sign-up")),
                HttpStatus.GONE);
    }

    private static String kind(String path) {
        if (path.startsWith("/sign-up")) return "sign-up";
        if (path.startsWith("/reset-password")) return "reset";
        if (path.startsWith("/account")) return "account";
        return Caller.current().isPresent() ? "home" : "sign-in";
    }

    private static String wayOn(String path) {
        return switch (kind(path)) {
            case "sign-up" -> "/sign-up";
            case "reset" -> "/reset-password";
            case "account" -> "/account";
            case "home" -> "/home";
            default -> "/sign-in/by-link";
        };
    }
}
