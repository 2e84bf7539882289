package org.matricula.credential.share.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.CredentialState;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.PageState;
import org.matricula.credential.brought.BroughtVisibility;
import org.matricula.credential.share.Backpack;
import org.matricula.credential.share.BadgeCollection;
import org.matricula.credential.share.BadgeCollections;
import org.matricula.credential.share.Holding;
import org.matricula.credential.share.LearnerProfiles;
import org.matricula.credential.share.Profile;
import org.matricula.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's backpack for programs that act for the learner. */
@RestController
@RequestMapping("/api/v1/me")
final class BackpackApi {

    private final Own own;
    private final Backpack backpack;
    private final BadgeCollections collections;
    private final LearnerProfiles profiles;
    private final HeldAwards awards;
    private final BroughtVisibility visibility;

    BackpackApi(
            Own own,
            Backpack backpack,
            BadgeCollections collections,
            LearnerProfiles profiles,
            HeldAwards awards,
            BroughtVisibility visibility) {
        this.own = own;
        this.backpack = backpack;
        this.collections = collections;
        this.profiles = profiles;
        this.awards = awards;
        this.visibility = visibility;
    }

    /** A credential of the caller; {@code path} is its public address, which shows nothing unless {@code page} is open. */
    record OwnCredential(
            UUID id,
            String path,
            String name,
            String issuer,
            Instant awardedAt,
            @Nullable Instant validUntil,
            CredentialState state,
            PageState page,
            boolean hidesName) {

        static OwnCredential of(Holding held) {
            return new OwnCredential(
                    held.id(),
                    held.publicPath(),
                    held.name(),
                    held.issuer(),
                    held.awardedAt(),
                    held.validUntil(),
                    held.state(),
                    held.page(),
                    held.hidesName());
        }
    }

    /** What a credential's public page shows: {@code OPEN} or {@code OFF}, with the name or without. */
    record PageOrder(@Nullable PageState page, @Nullable Boolean hidesName) {}

    /** A collection of the caller; {@code path} is that of its public page, missing if there is none. */
    record OwnCollection(UUID id, String name, @Nullable String path, List<UUID> credentials) {
        static OwnCollection of(BadgeCollection one) {
            return new OwnCollection(one.id(), one.name(), one.publicPath(), one.items());
        }
    }

    /** What is missing stays as it is. */
    record CollectionOrder(
            @Nullable String name,
            @Nullable List<UUID> credentials,
            @Nullable Boolean open) {}

    /** The caller's public page; {@code path} is missing before there is one. */
    record OwnProfile(
            @Nullable String path,
            @Nullable String handle,
            String name,
            String sentence,
            boolean indexed,
            boolean on,
            List<UUID> credentials,
            List<UUID> collections) {

        static OwnProfile of(Profile profile) {
            return new OwnProfile(
                    profile.path(),
                    profile.handle(),
                    profile.name(),
                    profile.sentence(),
                    profile.indexed(),
                    profile.on(),
                    profile.credentials(),
                    profile.collections());
        }
    }

    /** A public page as it is wanted; {@code handle} may be missing. */
    record ProfileOrder(
            @Nullable String handle,
            @Nullable String name,
            @Nullable String sentence,
            @Nullable Boolean indexed,
            @Nullable List<UUID> credentials,
            @Nullable List<UUID> collections) {}

    @GetMapping("/credentials/{credential}")
    OwnCredential credential(@PathVariable UUID credential) {
        return OwnCredential.of(backpack.get(own.person(), credential));
    }

    @PutMapping("/credentials/{credential}/page")
    OwnCredential show(@PathVariable UUID credential, @RequestBody PageOrder order) {
        if (order.page() == null) throw Invalid.field("page", "credential.share.page.missing");
        awards.show(own.person(), credential, order.page(), Boolean.TRUE.equals(order.hidesName()));
        return credential(credential);
    }

    /** The page of a credential from elsewhere; {@code path} is missing as long as it was never opened. */
    record OwnPage(@Nullable String path, PageState page, boolean hidesName) {}

    @GetMapping("/credentials/elsewhere/{credential}/page")
    OwnPage pageElsewhere(@PathVariable UUID credential) {
        var shown = backpack.elsewhere(own.person(), credential).shown();
        return new OwnPage(shown.path(), shown.state(), shown.hidesName());
    }

    @PutMapping("/credentials/elsewhere/{credential}/page")
    OwnPage showElsewhere(@PathVariable UUID credential, @RequestBody PageOrder order) {
        if (order.page() == null) throw Invalid.field("page", "credential.share.page.missing");
        visibility.show(own.person(), credential, order.page(), Boolean.TRUE.equals(order.hidesName()));
        return pageElsewhere(credential);
    }

    @GetMapping("/collections")
    List<OwnCollection> collections() {
        return collections.of(own.person()).stream().map(OwnCollection::of).toList();
    }

    @PostMapping("/collections")
    @ResponseStatus(HttpStatus.CREATED)
    OwnCollection add(@RequestBody CollectionOrder order) {
        var added = collections.add(own.person(), Objects.requireNonNullElse(order.name(), ""));
        return changed(added.id(), new CollectionOrder(null, order.credentials(), order.open()));
    }

    @GetMapping("/collections/{collection}")
    OwnCollection collection(@PathVariable UUID collection) {
        return OwnCollection.of(collections.get(own.person(), collection));
    }

    @PutMapping("/collections/{collection}")
    OwnCollection changed(@PathVariable UUID collection, @RequestBody CollectionOrder order) {
        var person = own.person();
        if (order.name() != null) collections.rename(person, collection, order.name());
        if (order.credentials() != null) collections.put(person, collection, order.credentials());
        if (order.open() != null) collections.publish(person, collection, order.open());
        return collection(collection);
    }

    @DeleteMapping("/collections/{collection}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID collection) {
        collections.remove(own.person(), collection);
    }

    @GetMapping("/profile")
    OwnProfile profile() {
        return OwnProfile.of(profiles.of(own.person()));
    }

    @PutMapping("/profile")
    OwnProfile changed(@RequestBody ProfileOrder order) {
        var wanted = ProfileController.wanted(
                Objects.requireNonNullElse(order.handle(), ""),
                Objects.requireNonNullElse(order.name(), ""),
                Objects.requireNonNullElse(order.sentence(), ""),
                Boolean.TRUE.equals(order.indexed()),
                Objects.requireNonNullElse(order.credentials(), List.of()),
                Objects.requireNonNullElse(order.collections(), List.of()));
        return OwnProfile.of(profiles.change(own.person(), wanted));
    }

    @DeleteMapping("/profile")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchOff() {
        profiles.switchOff(own.person());
    }
}
