package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.record.DataExport;
import org.matricula.record.DataRequest;
import org.matricula.record.DataRequests;
import org.matricula.record.RecordStatement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/data-requests")
final class DataRequestApi {

    private final Organisations organisations;
    private final Programmes programmes;
    private final DataRequests requests;
    private final DataExport export;

    DataRequestApi(Organisations organisations, Programmes programmes, DataRequests requests, DataExport export) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.requests = requests;
        this.export = export;
    }

    /** {@code programme} is a slug. */
    record New(
            @Nullable String programme,
            @Nullable String recipient,
            @Nullable String purpose) {}

    record Request(
            UUID id,
            String programme,
            String recipient,
            String purpose,
            Instant madeAt,
            @Nullable Instant closedAt) {}

    record Counted(Request request, int agreed, int others) {}

    /** {@code others} have a record that could be shared and did not agree. */
    record Exported(List<RecordStatement> records, int others) {}

    @GetMapping
    List<Request> list(@PathVariable String organisation) {
        return requests.of(id(organisation)).stream().map(this::request).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Request make(@PathVariable String organisation, @RequestBody New wanted) {
        return request(requests.make(
                id(organisation), text(wanted.programme()), text(wanted.recipient()), text(wanted.purpose())));
    }

    @GetMapping("/{request}")
    Counted one(@PathVariable String organisation, @PathVariable UUID request) {
        var found = requests.get(id(organisation), request);
        var count = requests.count(found);
        return new Counted(request(found), count.agreed(), count.others());
    }

    @GetMapping("/{request}/records")
    Exported records(@PathVariable String organisation, @PathVariable UUID request) {
        var found = requests.get(id(organisation), request);
        return new Exported(export.of(found).toList(), requests.count(found).others());
    }

    @DeleteMapping("/{request}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String organisation, @PathVariable UUID request) {
        requests.close(id(organisation), request);
    }

    private Request request(DataRequest one) {
        return new Request(
                one.id(),
                programmes.find(one.programmeId()).orElseThrow().slug(),
                one.recipient(),
                one.purpose(),
                one.madeAt(),
                one.closedAt());
    }

    private UUID id(String organisation) {
        return organisations.get(organisation).id();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
