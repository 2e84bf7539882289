package org.matricula.platform.web;

import static org.matricula.platform.text.Text.t;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Says what went wrong: a page with a sentence and what to do to people, a problem (RFC 9457) to programs.
 * An unexpected failure is logged under a number that the reader is shown.
 */
@ControllerAdvice
@RestController
@Order(Ordered.LOWEST_PRECEDENCE)
final class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final PlatformPages pages;

    ErrorPages(PlatformPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object notFound(NotFound e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, t(e.key()), Map.of());
    }

    @ExceptionHandler
    Object notAnId(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, t("platform.error.404"), Map.of());
    }

    @ExceptionHandler
    Object notReadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        // Found out while reading, it comes wrapped.
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimits.TooLong tooLong) return tooLong(tooLong, request);
            if (cause instanceof MismatchedInputException mismatch) return otherKind(mismatch, request);
        }
        return answer(request, HttpStatus.BAD_REQUEST);
    }

    private Object otherKind(MismatchedInputException e, HttpServletRequest request) {
        var error = Map.of("field", WrongKind.field(e), "message", WrongKind.sentence(e));
        return answer(request, HttpStatus.BAD_REQUEST, t("platform.error.400-kind"), Map.of("errors", List.of(error)));
    }

    @ExceptionHandler
    Object tooLong(BodyLimits.TooLong e, HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, t("platform.error.413-body", e.limit >> 20), Map.of());
    }

    @ExceptionHandler
    Object gone(Gone e, HttpServletRequest request) {
        return answer(request, HttpStatus.GONE, t(e.key(), e.arguments()), Map.of());
    }

    @ExceptionHandler
    Object refused(Refusal e, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, t(e.key(), e.arguments()), Map.of("reason", e.key()));
    }

    @ExceptionHandler
    Object invalid(Invalid e, HttpServletRequest request) {
        List<Map<String, String>> errors = e.fields().stream()
                .map(field -> Map.of("field", field.field(), "message", FormErrors.sentence(field)))
                .toList();
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, t("platform.error.422"), Map.of("errors", errors));
    }

    @ExceptionHandler
    Object unexpected(Exception e, HttpServletRequest request) {
        var known = e instanceof ErrorResponse said
                ? HttpStatus.valueOf(said.getStatusCode().value())
                : HttpStatus.INTERNAL_SERVER_ERROR;
        return known == HttpStatus.INTERNAL_SERVER_ERROR ? failed(e, request) : answer(request, known);
    }

    /** Refusals that no controller saw: security, the container. */
    @RequestMapping("/error")
    Object outsideControllers(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return failed((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request);
        }
        return Boolean.TRUE.equals(request.getAttribute("matricula.form-expired"))
                ? answer(request, status, t("platform.error.form-expired"), Map.of())
                : answer(request, status);
    }

    private Object failed(@Nullable Throwable cause, HttpServletRequest request) {
        var number = UUID.randomUUID();
        LOG.error("Failure {} at {} {}", number, request.getMethod(), origin(request), cause);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, t("platform.error.500", number.toString()), Map.of());
    }

    private Object answer(HttpServletRequest request, HttpStatus status) {
        var key = "platform.error." + status.value();
        var isProgram = status == HttpStatus.FORBIDDEN && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        var sentence = t(isProgram ? key + "-program" : key);
        return answer(request, status, sentence.equals(key) ? t("platform.error.other") : sentence, Map.of());
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String sentence, Map<String, ?> more) {
        if (!wantsProblem(request)) return pages.error(status, sentence);
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        more.forEach(problem::setProperty);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)
            problem.setInstance(URI.create(path));
        return ResponseEntity.status(status).body(problem);
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        var origin = origin(request);
        var accept = request.getHeader("Accept");
        return origin.startsWith("/api/")
                || origin.startsWith("/partners/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    /** What was asked for, before the container turned to these pages. */
    private static String origin(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }
}
