package org.matricula.credential.design;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of achievements: each has one, drawn from its name where nobody made it one. */
@Service
public class BadgeImages {

    /** Pixels, where nobody says how many. */
    public static final int USUAL_SIZE = 400;

    /** Pixels in lists. */
    private static final int SMALL_SIZE = 96;

    public static final int LARGEST_SIZE = 2048;

    private static final long KEPT_BYTES = 32L << 20;
    private static final long KEPT_DRAWINGS = 2_000;

    private record Default(
            String name, String type, @Nullable String accent) {}

    private record Sized(String hash, int size) {}

    private final PictureStore store;
    private final Organisations organisations;
    private final Clock clock;
    private final Cache<Default, Picture> drawings =
            Caffeine.newBuilder().maximumSize(KEPT_DRAWINGS).build();
    private final Cache<Sized, byte[]> rasters = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Sized key, byte[] png) -> png.length)
            .build();

    BadgeImages(PictureStore store, Organisations organisations, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** As it is now. */
    public Picture of(Achievement achievement) {
        if (achievement.picture() != null) {
            return store.find(achievement.organisationId(), achievement.picture())
                    .orElseThrow();
        }
        return drawn(achievement.organisationId(), achievement.name(), achievement.type());
    }

    /** UTF-8 text of one SVG file that needs nothing else. */
    public String svg(Achievement achievement) {
        return of(achievement).asSvg();
    }

    /** {@code size} pixels wide and high, at most {@value #LARGEST_SIZE}. */
    public byte[] png(Achievement achievement, int size) {
        return png(of(achievement), size);
    }

    /** The same of any picture. */
    public byte[] png(Picture picture, int size) {
        if (size < 1 || size > LARGEST_SIZE) throw new IllegalArgumentException("Not a size: " + size);
        return rasters.get(new Sized(picture.hash(), size), key -> Rasteriser.png(picture, size));
    }

    /** The address of the picture as it is now, a PNG that never changes: {@code /a/{token}/badge/{hash}.png}. */
    public String path(Achievement achievement) {
        if (achievement.picture() != null) return path(achievement, achievement.picture());
        return path(achievement, of(achievement).hash());
    }

    /**
     * The same for a list of an organisation's achievements, so small that it is there with the list: as it was drawn,
     * without making pixels of it first. One that was brought as pixels is made smaller.
     */
    public Map<UUID, String> paths(Organisation issuer, Collection<Achievement> listed) {
        var drawn = store.svgOf(issuer.id());
        return listed.stream()
                .collect(Collectors.toMap(
                        Achievement::id, one -> smallPath(one, issuer, drawn), (first, again) -> first));
    }

    private String smallPath(Achievement achievement, Organisation issuer, Set<String> drawn) {
        if (achievement.picture() != null && !drawn.contains(achievement.picture())) {
            return path(achievement, achievement.picture()) + "?size=" + SMALL_SIZE;
        }
        var hash = achievement.picture() != null
                ? achievement.picture()
                : drawn(achievement.name(), achievement.type(), issuer.accent()).hash();
        return achievement.path() + "/badge/" + hash + ".svg";
    }

    /**
     * The same for a document that is kept for ever, so the picture is too.
     *
     * @return as above
     */
    @Transactional
    public String keptPath(Achievement achievement) {
        return path(achievement, kept(achievement));
    }

    /** A picture that the achievement has or had. */
    public Optional<Picture> find(Achievement achievement, String hash) {
        var kept = store.find(achievement.organisationId(), hash);
        if (kept.isPresent() || achievement.picture() != null) return kept;
        return Optional.of(of(achievement)).filter(picture -> picture.hash().equals(hash));
    }

    /** The picture at an address that a document of this achievement names; the one it has now if it names another's. */
    public Picture named(Achievement achievement, @Nullable String address) {
        var folder = achievement.path() + "/badge/";
        var from = address == null ? -1 : address.lastIndexOf(folder);
        if (from < 0) return of(achievement);
        var hash = address.substring(from + folder.length()).replaceFirst("\\.png$", "");
        return find(achievement, hash).orElseGet(() -> of(achievement));
    }

    /** How something of this name would look without a picture of its own. */
    Picture drawn(UUID organisationId, String name, String type) {
        return drawn(name, type, organisations.get(organisationId.toString()).accent());
    }

    private Picture drawn(String name, String type, @Nullable String accent) {
        return drawings.get(
                new Default(name, type, accent),
                key -> Picture.ofSvg(new BadgeDrawing(DefaultDesign.of(name, type, accent)).svg(name)));
    }

    /** The hash of its picture, which is kept from now on. */
    String kept(Achievement achievement) {
        if (achievement.picture() != null) return achievement.picture();
        var picture = of(achievement);
        store.addIfAbsent(achievement.organisationId(), picture, null, clock.instant());
        return picture.hash();
    }

    private static String path(Achievement achievement, String hash) {
        return achievement.path() + "/badge/" + hash + ".png";
    }
}
