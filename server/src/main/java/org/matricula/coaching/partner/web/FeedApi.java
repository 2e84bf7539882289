package org.matricula.coaching.partner.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.partner.Feed;
import org.matricula.coaching.partner.FeedCsv;
import org.matricula.coaching.partner.FeedLearner;
import org.matricula.organisation.Organisations;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The learners who agreed that this organisation's coaching partner is told of them. Written as it is read. */
@RestController
class FeedApi {

    /** The shape of the answer; {@code next} is left out at the end. */
    record Page(List<FeedLearner> learners, @Nullable String next) {}

    private static final String USUAL_SIZE = "1000";

    private final Organisations organisations;
    private final Feed feed;
    private final JsonMapper json;

    FeedApi(Organisations organisations, Feed feed, JsonMapper json) {
        this.organisations = organisations;
        this.feed = feed;
        this.json = json;
    }

    @GetMapping(
            path = "/api/v1/organisations/{organisation}/coaching/learners",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    void learners(
            @PathVariable("organisation") String slugOrId,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = USUAL_SIZE) int size,
            HttpServletResponse response)
            throws IOException {
        var organisation = organisations.get(slugOrId);
        feed.require(organisation.id());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        // Flushed when the buffer is full, not after each learner; and what breaks off must not look as if it were
        // whole.
        var writer = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .without(StreamWriteFeature.AUTO_CLOSE_CONTENT);
        try (JsonGenerator out = writer.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeArrayPropertyStart("learners");
            var next = feed.read(
                    organisation.id(), after, Math.clamp(size, 1, Feed.MOST), one -> writer.writeValue(out, one));
            out.writeEndArray();
            if (next != null) out.writeStringProperty("next", next);
            out.writeEndObject();
        }
    }

    /** The same as a file, all of it, a row for each course. */
    @GetMapping(path = "/api/v1/organisations/{organisation}/coaching/learners.csv", produces = "text/csv")
    void file(@PathVariable("organisation") String slugOrId, HttpServletResponse response) throws IOException {
        var organisation = organisations.get(slugOrId);
        feed.require(organisation.id());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (var csv = new FeedCsv(response.getOutputStream())) {
            feed.read(organisation.id(), "", Integer.MAX_VALUE, csv::write);
        }
    }
}
