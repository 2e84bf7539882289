package org.matricula.record.web;

import java.time.Instant;
import org.matricula.platform.PublicUrl;
import org.matricula.record.RecordSnapshot;

/** A snapshot just made; the addresses are whole. {@code sha256} is that of the signed document, in hexadecimal. */
record SnapshotView(String address, String json, String csv, String pdf, String sha256, Instant takenAt) {

    static SnapshotView of(RecordSnapshot snapshot, PublicUrl publicUrl) {
        var address = publicUrl.of(snapshot.path());
        return new SnapshotView(
                address,
                address + "/record.json",
                address + "/record.csv",
                address + "/record.pdf",
                snapshot.digest(),
                snapshot.takenAt());
    }
}
