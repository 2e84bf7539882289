package org.matricula.record;

import gg.jte.output.StringOutput;
import java.time.Clock;
import org.matricula.credential.TranscriptSheet;
import org.matricula.credential.TranscriptSheets;
import org.matricula.organisation.Letterheads;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Sealer;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Prints snapshots, each once. */
@Component
final class SnapshotPdf {

    private final SnapshotStore store;
    private final Organisations organisations;
    private final Letterheads letterheads;
    private final TranscriptSheets sheets;
    private final Templates templates;
    private final Clock clock;

    SnapshotPdf(
            SnapshotStore store,
            Organisations organisations,
            Letterheads letterheads,
            TranscriptSheets sheets,
            Templates templates,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.sheets = sheets;
        this.templates = templates;
        this.clock = clock;
    }

    void make(RecordSnapshot snapshot, RecordStatement statement, byte[] document, String url, Sealer key) {
        var provider = organisations.get(snapshot.organisationId().toString());
        var logo = letterheads.logo(provider.id()).orElse(null);
        var sheet = new RecordSheet(provider, statement, snapshot, url, logo != null);
        var words = sheet.words();
        var html = new StringOutput();
        templates.recordSheet(sheet, sheets.canPrint(words)).render(html);
        var pdf = sheets.set(new TranscriptSheet(
                provider.id(), provider.name(), html.toString(), words, url, logo, document, snapshot.takenAt()));
        store.addPdfIfAbsent(snapshot, key.seal(pdf), clock.instant());
    }
}
