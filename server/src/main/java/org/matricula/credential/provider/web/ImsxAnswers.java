package org.matricula.credential.provider.web;

import static org.matricula.platform.text.Text.t;

import org.matricula.credential.provider.ImsxStatus;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says what went wrong in the form that this API's apps expect, not in ours. */
abstract class ImsxAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ImsxAnswers.class);

    /** Tried more often than one app may. */
    static final class TooOften extends RuntimeException {}

    @ExceptionHandler
    ResponseEntity<ImsxStatus> invalid(Invalid e) {
        return answer(HttpStatus.BAD_REQUEST, FormErrors.sentence(e.fields().getFirst()));
    }

    @ExceptionHandler
    ResponseEntity<ImsxStatus> badQuery(BadQuery e) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ImsxStatus.of("invalid_query_parameter", t(e.key(), e.arguments())));
    }

    @ExceptionHandler
    ResponseEntity<ImsxStatus> refused(Refusal e) {
        return answer(HttpStatus.BAD_REQUEST, t(e.key(), e.arguments()));
    }

    @ExceptionHandler
    ResponseEntity<ImsxStatus> unreadable(HttpMessageNotReadableException e) {
        return answer(HttpStatus.BAD_REQUEST, t("credential.provider.unreadable"));
    }

    @ExceptionHandler
    ResponseEntity<ImsxStatus> notFound(NotFound e) {
        return answer(HttpStatus.NOT_FOUND, t("platform.error.404"));
    }

    @ExceptionHandler
    ResponseEntity<ImsxStatus> tooOften(TooOften e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .contentType(MediaType.APPLICATION_JSON)
                .body(ImsxStatus.of(HttpStatus.TOO_MANY_REQUESTS, t("platform.error.429")));
    }

    @ExceptionHandler
    ResponseEntity<ImsxStatus> unexpected(Exception e) {
        if (e instanceof ErrorResponse said) {
            var status = HttpStatus.valueOf(said.getStatusCode().value());
            return answer(status, t("platform.error.other"));
        }
        LOG.error("The Open Badges API failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, t("platform.error.other"));
    }

    private static ResponseEntity<ImsxStatus> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ImsxStatus.of(status, sentence));
    }
}
