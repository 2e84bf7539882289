package org.matricula.coaching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.LedgerExport;
import org.matricula.platform.Audit;
import org.matricula.platform.security.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The consent ledger as a file: all of an offer's for an auditor, their own for learners. */
@RestController
class LedgerFile {

    private final DeskReader reader;
    private final LedgerExport export;
    private final Consents consents;
    private final People people;
    private final Audit audit;

    LedgerFile(DeskReader reader, LedgerExport export, Consents consents, People people, Audit audit) {
        this.reader = reader;
        this.export = export;
        this.consents = consents;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping({"/o/{organisation}/coaching/consents.csv", "/api/v1/organisations/{organisation}/coaching/consents.csv"
    })
    void all(@PathVariable String organisation, HttpServletResponse response) throws IOException {
        var provider = reader.provider(organisation);
        var offer = reader.offer(provider);
        var rows = new AtomicInteger();
        file(response);
        try (var csv = new LedgerCsv(response.getOutputStream())) {
            try {
                export.each(offer.id(), line -> {
                    csv.write(line.entry(), line.number());
                    rows.incrementAndGet();
                });
            } finally {
                // Also what was read before somebody broke off was read; noted before the file ends.
                audit.recordView(
                        provider.id(),
                        "coaching.consents-exported",
                        "coaching_offer",
                        offer.id(),
                        Map.of("rows", rows.get()));
            }
        }
    }

    @GetMapping({"/account/coaching/consents.csv", "/api/v1/me/coaching/consents.csv"})
    void own(HttpServletResponse response) throws IOException {
        var person = people.personOf(Caller.currentAccountId().orElseThrow());
        var numbers = consents.numbers(person);
        file(response);
        try (var csv = new LedgerCsv(response.getOutputStream())) {
            for (var entry : consents.history(person)) {
                csv.write(entry, entry.phoneId() == null ? null : numbers.get(entry.phoneId()));
            }
        }
    }

    private static void file(HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("consents.csv").build().toString());
    }
}
