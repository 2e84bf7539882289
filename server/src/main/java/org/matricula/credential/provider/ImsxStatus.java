package org.matricula.credential.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What went wrong, as 1EdTech's services say it (Open Badges 3.0, B.9.2 Imsx_StatusInfo). */
public record ImsxStatus(
        @JsonProperty("imsx_codeMajor") String major,
        @JsonProperty("imsx_severity") String severity,
        @JsonProperty("imsx_description") String description,
        @JsonProperty("imsx_codeMinor") Minor minor) {

    /** The code in more detail. */
    public record Minor(@JsonProperty("imsx_codeMinorField") List<Field> fields) {}

    /** One code and whose it is. */
    public record Field(
            @JsonProperty("imsx_codeMinorFieldName") String name,
            @JsonProperty("imsx_codeMinorFieldValue") String value) {}

    public static ImsxStatus of(HttpStatus status, String description) {
        return of(
                switch (status) {
                    case UNAUTHORIZED -> "unauthorizedrequest";
                    case FORBIDDEN -> "forbidden";
                    case NOT_FOUND -> "not_found";
                    case TOO_MANY_REQUESTS -> "server_busy";
                    case INTERNAL_SERVER_ERROR -> "internal_server_error";
                    default -> "invalid_data";
                },
                description);
    }

    /** With a code of the list in B.9.4. */
    public static ImsxStatus of(String code, String description) {
        return new ImsxStatus("failure", "error", description, new Minor(List.of(new Field("TargetEndSystem", code))));
    }
}
