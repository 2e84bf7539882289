package org.matricula.learningmanager.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.content.Contents;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.roll.Roll;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;

/** Runs, and who is enrolled in them through the partner. */
@RestController
@RequestMapping(PartnerAddresses.ROOT)
class CourseRunsApi {

    private final PartnerRuns runs;
    private final Roll roll;
    private final Contents contents;
    private final PartnerAddresses addresses;
    private final Audit audit;
    private final ObjectMapper json;

    CourseRunsApi(
            PartnerRuns runs,
            Roll roll,
            Contents contents,
            PartnerAddresses addresses,
            Audit audit,
            ObjectMapper json) {
        this.runs = runs;
        this.roll = roll;
        this.contents = contents;
        this.addresses = addresses;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping("/course_runs")
    List<PartnerRun> list(@AuthenticationPrincipal Caller.Partner partner) {
        return runs.of(partner.organisationId());
    }

    @GetMapping("/course_runs/{uuid}")
    PartnerRun run(@PathVariable UUID uuid, @AuthenticationPrincipal Caller.Partner partner) {
        return runs.get(partner.organisationId(), uuid);
    }

    @GetMapping("/courses/{uuid}")
    PartnerCourse course(@PathVariable UUID uuid, @AuthenticationPrincipal Caller.Partner partner) {
        return runs.course(partner.organisationId(), uuid);
    }

    /** Written while it is read, so that it may be as long as it likes. */
    @GetMapping("/course_runs/{uuid}/course_enrolments_report")
    void report(@PathVariable UUID uuid, @AuthenticationPrincipal Caller.Partner partner, HttpServletResponse response)
            throws IOException {
        var run = addresses.run(runs.get(partner.organisationId(), uuid).uuid());
        var steps =
                contents.published(uuid).map(content -> content.steps().size()).orElse(0);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var rows = new int[1];
        // Else every row would be sent by itself.
        var writer = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        try (var report = writer.writeValuesAsArray(response.getOutputStream())) {
            roll.eachEntry(partner.organisationId(), uuid, entry -> {
                report.write(PartnerEnrolment.of(entry, run, addresses.membership(entry.membershipId()), steps));
                rows[0]++;
            });
        }
        audit.record(
                partner.organisationId(),
                "learners.exported",
                "run",
                uuid,
                Map.of("learners", rows[0], "by", "partner-api"));
    }

    /** Whatever else is asked for isn't there, which is said in JSON too. */
    @GetMapping("/**")
    void nothing() {
        throw new NotFound();
    }
}
