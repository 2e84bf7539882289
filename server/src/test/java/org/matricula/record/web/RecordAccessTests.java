package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.matricula.pathway.ApprovedPathways;
import org.matricula.pathway.Consent;
import org.matricula.pathway.RecordSending;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.DataRequests;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordLinkOptions;
import org.matricula.record.RecordLinks;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.Records;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.session.SessionRepository;

/** Whoever has no certificate in a programme has no record of it, however they ask (*Programme records*, 1). */
@MatriculaTest
class RecordAccessTests {

    /**
     * A request and the answers to a stranger, and to learners without a certificate, with one, and with a revoked one.
     * In a path {@code {}} is the programme; {@code {link}} and {@code {token}} are those of a link of the one with, {@code {snapshot}} is one of the same,
     * {@code {application}} what that one sent to a pathway; to {@code {pathway}} all try to send. Where a record
     * can be sent is read by its learner also if it can't be: that says why, and offers nothing to choose. Lines are
     * walked in their order, each for everybody, so what ends the link comes last.
     */
    private record Line(HttpMethod method, String path, int stranger, int without, int with, int revoked) {}

    /** What a program sends along with a call; all others send an empty object. */
    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/me/applications",
            """
            {"programme": "{}", "pathways": ["{pathway}"], "consent": %d}""".formatted(Consent.VERSION),
            "/api/v1/me/applications/{application}/update",
            "{\"consent\": %d}".formatted(Consent.VERSION),
            "/api/v1/me/applications/{application}/messages",
            "{\"text\": \"Good morning\"}");

    private static final List<Line> TABLE = List.of(
            new Line(GET, "/records", 302, 200, 200, 200),
            new Line(GET, "/records/whole", 302, 200, 200, 200),
            new Line(GET, "/api/v1/me/records/whole", 401, 200, 200, 200),
            new Line(GET, "/records/{}", 302, 404, 200, 200),
            new Line(GET, "/records/{}/snapshots", 302, 404, 200, 200),
            new Line(GET, "/records/{}/data-requests", 302, 404, 200, 200),
            new Line(GET, "/api/v1/me/records/{}/data-requests", 401, 404, 200, 200),
            new Line(POST, "/records/{}/data-requests/{ask}/consent", 302, 404, 303, 409),
            new Line(PUT, "/api/v1/me/records/{}/data-requests/{ask}/consent", 401, 404, 204, 409),
            new Line(POST, "/records/{}/data-requests/{ask}/withdrawal", 302, 404, 303, 303),
            new Line(GET, "/api/v1/me/records/{}/snapshots", 401, 404, 200, 200),
            new Line(POST, "/records/{}/snapshots?as=pdf", 302, 404, 303, 409),
            new Line(POST, "/records/{}/snapshots?as=csv", 302, 404, 303, 409),
            new Line(POST, "/records/{}/snapshots?as=json", 302, 404, 303, 409),
            new Line(POST, "/api/v1/me/records/{}/snapshots", 401, 404, 201, 409),
            new Line(GET, "/records/{}/links/new", 302, 404, 200, 409),
            new Line(POST, "/records/{}/links", 302, 404, 303, 409),
            new Line(GET, "/records/{}/links/{link}", 302, 404, 200, 404),
            new Line(GET, "/records/{}/links/{link}/change", 302, 404, 200, 409),
            new Line(POST, "/records/{}/links/{link}/change", 302, 404, 303, 409),
            new Line(GET, "/api/v1/me/records", 401, 200, 200, 200),
            new Line(GET, "/api/v1/me/records/{}", 401, 404, 200, 200),
            new Line(GET, "/api/v1/me/records/{}/links", 401, 404, 200, 200),
            new Line(POST, "/api/v1/me/records/{}/links", 401, 404, 201, 409),
            new Line(POST, "/api/v1/me/records/{}/links/preview", 401, 404, 200, 409),
            new Line(GET, "/api/v1/me/records/{}/links/{link}", 401, 404, 200, 404),
            new Line(PUT, "/api/v1/me/records/{}/links/{link}", 401, 404, 200, 404),
            new Line(GET, "/records/{}/send", 302, 404, 200, 200),
            new Line(GET, "/records/{}/send/review?pathways={pathway}", 302, 404, 200, 409),
            new Line(POST, "/records/{}/send?pathways={pathway}&consent={consent}", 302, 404, 303, 409),
            new Line(GET, "/api/v1/me/records/{}/send", 401, 404, 200, 200),
            new Line(POST, "/api/v1/me/applications", 401, 404, 201, 409),
            new Line(GET, "/applications", 302, 200, 200, 200),
            new Line(GET, "/api/v1/me/applications", 401, 200, 200, 200),
            new Line(GET, "/applications/{application}", 302, 404, 200, 404),
            new Line(GET, "/applications/{application}/record", 302, 404, 200, 404),
            new Line(GET, "/applications/{application}/update", 302, 404, 409, 404),
            new Line(POST, "/applications/{application}/update?consent={consent}", 302, 404, 409, 404),
            new Line(POST, "/applications/{application}/messages?text=Hello", 302, 404, 303, 404),
            new Line(GET, "/api/v1/me/applications/{application}", 401, 404, 200, 404),
            new Line(GET, "/api/v1/me/applications/{application}/record", 401, 404, 200, 404),
            new Line(POST, "/api/v1/me/applications/{application}/update", 401, 404, 409, 404),
            new Line(POST, "/api/v1/me/applications/{application}/messages", 401, 404, 201, 404),
            new Line(POST, "/applications/{application}/withdrawal", 302, 404, 303, 404),
            new Line(POST, "/api/v1/me/applications/{application}/withdrawal", 401, 404, 409, 404),
            new Line(POST, "/records/{}/snapshots/{snapshot}/end", 302, 404, 303, 404),
            new Line(DELETE, "/api/v1/me/records/{}/snapshots/{snapshot}", 401, 404, 204, 404),
            new Line(GET, "/r/{token}", 200, 200, 200, 200),
            new Line(GET, "/api/v1/records/{token}", 200, 200, 200, 200),
            new Line(POST, "/records/{}/links/{link}/end", 302, 404, 303, 404),
            new Line(DELETE, "/api/v1/me/records/{}/links/{link}", 401, 404, 204, 404),
            new Line(GET, "/r/{token}", 410, 410, 410, 410),
            new Line(GET, "/api/v1/records/{token}", 410, 410, 410, 410));

    @Autowired
    Learning learning;

    @Autowired
    Revocations revocations;

    @Autowired
    Records records;

    @Autowired
    RecordLinks links;

    @Autowired
    RecordSnapshots snapshots;

    @Autowired
    DataRequests requests;

    @Autowired
    RecordSending sending;

    @Autowired
    ApprovedPathways pathways;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    @Test
    void aRecordIsThereForItsLearnerOnlyInEveryForm() {
        var world = learning.programmeOf(2);
        var run = world.runs().getFirst();
        var without = learning.somebody();
        learning.grade(without.id(), run, Result.FAIL, null);
        var with = learning.somebody();
        learning.grade(with.id(), run, Result.PASS, null);
        var revoked = learning.somebody();
        learning.grade(revoked.id(), run, Result.PASS, null);
        revocations.revokeCourseCertificate(revoked.id(), run.id(), "Copied", run.endsAt());

        var person = Person.of(with.id());
        var link = links.create(person, records.summary(person, world.slug()), RecordLinkOptions.USUAL);

        var snapshot = snapshots.make(person, world.slug(), RecordFields.USUAL);

        var asked = requests.make(world.provider().id(), world.slug(), "A university", "Admission");
        var earlier = List.of(pathways.open(world).id());
        var application = sending.send(person, world.slug(), earlier, Consent.VERSION)
                .sent()
                .getFirst();
        var names = Map.of(
                "{}", world.slug(),
                "{link}", link.id().toString(),
                "{ask}", asked.id().toString(),
                "{snapshot}", snapshot.id().toString(),
                "{token}", link.token().value(),
                "{pathway}", pathways.open(world).id().toString(),
                "{application}", application.id().toString(),
                "{consent}", Integer.toString(Consent.VERSION));
        for (var line : TABLE) {
            var path = named(line.path(), names);
            var body = named(BODIES.getOrDefault(line.path(), "{}"), names);
            var answers = new Line(
                    line.method(),
                    line.path(),
                    status(Visitor.stranger(port), line.method(), path, body),
                    status(as(without), line.method(), path, body),
                    status(as(with), line.method(), path, body),
                    status(as(revoked), line.method(), path, body));
            assertThat(answers).isEqualTo(line);
        }
    }

    @Test
    void theListsNameTheRecordToItsLearnerOnly() {
        var world = learning.programmeOf(2);
        var without = learning.somebody();
        var with = learning.somebody();
        learning.grade(with.id(), world.runs().getFirst(), Result.PASS, null);

        for (var path : List.of("/records", "/api/v1/me/records")) {
            assertThat(as(with).get(path).body()).contains(world.slug());
            assertThat(as(without).get(path).body()).doesNotContain(world.slug());
        }
    }

    @Test
    void whoeverHasNoRecordReadsWhatEarnsOne() {
        var nobody = as(learning.somebody());

        assertThat(nobody.get("/records").body()).contains("first verified certificate");
    }

    private static String named(String text, Map<String, String> names) {
        if (text.equals("{}")) return text;
        return names.entrySet().stream()
                .reduce(text, (so, name) -> so.replace(name.getKey(), name.getValue()), (one, other) -> other);
    }

    private Visitor as(Somebody who) {
        return Visitor.signedIn(port, Sessions.open(sessions, who.id(), who.name()));
    }

    private static int status(Visitor visitor, HttpMethod method, String path, String body) {
        if (method == GET) return visitor.get(path).statusCode();
        var answer = path.startsWith("/api/") ? visitor.json(method.name(), path, body) : visitor.post(path, Map.of());
        return answer.statusCode();
    }
}
