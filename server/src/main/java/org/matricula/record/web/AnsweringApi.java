package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.record.RecordRequests;
import org.matricula.record.RecordStatement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController("recordAnsweringApi")
@RequestMapping("/api/v1/organisations/{organisation}/record-requests")
final class AnsweringApi {

    private final AnsweringDesk desk;
    private final RecordRequests requests;

    AnsweringApi(AnsweringDesk desk, RecordRequests requests) {
        this.desk = desk;
        this.requests = requests;
    }

    record Listed(List<RequestsPage.Row> open, List<RequestsPage.Row> answered) {}

    /** {@code credential} is what an appeal is about; null for other requests. {@code programme} is null for an appeal outside any. {@code said} is what the record said when it was asked; null where there was none. */
    record Request(
            UUID id,
            String learner,
            @Nullable String programme,
            @Nullable UUID credential,
            String requirement,
            String text,
            Instant askedAt,
            @Nullable RecordStatement said,
            String answer,
            @Nullable Instant answeredAt) {}

    record Answer(@Nullable String text) {}

    @GetMapping
    Listed list(@PathVariable String organisation) {
        var page = desk.list(organisation);
        return new Listed(page.open(), page.answered());
    }

    @GetMapping("/{request}")
    Request request(@PathVariable String organisation, @PathVariable UUID request) {
        var page = desk.one(organisation, request);
        var asked = page.asked().request();
        return new Request(
                asked.id(),
                page.learner(),
                page.programme() == null ? null : page.programme().slug(),
                asked.credentialId(),
                asked.requirement(),
                asked.text(),
                asked.askedAt(),
                page.asked().said(),
                asked.answer(),
                asked.answeredAt());
    }

    @PostMapping("/{request}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String organisation, @PathVariable UUID request, @RequestBody Answer answer) {
        requests.answer(desk.organisationId(organisation), request, answer.text() == null ? "" : answer.text());
    }
}
