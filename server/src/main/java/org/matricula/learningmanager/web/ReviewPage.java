package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.Review;
import org.matricula.organisation.Organisation;

/**
 * What would become of a list, before anything is sent.
 *
 * @param typed   the lines of the form
 * @param changed whether lines were corrected with the last press
 * @param until   when the invitations would end; null while what was chosen can't be taken
 * @param sender  the address the mail comes from
 */
public record ReviewPage(
        RunDesk desk,
        InviteForm form,
        List<String> typed,
        Review review,
        boolean changed,
        @Nullable String until,
        String sender) {

    /** More in one form would be more fields than servers take. */
    private static final int SHOWN = 200;

    public Organisation organisation() {
        return desk.organisation();
    }

    public List<Review.Line> problems() {
        return first(review.problems());
    }

    public int moreProblems() {
        return review.problems().size() - problems().size();
    }

    /** Those who declined before, to be picked by hand. */
    public List<Review.Line> declined() {
        return first(review.lines().stream()
                .filter(line -> line.verdict() == Review.Verdict.DECLINED)
                .toList());
    }

    public boolean maySend() {
        return review.noRoom() == null
                && !(review.ready().isEmpty() && review.declined().isEmpty());
    }

    /** Why a line is left out. */
    public String why(Review.Line line) {
        return t("learningmanager.line." + line.verdict(), line.earlierLine());
    }

    /** Whether putting the line in other words could help; of several pieces of a line the first stands for it. */
    public boolean isEditable(Review.Line line) {
        return isFixable(line)
                && problems().stream()
                        .filter(other -> other.number() == line.number() && isFixable(other))
                        .findFirst()
                        .orElse(line)
                        .equals(line);
    }

    private static boolean isFixable(Review.Line line) {
        return switch (line.verdict()) {
            case MALFORMED, TOO_LONG, ID_TWICE, ID_TAKEN -> true;
            default -> false;
        };
    }

    public boolean canEdit() {
        return problems().stream().anyMatch(this::isEditable);
    }

    /** The whole line, of which {@link Review.Line#text} may be a piece: what is put in its place is a whole line too. */
    public String text(Review.Line line) {
        return shown(typed.get(line.number() - 1));
    }

    static String shown(String line) {
        return line.replace("\uFEFF", "").strip();
    }

    public String subject() {
        var locale = organisation().language();
        return t(
                locale,
                organisation().zone(),
                "invitation.mail.subject",
                organisation().name(),
                desk.course().title());
    }

    private static List<Review.Line> first(List<Review.Line> lines) {
        return lines.subList(0, Math.min(SHOWN, lines.size()));
    }
}
