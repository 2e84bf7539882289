package org.matricula.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading what is said on steps. The caller has seen that the person may: see {@link Seat}. */
@Service
public class Discussions {

    public static final int PAGE = 20;
    public static final int REPLIES = 50;
    private static final int OWN = 100;
    private static final int FIRST_REPLIES = 3;
    private static final int GLIMPSE = 3;
    /** Among so many latest ones some may be gone and leave only their place. */
    private static final int LOOKED_AT = 12;
    /** How many replies stand before the one somebody came for. */
    private static final int BEFORE = 5;

    private final ThreadStore threads;
    private final CommentStore comments;
    private final CommentTallies tallies;
    private final FollowStore follows;
    private final Faces faces;

    Discussions(ThreadStore threads, CommentStore comments, CommentTallies tallies, FollowStore follows, Faces faces) {
        this.threads = threads;
        this.comments = comments;
        this.tallies = tallies;
        this.follows = follows;
        this.faces = faces;
    }

    /** What a step's own page shows. */
    public Glimpse glimpse(Person reader, CourseRun run, UUID stepId) {
        var spot = new Spot(run.id(), stepId);
        var latest = threads.openers(spot, reader, Order.NEWEST, null, LOOKED_AT).stream()
                .filter(Comment::isShown)
                .limit(GLIMPSE)
                .toList();
        return new Glimpse(tallies.comments(spot), faces.of(latest, reader));
    }

    /**
     * The next conversations of a step, each with its first replies.
     *
     * @param after the {@code next} of the page before; null for the first
     * @throws NotFound if {@code after} was mistyped
     */
    @Transactional
    public ConversationPage page(Person reader, Spot spot, Order order, @Nullable String after) {
        var found = threads.openers(spot, reader, order, after == null ? null : ThreadKey.parse(after), PAGE + 1);
        var openers = found.subList(0, Math.min(PAGE, found.size()));
        var roots = openers.stream().map(Comment::id).toList();
        var replies = roots.isEmpty() ? List.<Comment>of() : threads.firstReplies(roots, reader, FIRST_REPLIES);
        var followed = followed(reader, roots);
        var shown = faces.of(Stream.concat(openers.stream(), replies.stream()).toList(), reader);
        var byRoot = shown.stream()
                .filter(one -> !one.opensConversation())
                .collect(Collectors.groupingBy(ShownComment::rootId));
        var conversations = shown.stream()
                .filter(ShownComment::opensConversation)
                .map(opener -> conversation(
                        opener, byRoot.getOrDefault(opener.id(), List.of()), followed.contains(opener.id())))
                .toList();
        var next = found.size() > PAGE ? ThreadKey.of(openers.getLast()).toString() : null;
        return new ConversationPage(conversations, tallies.comments(spot), next);
    }

    /**
     * The conversation a comment belongs to: its opener, and the replies around the comment or after a position.
     *
     * @param afterPosition null for those around the comment
     * @throws NotFound if nothing is left of it
     */
    @Transactional
    public Conversation conversation(Person reader, Spot spot, UUID commentId, @Nullable Integer afterPosition) {
        var wanted = comments.find(spot, commentId).orElseThrow(NotFound::new);
        var opener = wanted.opensConversation()
                ? wanted
                : comments.find(spot, wanted.rootId()).orElseThrow(NotFound::new);
        var from = afterPosition == null ? Math.max(0, wanted.position() - 1 - BEFORE) : afterPosition;
        var found = threads.replies(opener.id(), reader, from, REPLIES + 1);
        if (!isThere(opener, reader)) throw new NotFound();
        var page = found.subList(0, Math.min(REPLIES, found.size()));
        var followed = followed(reader, List.of(opener.id()));
        var shown = faces.of(Stream.concat(Stream.of(opener), page.stream()).toList(), reader);
        return new Conversation(
                shown.getFirst(),
                shown.subList(1, shown.size()),
                followed.contains(opener.id()),
                from == 0,
                found.size() > REPLIES);
    }

    /** One comment as the reader sees it. @throws NotFound if it is none on this step that they can read */
    public ShownComment comment(Person reader, Spot spot, UUID commentId) {
        var comment = comments.find(spot, commentId)
                .filter(found -> isThere(found, reader))
                .orElseThrow(NotFound::new);
        return faces.of(List.of(comment), reader).getFirst();
    }

    /** What the reader wrote on a step and can take back, latest first: theirs also where the rest is closed to them. */
    public List<ShownComment> own(Person reader, Spot spot) {
        return faces.of(threads.own(spot, reader, OWN), reader);
    }

    /** How many comments a step shows. */
    public int count(Spot spot) {
        return tallies.comments(spot);
    }

    private static Conversation conversation(ShownComment opener, List<ShownComment> replies, boolean followed) {
        var conversation = new Conversation(opener, replies, followed, true, false);
        return new Conversation(opener, replies, followed, true, conversation.others() > 0);
    }

    private static boolean isThere(Comment comment, Person reader) {
        return comment.isShown()
                || comment.replies() > 0
                || comment.state() == Comment.State.HIDDEN && comment.isBy(reader);
    }

    /** Whoever looks at a conversation wants to hear of the next answer. */
    private Set<UUID> followed(Person reader, Collection<UUID> roots) {
        if (roots.isEmpty()) return Set.of();
        var followed = follows.followed(reader, roots);
        if (!followed.isEmpty()) follows.seen(reader, followed);
        return followed;
    }
}
