package org.matricula.record.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.progress.Result;
import org.matricula.record.WholeRecord;
import org.matricula.record.WholeRecords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** All that a learner earned, on one page. */
@Controller
final class WholeRecordController {

    private final People people;
    private final Accounts accounts;
    private final WholeRecords records;
    private final Templates templates;

    WholeRecordController(People people, Accounts accounts, WholeRecords records, Templates templates) {
        this.people = people;
        this.accounts = accounts;
        this.records = records;
        this.templates = templates;
    }

    record Whole(List<SummaryJson> programmes, List<Earned> earned) {}

    /** {@code programmes} are titles of those it counts towards; {@code credential} is the path of its public page. */
    record Earned(
            WholeRecord.Kind kind,
            Instant earnedAt,
            String title,
            String issuer,
            @Nullable String run,
            boolean verified,
            List<String> programmes,
            @Nullable Result result,
            @Nullable BigDecimal percentage,
            @Nullable Instant revokedAt,
            @Nullable String credential) {

        static Earned of(WholeRecord.Entry entry) {
            var credential = entry.credential();
            return new Earned(
                    entry.kind(),
                    entry.earnedAt(),
                    entry.title(),
                    entry.issuer(),
                    entry.run(),
                    entry.verified(),
                    entry.programmes(),
                    entry.result(),
                    entry.percentage(),
                    entry.revokedAt(),
                    credential == null ? null : credential.path());
        }
    }

    @GetMapping("/records/whole")
    Page page() {
        return Page.of(templates.recordWhole(
                records.of(caller()), accounts.get(caller().id()).name()));
    }

    @GetMapping("/api/v1/me/records/whole")
    @ResponseBody
    Whole json() {
        var whole = records.of(caller());
        return new Whole(
                whole.programmes().stream().map(SummaryJson::of).toList(),
                whole.entries().stream().map(Earned::of).toList());
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
