package org.matricula.pathway.web;

import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.Decision;

/**
 * What stands in the forms on the page of a received record; each form sends its own part.
 *
 * @param kind     of the decision
 * @param message  that goes with the decision
 * @param text     of a message, or of the answer to a withdrawal
 * @param assignee an account's id; empty for nobody
 */
public record ReceivedForm(
        String kind,
        String amount,
        String grantedFor,
        String message,
        String text,
        String note,
        String reference,
        String assignee) {

    public ReceivedForm(
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String grantedFor,
            @Nullable String message,
            @Nullable String text,
            @Nullable String note,
            @Nullable String reference,
            @Nullable String assignee) {
        this.kind = known(kind);
        this.amount = known(amount);
        this.grantedFor = known(grantedFor);
        this.message = known(message);
        this.text = known(text);
        this.note = known(note);
        this.reference = known(reference);
        this.assignee = known(assignee);
    }

    /** As the application stands. */
    static ReceivedForm of(Application application) {
        return new ReceivedForm(
                application.state().isDecided()
                        ? (application.state() == Application.State.GRANTED ? "GRANT" : "DECLINE")
                        : "",
                application.amount() == null
                        ? ""
                        : application.amount().stripTrailingZeros().toPlainString(),
                application.grantedFor(),
                "",
                "",
                "",
                application.reference(),
                application.assigneeId() == null ? "" : application.assigneeId().toString());
    }

    /** What was entered, and where nothing was sent, how it stands. */
    ReceivedForm or(ReceivedForm standing, boolean filing, boolean deciding) {
        return new ReceivedForm(
                deciding ? kind : standing.kind,
                deciding ? amount : standing.amount,
                deciding ? grantedFor : standing.grantedFor,
                message,
                text,
                note,
                filing ? reference : standing.reference,
                filing ? assignee : standing.assignee);
    }

    ReceivedForm withMessage(String words) {
        return new ReceivedForm(kind, amount, grantedFor, words, text, note, reference, assignee);
    }

    ReceivedForm withText(String words) {
        return new ReceivedForm(kind, amount, grantedFor, message, words, note, reference, assignee);
    }

    Decision.Written decision() {
        return new Decision.Written(Decision.kind(kind), amount, grantedFor, message);
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
