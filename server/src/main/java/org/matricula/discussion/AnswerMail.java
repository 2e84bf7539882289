package org.matricula.discussion;

import java.util.List;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.organisation.Organisation;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * What people are written about discussions. No mail says who wrote or what: that stays where it can be edited, taken
 * back and erased.
 */
@Component
class AnswerMail {

    private final Accounts accounts;
    private final FollowStore follows;
    private final FollowLinks links;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    AnswerMail(Accounts accounts, FollowStore follows, FollowLinks links, Outbox outbox, PublicUrl publicUrl) {
        this.accounts = accounts;
        this.follows = follows;
        this.links = links;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** Tells these followers, unless they want no mail. */
    void answered(List<UUID> followers, Comment reply, Placement at) {
        var quiet = follows.quiet(followers);
        for (var follower : followers) {
            if (!quiet.contains(follower)) answered(follower, reply, at);
        }
    }

    private void answered(UUID follower, Comment reply, Placement at) {
        accounts.find(follower).ifPresent(account -> {
            var end = publicUrl.of(
                    "/discussion-mail/" + links.make(follower, reply.rootId()).value());
            var subject = Text.t(
                    account.language(),
                    account.zone(),
                    "discussion.mail.answered.subject",
                    at.course().title());
            var body = Text.t(
                    account.language(),
                    account.zone(),
                    "discussion.mail.answered.body",
                    at.number(),
                    at.title(),
                    at.course().title(),
                    publicUrl.of(at.commentPath(reply.id())),
                    end);
            outbox.queue(
                    at.provider().mail(account.primaryAddress(), subject, body).endedAt(end));
        });
    }

    /** Tells the author why a comment is hidden; whatever they set about mail, for this they have to know. */
    void hidden(Comment comment, Reason reason, String words, Placement at) {
        tell(comment, at, "hidden", reason, words);
    }

    void restored(Comment comment, Placement at) {
        tell(comment, at, "restored", Reason.OTHER, "");
    }

    private void tell(Comment comment, Placement at, String what, Reason reason, String words) {
        accounts.find(comment.learnerId()).ifPresent(account -> {
            Organisation provider = at.provider();
            var locale = account.language();
            var zone = account.zone();
            var subject = Text.t(
                    locale,
                    zone,
                    "discussion.mail." + what + ".subject",
                    at.course().title());
            var body = Text.t(
                    locale,
                    zone,
                    "discussion.mail." + what + ".body",
                    at.number(),
                    at.title(),
                    at.course().title(),
                    Text.t(locale, zone, "discussion.reason." + reason),
                    words,
                    publicUrl.of(at.commentPath(comment.id())));
            outbox.queue(provider.mail(account.primaryAddress(), subject, body));
        });
    }
}
