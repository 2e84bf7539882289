package org.matricula.platform.web;

import static org.matricula.platform.text.Text.t;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.platform.security.Caller;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.ObjectMapper;

/**
 * Lets programs send a call again without its being done again: {@code Idempotency-Key} on any POST of the API.
 * The call, and the answer that is kept, share one transaction. So a crash leaves neither, a refused call is not
 * kept and may be tried again, and a second call with the key of a running one is told so at once.
 * After the IETF draft "The Idempotency-Key HTTP Header Field".
 */
@Component
@Order(IdempotencyFilter.AFTER_SECURITY)
final class IdempotencyFilter extends OncePerRequestFilter {

    static final int AFTER_SECURITY = 0;
    static final String HEADER = "Idempotency-Key";

    /** Whatever a body may have where it is read at once; larger things are uploaded in parts. */
    static final int BODY_LIMIT = 4 * 1024 * 1024;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final StoredAnswers answers;
    private final PlatformTransactionManager transactions;
    private final ObjectMapper json;

    IdempotencyFilter(StoredAnswers answers, PlatformTransactionManager transactions, ObjectMapper json) {
        this.answers = answers;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !"POST".equals(request.getMethod())
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            refuse(response, HttpStatus.BAD_REQUEST, "platform.idempotency.form");
            return;
        }
        var call = KeyedCall.of(request, caller(request), key, BODY_LIMIT);
        if (call.isEmpty()) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "platform.error.413");
        } else {
            answer(call.get(), response, chain);
        }
    }

    private void answer(KeyedCall call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        var earlier = inTransaction(call, recorded, chain);
        if (earlier.isPresent()) {
            repeat(call, earlier.get(), response);
        } else {
            recorded.copyBodyToResponse();
        }
    }

    private Optional<StoredAnswer> inTransaction(
            KeyedCall call, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        var done = false;
        try {
            var earlier = run(call, response, chain);
            done = response.getStatus() < HttpStatus.BAD_REQUEST.value();
            return earlier;
        } finally {
            if (done) transactions.commit(transaction);
            else transactions.rollback(transaction);
        }
    }

    /** Does the call and keeps its answer, unless it was done already or is being done: then nothing changes. */
    private Optional<StoredAnswer> run(KeyedCall call, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        if (!answers.lock(call.caller(), call.key())) {
            refuse(response, HttpStatus.CONFLICT, "platform.idempotency.running");
            return Optional.empty();
        }
        var earlier = answers.find(call.caller(), call.key());
        if (earlier.isPresent()) return earlier;
        chain.doFilter(call.request(), response);
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value())
            answers.add(call.caller(), call.key(), StoredAnswer.of(call.hash(), response));
        return Optional.empty();
    }

    private void repeat(KeyedCall call, StoredAnswer earlier, HttpServletResponse response) throws IOException {
        if (MessageDigest.isEqual(call.hash(), earlier.requestHash())) {
            earlier.writeTo(response);
        } else {
            refuse(response, HttpStatus.UNPROCESSABLE_CONTENT, "platform.idempotency.other-call");
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, t(sentence))));
    }

    /** Visitors have no name; those behind one address can only read answers to calls they know letter by letter. */
    private static String caller(HttpServletRequest request) {
        return Caller.any().map(Caller::getName).orElseGet(() -> "visitor " + request.getRemoteAddr());
    }
}
