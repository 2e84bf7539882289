package org.matricula.catalogue;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** What a provider may write about a course, at any time. {@code description} is Markdown. */
public record CourseDetails(String title, @Nullable String partnerCode, String summary, String description) {

    public CourseDetails {
        title = Entered.line(title);
        partnerCode = Entered.code(partnerCode);
        summary = Entered.line(summary);
        description = Entered.text(description);
    }

    void check(Invalid.Collector wrong) {
        Entered.checkTitle(wrong, title);
        Entered.checkCode(wrong, partnerCode);
        Entered.checkAbout(wrong, summary, description);
    }
}
