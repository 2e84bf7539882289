package org.matricula.discussion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Gives comments the names of their authors and what they are to the reader; three statements, however many. */
@Component
class Faces {

    private final Names names;
    private final LikeStore likes;

    Faces(Names names, LikeStore likes) {
        this.names = names;
        this.likes = likes;
    }

    List<ShownComment> of(Collection<Comment> comments, Person reader) {
        if (comments.isEmpty()) return List.of();
        var authors = new HashSet<UUID>();
        for (var comment : comments) {
            authors.add(comment.learnerId());
            if (comment.parentAuthorId() != null) authors.add(comment.parentAuthorId());
        }
        var called = names.of(authors);
        var liked = likes.liked(reader, comments.stream().map(Comment::id).toList());
        return comments.stream()
                .map(comment -> ShownComment.of(
                        comment,
                        comment.isBy(reader),
                        liked.contains(comment.id()),
                        called.getOrDefault(comment.learnerId(), ""),
                        answered(comment, called)))
                .toList();
    }

    private static @Nullable String answered(Comment comment, Map<UUID, String> names) {
        return comment.parentAuthorId() == null || comment.rootId().equals(comment.parentId())
                ? null
                : names.getOrDefault(comment.parentAuthorId(), "");
    }
}
