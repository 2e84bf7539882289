package org.matricula.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Sends the reader on after something was done, and says there what was done. {@code path} is one of ours; the arguments are
 * numbers, which sentences count with, and words.
 */
public record Redirect(String path, @Nullable String key, List<Object> arguments) implements View {

    static final String FLASH = "matricula.flash";

    public static Redirect to(String path) {
        return new Redirect(path, null, List.of());
    }

    /** {@code key} names the sentence shown once on the next page. */
    public Redirect saying(String key, Object... arguments) {
        return new Redirect(path, key, Stream.of(arguments).map(Redirect::kept).toList());
    }

    private static Object kept(Object argument) {
        return argument instanceof Number number ? number : String.valueOf(argument);
    }

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response) {
        if (key != null) {
            RequestContextUtils.getOutputFlashMap(request).put(FLASH, this);
            RequestContextUtils.saveOutputFlashMap(path, request, response);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", response.encodeRedirectURL(path));
    }
}
