package org.matricula.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.LearnerKeys;
import org.matricula.credential.Transcripts;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** States a record, signs it, and keeps both sealed. */
@Component
final class SnapshotMaker {

    private final SnapshotStore store;
    private final SnapshotTranscript transcript;
    private final Transcripts transcripts;
    private final Accounts accounts;
    private final LearnerKeys learnerKeys;
    private final PublicUrl publicUrl;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    SnapshotMaker(
            SnapshotStore store,
            SnapshotTranscript transcript,
            Transcripts transcripts,
            Accounts accounts,
            LearnerKeys learnerKeys,
            PublicUrl publicUrl,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.transcript = transcript;
        this.transcripts = transcripts;
        this.accounts = accounts;
        this.learnerKeys = learnerKeys;
        this.publicUrl = publicUrl;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    RecordSnapshot make(Person person, ProgrammeRecord record, RecordFields fields) {
        return make(person, accounts.get(person.id()), record, fields);
    }

    RecordSnapshot make(Person person, Account account, ProgrammeRecord record, RecordFields fields) {
        if (!record.summary().shareable()) throw new Refusal("record.snapshot.revoked");
        var stated = stated(account, record, fields);
        var statement = json.writeValueAsBytes(stated.statement());
        return same(person, stated, statement).orElseGet(() -> add(person, stated, statement));
    }

    /** What a snapshot that shows these fields would say now, byte for byte. */
    byte[] written(Person person, ProgrammeRecord record, RecordFields fields) {
        return json.writeValueAsBytes(
                stated(accounts.get(person.id()), record, fields).statement());
    }

    String url(Token token) {
        return publicUrl.of("/snapshots/" + token.value());
    }

    private StatedRecord stated(Account account, ProgrammeRecord record, RecordFields fields) {
        return new StatedRecord(
                fields.name() ? account.name() : null,
                fields.email() ? account.primaryAddress() : null,
                record,
                fields,
                // The database keeps no more than that.
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The latest one, if it says the same. */
    private Optional<RecordSnapshot> same(Person person, StatedRecord stated, byte[] statement) {
        var programme = stated.record().summary().programme().id();
        return store.latest(person, programme, stated.fields())
                .flatMap(stored -> learnerKeys.find(stored.learnerId()).map(key -> new Opened(stored, key)))
                .filter(opened -> Arrays.equals(opened.written(), statement))
                .map(Opened::snapshot);
    }

    private RecordSnapshot add(Person person, StatedRecord stated, byte[] statement) {
        var token = Token.random();
        var document = transcripts.sign(transcript.of(stated, url(token)));
        var summary = stated.record().summary();
        var snapshot = new RecordSnapshot(
                person.id(),
                Ids.next(),
                summary.programme().id(),
                summary.provider().id(),
                stated.fields(),
                sha256(document),
                token,
                stated.asOf(),
                null);
        var key = learnerKeys.keyOf(person.id());
        store.add(
                snapshot,
                key.seal(document),
                key.seal(statement),
                key.seal(token.value().getBytes(StandardCharsets.US_ASCII)));
        note(snapshot);
        return snapshot;
    }

    private void note(RecordSnapshot snapshot) {
        var what = Map.of(
                "snapshot", snapshot.id().toString(),
                "programme", snapshot.programmeId().toString());
        audit.recordLearner(snapshot.learnerId(), null, "record.snapshot-made", what);
    }

    private static byte[] sha256(byte[] document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
