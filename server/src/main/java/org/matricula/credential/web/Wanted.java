package org.matricula.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Which of several forms of the same thing a request asks for (RFC 9110, 12.5.1). */
final class Wanted {

    private Wanted() {}

    /** The first offered form that fits best; the first of all where nothing fits or anything does. */
    static MediaType of(HttpServletRequest request, List<MediaType> offered) {
        var accept = request.getHeader("Accept");
        if (accept == null) return offered.getFirst();
        try {
            var wishes = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wishes);
            return wishes.stream()
                    .flatMap(wish -> offered.stream().filter(wish::includes))
                    .findFirst()
                    .orElse(offered.getFirst());
        } catch (InvalidMediaTypeException e) {
            return offered.getFirst();
        }
    }
}
