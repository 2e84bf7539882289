package org.matricula.platform.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** A page: a filled-in template and the status it answers with. Controllers return it. */
public record Page(JteModel model, HttpStatus status) implements View {

    public static Page of(JteModel model) {
        return new Page(model, HttpStatus.OK);
    }

    /** The same page shown because something was wrong with what was entered. */
    public static Page refused(JteModel model) {
        return new Page(model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        model.render(output);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
