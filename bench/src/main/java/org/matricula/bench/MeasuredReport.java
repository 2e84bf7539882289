package org.matricula.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A partner's program that asks for everybody enrolled in a run, by the Partner API. */
final class MeasuredReport {

    private static final int TO_WARM_UP = 30;
    private static final int MEASURED = 9;
    private static final Pattern ROW = Pattern.compile("\"organisation_membership\"");
    private static final Pattern CONSUMER_KEY = Pattern.compile("mpk_[\\w-]+");
    private static final Pattern SECRET = Pattern.compile("mps_[\\w-]+");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI report;
    private final String token;

    MeasuredReport(RunningServer server, InventedPartner partner) throws Exception {
        this.report = URI.create(
                server.address() + "/partners/course_runs/" + partner.runs().get(1) + "/course_enrolments_report");
        this.token = token(server);
        var rows = ROW.matcher(ask()).results().count();
        if (rows != InventedPartner.LEARNERS / 10) throw new IOException("The report has " + rows + " rows");
    }

    double milliseconds() throws Exception {
        return Median.milliseconds(TO_WARM_UP, MEASURED, () -> {
            var begun = System.nanoTime();
            ask();
            return System.nanoTime() - begun;
        });
    }

    private String ask() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(report)
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(report + " answered " + answer.statusCode());
        return answer.body();
    }

    /** By a key that a manager makes on the page for it. */
    private static String token(RunningServer server) throws Exception {
        var manager = InventedPartner.manager(server, 0);
        var settings = "/o/" + InventedPartner.SLUG + "/learning-manager/";
        var page = Person.text(manager.send(
                settings + "partner-keys", manager.formToken(settings + "settings"), Map.of("name", "Measured")));
        var key = CONSUMER_KEY.matcher(page);
        var secret = SECRET.matcher(page);
        if (!key.find() || !secret.find()) throw new IOException("No key was made");
        var now = Instant.now().getEpochSecond();
        return signed("{\"iss\":\"%s\",\"iat\":%d,\"exp\":%d}".formatted(key.group(), now, now + 3000), secret.group());
    }

    /** RFC 7515, with HS256 of RFC 7518. */
    private static String signed(String claims, String secret) throws Exception {
        var text = encoded("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
