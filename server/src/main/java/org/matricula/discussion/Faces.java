package org.matricula.discussion;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Gives comments the names of their authors and what they are to the reader; four statements, however many. */
@Component
class Faces {

    private final Names names;
    private final LikeStore likes;
    private final CommentStore store;

    Faces(Names names, LikeStore likes, CommentStore store) {
        this.names = names;
        this.likes = likes;
        this.store = store;
    }

    List<ShownComment> of(Collection<Comment> comments, Person reader) {
        if (comments.isEmpty()) return List.of();
        var authors = new HashSet<UUID>();
        for (var comment : comments) {
            authors.add(comment.learnerId());
            if (comment.parentAuthorId() != null) authors.add(comment.parentAuthorId());
        }
        var called = names.of(authors);
        var answered = comments.stream()
                .filter(Faces::answersAReply)
                .map(Comment::parentId)
                .collect(toSet());
        var shown = store.shown(answered).stream().map(Comment::id).collect(toSet());
        var liked = likes.liked(reader, comments.stream().map(Comment::id).toList());
        return comments.stream()
                .map(comment -> ShownComment.of(
                        comment,
                        comment.isBy(reader),
                        liked.contains(comment.id()),
                        called.getOrDefault(comment.learnerId(), ""),
                        answered(comment, called, shown)))
                .toList();
    }

    private static boolean answersAReply(Comment comment) {
        return comment.parentAuthorId() != null && !comment.rootId().equals(comment.parentId());
    }

    private static @Nullable String answered(Comment comment, Map<UUID, String> names, Set<UUID> shown) {
        if (!answersAReply(comment)) return null;
        return shown.contains(comment.parentId()) ? names.getOrDefault(comment.parentAuthorId(), "") : "";
    }
}
