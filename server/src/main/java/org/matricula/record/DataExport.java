package org.matricula.record;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Programmes;
import org.matricula.platform.Audit;
import org.matricula.platform.CsvExport;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;

/** The records of those who agreed to a {@link DataRequest}, one after the other. Each is an entry in its learner's audit. */
@Service
public class DataExport {

    /** Everything but attempts and credentials, which nobody was asked about. */
    private static final RecordFields SHOWN = new RecordFields(true, true, true, false, false);

    /** Columns of the file, which never change; a row for each requirement, and one that counts those not in it. */
    static final List<String> COLUMNS = List.of(
            "learner",
            "email",
            "programme",
            "requirements_met",
            "requirements",
            "requirement",
            "status",
            "result",
            "percentage",
            "course",
            "run",
            "earned_at",
            "revoked_at");

    private final DataRequests requests;
    private final Programmes programmes;
    private final Records records;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    DataExport(
            DataRequests requests,
            Programmes programmes,
            Records records,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.programmes = programmes;
        this.records = records;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those who agree, in the order in which they did; without those whose certificates are all revoked by now.
     *
     * @throws Refusal if the request is closed
     */
    public Stream<RecordStatement> of(DataRequest request) {
        var agreed = requests.forExport(request);
        audit.record(
                request.organisationId(),
                "data-request.exported",
                "data_request",
                request.id(),
                Map.of("learners", agreed.size()));
        return agreed.stream().map(person -> statement(person, request)).filter(Objects::nonNull);
    }

    /** As a file for spreadsheets. @throws Refusal as above */
    public void write(DataRequest request, OutputStream out) {
        var others = requests.count(request).others();
        var exported = of(request);
        try (var csv = new CsvExport(out)) {
            csv.row(COLUMNS);
            exported.forEach(statement -> statement.lines().forEach(line -> csv.row(row(statement, line))));
            var rest = new ArrayList<>(Collections.nCopies(COLUMNS.size(), SnapshotCsv.cell(null)));
            rest.set(0, others + " others have a record and did not agree");
            csv.row(rest);
        }
    }

    private @Nullable RecordStatement statement(Person person, DataRequest request) {
        var account = accounts.find(person.id()).orElse(null);
        var programme = programmes.find(request.programmeId()).orElseThrow();
        return account == null ? null : statement(person, account, programme.slug(), request);
    }

    private @Nullable RecordStatement statement(Person person, Account account, String programme, DataRequest request) {
        try {
            var record = records.get(person, programme);
            if (!record.summary().shareable()) return null;
            audit.recordLearner(
                    person.id(),
                    request.organisationId(),
                    "record.exported",
                    Map.of("request", request.id().toString()));
            return new StatedRecord(account.name(), account.primaryAddress(), record, SHOWN, clock.instant())
                    .statement();
        } catch (NotFound noRecordAnyMore) {
            return null;
        }
    }

    private static List<String> row(RecordStatement statement, RecordStatement.Line line) {
        var cells = new ArrayList<@Nullable Object>(List.of(
                Objects.requireNonNullElse(statement.holder(), ""),
                Objects.requireNonNullElse(statement.email(), ""),
                statement.programme(),
                statement.met(),
                statement.required(),
                line.requirement(),
                SnapshotCsv.status(line)));
        cells.addAll(SnapshotCsv.grade(line.earned()));
        return cells.stream().map(SnapshotCsv::cell).toList();
    }
}
