package org.matricula.credential.design.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.BadgeImages;
import org.matricula.credential.design.Picture;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pictures of badges, for everybody. Those whose address bears a hash never change. */
@Controller
final class BadgeController {

    static final String SANDBOX = "default-src 'none'; img-src data:; sandbox";

    /** Pixels. Few, so that nobody has us draw one picture two thousand times. */
    private static final List<Integer> SIZES = List.of(48, 64, 96, 128, 200, 256, 400, 512, 800, 1024, 1600);

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_NOW =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Achievements achievements;
    private final BadgeImages images;

    BadgeController(Achievements achievements, BadgeImages images) {
        this.achievements = achievements;
        this.images = images;
    }

    @GetMapping("/a/{token}/badge.svg")
    ResponseEntity<byte[]> svg(@PathVariable String token) {
        return svg(images.of(get(token)), FOR_NOW);
    }

    /** @param size pixels: 48, 64, 96, 128, 200, 256, 400, 512, 800, 1024 or 1600 */
    @GetMapping("/a/{token}/badge.png")
    ResponseEntity<byte[]> png(@PathVariable String token, @RequestParam(defaultValue = "400") int size) {
        return png(images.of(get(token)), size, FOR_NOW);
    }

    @GetMapping("/a/{token}/badge/{hash}.svg")
    ResponseEntity<byte[]> keptSvg(@PathVariable String token, @PathVariable String hash) {
        return svg(kept(token, hash), FOR_EVER);
    }

    @GetMapping("/a/{token}/badge/{hash}.png")
    ResponseEntity<byte[]> keptPng(
            @PathVariable String token, @PathVariable String hash, @RequestParam(defaultValue = "400") int size) {
        return png(kept(token, hash), size, FOR_EVER);
    }

    private Achievement get(String token) {
        return achievements.byToken(token).orElseThrow(NotFound::new);
    }

    private Picture kept(String token, String hash) {
        return images.find(get(token), hash).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> svg(Picture picture, CacheControl kept) {
        return answer(SVG, picture.hash(), kept).body(picture.asSvg().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> png(Picture picture, int size, CacheControl kept) {
        checkSize(size);
        return answer(MediaType.IMAGE_PNG, picture.hash() + "-" + size, kept).body(images.png(picture, size));
    }

    static void checkSize(int size) {
        if (!SIZES.contains(size)) {
            var all = SIZES.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw Invalid.field("size", "credential.design.size", all);
        }
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type, String tag, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(kept)
                .eTag('"' + tag + '"')
                .header("Access-Control-Allow-Origin", "*")
                .header("Content-Security-Policy", SANDBOX);
    }
}
