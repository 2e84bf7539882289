package org.matricula.credential.formats.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.AwardExport;
import org.matricula.credential.DefinitionExport;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.CsvExport;
import org.matricula.platform.PublicUrl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Definitions and awards as files, written as they are read. */
@RestController
final class ExportFiles {

    private static final String STAFF = "/o/{organisation}/exports";
    private static final String STAFF_API = "/api/v1/organisations/{organisation}/exports";

    private final Organisations organisations;
    private final DefinitionExport definitions;
    private final AwardExport awards;
    private final PublicUrl publicUrl;
    private final Audit audit;

    ExportFiles(
            Organisations organisations,
            DefinitionExport definitions,
            AwardExport awards,
            PublicUrl publicUrl,
            Audit audit) {
        this.organisations = organisations;
        this.definitions = definitions;
        this.awards = awards;
        this.publicUrl = publicUrl;
        this.audit = audit;
    }

    @GetMapping({STAFF + "/achievements.json", STAFF_API + "/achievements.json"})
    void definitionsAsJson(@PathVariable String organisation, HttpServletResponse response) throws IOException {
        var issuing = organisations.get(organisation);
        begin(response, issuing, "application/ld+json", "achievements.json");
        response.getWriter().write(definitions.document(issuing.id()).toString());
    }

    @GetMapping({STAFF + "/achievements.csv", STAFF_API + "/achievements.csv"})
    void definitionsAsTable(@PathVariable String organisation, HttpServletResponse response) throws IOException {
        var issuing = organisations.get(organisation);
        begin(response, issuing, "text/csv", "achievements.csv");
        try (var csv = new CsvExport(response.getOutputStream())) {
            csv.row(List.of("id", "name", "type", "description", "criteria", "tags", "version", "validity", "state"));
            for (var defined : definitions.of(issuing.id())) {
                var achievement = defined.achievement();
                csv.row(List.of(
                        defined.id(),
                        achievement.name(),
                        achievement.type(),
                        achievement.description(),
                        achievement.criteria(),
                        String.join("; ", achievement.tags()),
                        String.valueOf(achievement.version()),
                        achievement.validity() == null ? "" : achievement.validity(),
                        achievement.state().name()));
            }
        }
    }

    @GetMapping({STAFF + "/awards.zip", STAFF_API + "/awards.zip"})
    void awards(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable UUID achievement,
            HttpServletResponse response)
            throws IOException {
        var issuing = organisations.get(organisation);
        var read = new AtomicInteger();
        begin(response, issuing, "application/zip", "awards.zip");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            try {
                addIndex(zip, issuing, achievement, read);
                awards.documents(issuing.id(), achievement, document -> add(zip, document));
            } finally {
                // Also what was read before somebody broke off was read; noted before the file ends.
                note(issuing, achievement, read.get());
            }
        }
    }

    private void addIndex(ZipOutputStream zip, Organisation issuing, @Nullable UUID achievement, AtomicInteger read)
            throws IOException {
        zip.putNextEntry(new ZipEntry("index.csv"));
        try (var csv = new CsvExport(new Unclosed(zip))) {
            csv.row(List.of(
                    "file", "achievement", "achievement_id", "holder", "address", "awarded_at", "issued_at", "status"));
            awards.lines(issuing.id(), achievement, line -> {
                csv.row(List.of(
                        line.file(),
                        line.achievement(),
                        publicUrl.of(line.achievementId()),
                        line.holder(),
                        line.address(),
                        line.awardedAt().toString(),
                        line.issuedAt().toString(),
                        line.standing().status().name()));
                read.incrementAndGet();
            });
        }
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, AwardExport.Document document) {
        try {
            zip.putNextEntry(new ZipEntry("credentials/" + document.credentialId() + ".json"));
            zip.write(document.json());
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Organisation issuing, @Nullable UUID achievement, int count) {
        var facts = new HashMap<String, Object>(Map.of("count", count));
        if (achievement != null) facts.put("achievement", achievement.toString());
        audit.recordView(issuing.id(), "credentials.exported", "organisation", issuing.id(), facts);
    }

    private static void begin(HttpServletResponse response, Organisation issuing, String type, String name) {
        response.setContentType(type + (type.equals("application/zip") ? "" : ";charset=UTF-8"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(issuing.slug() + "-" + name)
                        .build()
                        .toString());
    }

    /** One file of several: its end is not the end of all. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
