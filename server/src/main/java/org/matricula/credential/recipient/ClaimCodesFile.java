package org.matricula.credential.recipient;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.CsvExport;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes of an organisation's claims as a file to print or send from: one line for each id. */
@Component
public class ClaimCodesFile {

    private final ClaimDeskStore desk;
    private final SealedContent contents;
    private final RecipientKeys keys;
    private final PublicUrl publicUrl;
    private final Audit audit;
    private final Clock clock;

    ClaimCodesFile(
            ClaimDeskStore desk,
            SealedContent contents,
            RecipientKeys keys,
            PublicUrl publicUrl,
            Audit audit,
            Clock clock) {
        this.desk = desk;
        this.contents = contents;
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.audit = audit;
        this.clock = clock;
    }

    /** That it was written is audited. */
    @Transactional
    public void write(UUID organisationId, OutputStream out) {
        audit.record(organisationId, "award-claims.codes-exported", "organisation", organisationId, Map.of());
        var written = new HashSet<String>();
        try (var csv = new CsvExport(out)) {
            csv.row(List.of(
                    t("credential.recipient.codes.id"),
                    t("credential.recipient.codes.name"),
                    t("credential.recipient.codes.code"),
                    t("credential.recipient.codes.where")));
            desk.eachWithCode(organisationId, clock.instant(), claim -> {
                if (claim.externalHash() == null || claim.sealedContent() == null) return;
                var code = keys.code(claim.externalHash(), claim.codeRound());
                if (!written.add(code)) return;
                var content = contents.open(claim.sealedContent());
                csv.row(List.of(content.externalId(), content.name(), code, publicUrl.of("/claim")));
            });
        }
    }
}
