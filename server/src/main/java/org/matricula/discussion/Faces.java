package org.matricula.discussion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Gives comments the names of their authors and what they are to the reader; two statements, however many. */
@Component
class Faces {

    private final Accounts accounts;
    private final LikeStore likes;

    Faces(Accounts accounts, LikeStore likes) {
        this.accounts = accounts;
        this.likes = likes;
    }

    List<ShownComment> of(Collection<Comment> comments, Person reader) {
        if (comments.isEmpty()) return List.of();
        var authors = new HashSet<UUID>();
        for (var comment : comments) {
            authors.add(comment.learnerId());
            if (comment.parentAuthorId() != null) authors.add(comment.parentAuthorId());
        }
        var names = accounts.names(authors);
        var liked = likes.liked(reader, comments.stream().map(Comment::id).toList());
        return comments.stream()
                .map(comment -> ShownComment.of(
                        comment,
                        comment.isBy(reader),
                        liked.contains(comment.id()),
                        names.getOrDefault(comment.learnerId(), ""),
                        answered(comment, names)))
                .toList();
    }

    private static @Nullable String answered(Comment comment, Map<UUID, String> names) {
        return comment.parentAuthorId() == null || comment.rootId().equals(comment.parentId())
                ? null
                : names.getOrDefault(comment.parentAuthorId(), "");
    }
}
