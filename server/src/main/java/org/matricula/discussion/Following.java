package org.matricula.discussion;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Being written to when somebody answers: by conversation, and at all. Whoever writes in a conversation follows it. */
@Service
public class Following {

    private final FollowStore store;
    private final FollowLinks links;
    private final CommentStore comments;
    private final Clock clock;

    Following(FollowStore store, FollowLinks links, CommentStore comments, Clock clock) {
        this.store = store;
        this.links = links;
        this.comments = comments;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such comment on the step */
    @Transactional
    public void follow(Person person, Spot spot, UUID commentId) {
        store.beginAgain(person.id(), spot, rootOf(spot, commentId), clock.instant());
    }

    /** @throws NotFound if there is no such comment on the step */
    @Transactional
    public void unfollow(Person person, Spot spot, UUID commentId) {
        store.end(person.learnerIds(), rootOf(spot, commentId), clock.instant());
    }

    /** Whether this person is written to at all. */
    public boolean wantsMail(Person person) {
        return store.quiet(person.learnerIds()).isEmpty();
    }

    @Transactional
    public void setMail(Person person, boolean mail) {
        person.learnerIds().forEach(learner -> store.setMail(learner, mail, clock.instant()));
    }

    /** @throws NotFound if there never was such a link, or it is over */
    public void check(Token token) {
        links.find(token).orElseThrow(NotFound::new);
    }

    /** What a link in a mail is for. @param all whether all such mail ends, not that of one conversation */
    @Transactional
    public void unsubscribe(Token token, boolean all) {
        var link = links.find(token).orElseThrow(NotFound::new);
        if (all) store.setMail(link.learnerId(), false, clock.instant());
        else store.end(List.of(link.learnerId()), link.rootId(), clock.instant());
    }

    private UUID rootOf(Spot spot, UUID commentId) {
        return comments.find(spot, commentId).orElseThrow(NotFound::new).rootId();
    }
}
