package org.matricula.catalogue.web;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;

/** A course as it was typed. {@code slug} counts only for a new one. */
public record CourseForm(String slug, String title, String partnerCode, String summary, String description) {

    static final CourseForm EMPTY = new CourseForm("", "", "", "", "");

    /** What a browser or program leaves out is empty. */
    public CourseForm(
            @Nullable String slug,
            @Nullable String title,
            @Nullable String partnerCode,
            @Nullable String summary,
            @Nullable String description) {
        this.slug = orEmpty(slug);
        this.title = orEmpty(title);
        this.partnerCode = orEmpty(partnerCode);
        this.summary = orEmpty(summary);
        this.description = orEmpty(description);
    }

    static CourseForm of(Course course) {
        return new CourseForm(
                course.slug(), course.title(), course.partnerCode(), course.summary(), course.description());
    }

    CourseDetails details() {
        return new CourseDetails(title, partnerCode, summary, description);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
