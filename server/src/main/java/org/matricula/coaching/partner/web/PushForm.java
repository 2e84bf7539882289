package org.matricula.coaching.partner.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.partner.FeedPush;
import org.matricula.platform.sftp.SftpTarget;

/** What was entered about the folder, as it was entered. */
public record PushForm(
        @Nullable String host,
        @Nullable String port,
        @Nullable String user,
        @Nullable String folder,
        @Nullable String hostKey,
        @Nullable String hour) {

    private static final String USUAL_HOUR = "2";

    /** What a form leaves out was left empty. */
    public PushForm {
        host = Objects.requireNonNullElse(host, "");
        port = Objects.requireNonNullElse(port, "");
        user = Objects.requireNonNullElse(user, "");
        folder = Objects.requireNonNullElse(folder, "");
        hostKey = Objects.requireNonNullElse(hostKey, "");
        hour = Objects.requireNonNullElse(hour, "");
    }

    static PushForm empty() {
        return new PushForm("", Integer.toString(SftpTarget.USUAL_PORT), "", "", "", USUAL_HOUR);
    }

    static PushForm of(FeedPush push) {
        var target = push.target();
        return new PushForm(
                target.host(),
                Integer.toString(target.port()),
                target.user(),
                target.folder(),
                target.hostKey(),
                Integer.toString(push.hour()));
    }

    SftpTarget target() {
        return new SftpTarget(host, number(port), user, folder, hostKey);
    }

    int hourOfDay() {
        return number(hour);
    }

    /** -1, which no rule takes, for what is no number. */
    private static int number(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }
}
