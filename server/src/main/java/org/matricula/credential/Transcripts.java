package org.matricula.credential;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.matricula.openbadges.Verification;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signs learner records (Comprehensive Learner Record 2.0) with the key that signs the provider's credentials. */
@Component
public class Transcripts {

    private final Issuers issuers;
    private final PublicCredentials credentials;
    private final org.matricula.credential.Verification verification;
    private final PublicUrl publicUrl;
    private final JsonMapper json;
    private final Clock clock;

    Transcripts(
            Issuers issuers,
            PublicCredentials credentials,
            org.matricula.credential.Verification verification,
            PublicUrl publicUrl,
            JsonMapper json,
            Clock clock) {
        this.issuers = issuers;
        this.credentials = credentials;
        this.verification = verification;
        this.publicUrl = publicUrl;
        this.json = json;
        this.clock = clock;
    }

    /** UTF-8 JSON, signed with eddsa-rdfc-2022; enclosed credentials are inside as they were signed. */
    @Transactional
    public byte[] sign(Transcript transcript) {
        var signer = issuers.signer(transcript.provider().id());
        var now = clock.instant();
        var writer = new TranscriptWriter(transcript.provider(), signer, publicUrl, now);
        var documents = credentials.documents(transcript.entries().stream()
                .map(Transcript.Entry::credential)
                .filter(Objects::nonNull)
                .toList());
        for (var entry : transcript.entries()) {
            var document = documents.get(entry.credential());
            writer.add(entry, transcript, document == null ? null : (ObjectNode) json.readTree(document));
        }
        return signed(writer.record(transcript), signer, now);
    }

    /** Never throws for what is in the document. */
    public Verification verify(byte[] document) {
        return verification.verify(document);
    }

    private static byte[] signed(ObjectNode document, Issuers.Signer signer, Instant now) {
        return signer.credentials().sign(document, now).toString().getBytes(StandardCharsets.UTF_8);
    }
}
