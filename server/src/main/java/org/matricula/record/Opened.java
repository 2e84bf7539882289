package org.matricula.record;

import java.nio.charset.StandardCharsets;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import tools.jackson.databind.json.JsonMapper;

/** A stored snapshot with the key that opens it. */
record Opened(SnapshotStore.Sealed sealed, Sealer key) {

    RecordSnapshot snapshot() {
        return new RecordSnapshot(
                sealed.learnerId(),
                sealed.id(),
                sealed.programmeId(),
                sealed.organisationId(),
                sealed.shown(),
                sealed.documentSha256(),
                new Token(new String(key.open(sealed.sealedToken()), StandardCharsets.US_ASCII)),
                sealed.takenAt(),
                sealed.endedAt());
    }

    /** As it was written, byte for byte. */
    byte[] written() {
        return key.open(sealed.sealedStatement());
    }

    RecordStatement statement(JsonMapper json) {
        return json.readValue(written(), RecordStatement.class);
    }
}
