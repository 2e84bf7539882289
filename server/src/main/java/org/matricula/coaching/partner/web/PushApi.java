package org.matricula.coaching.partner.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.partner.FeedPush;
import org.matricula.coaching.partner.FeedPushes;
import org.matricula.coaching.partner.PushRun;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.sftp.SftpTarget;
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

/** The partner's folder that a file of learners is brought to every day. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaching/feed/file")
class PushApi {

    /** @param hour of the day on the provider's calendar, 0 to 23 */
    record Wanted(
            @Nullable String host,
            int port,
            @Nullable String user,
            @Nullable String folder,
            @Nullable String hostKey,
            int hour) {

        SftpTarget target() {
            return new SftpTarget(text(host), port, text(user), text(folder), text(hostKey));
        }

        private static String text(@Nullable String given) {
            return Objects.requireNonNullElse(given, "");
        }
    }

    /**
     * @param partner   whom it is for: nothing is brought while the offer has another
     * @param publicKey the line for the server's {@code authorized_keys}
     * @param runs      the newest first
     */
    record Shown(
            String partner,
            String host,
            int port,
            String user,
            String folder,
            String hostKey,
            String publicKey,
            int hour,
            Instant nextAt,
            List<PushRun> runs) {}

    private final Organisations organisations;
    private final FeedPushes pushes;

    PushApi(Organisations organisations, FeedPushes pushes) {
        this.organisations = organisations;
        this.pushes = pushes;
    }

    @GetMapping
    Shown get(@PathVariable("organisation") String slugOrId) {
        var organisation = organisations.get(slugOrId).id();
        return shown(pushes.find(organisation).orElseThrow(NotFound::new), pushes.runs(organisation));
    }

    @PutMapping
    Shown set(@PathVariable("organisation") String slugOrId, @RequestBody Wanted wanted) {
        pushes.save(organisations.get(slugOrId), wanted.target(), wanted.hour());
        return get(slugOrId);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("organisation") String slugOrId) {
        pushes.remove(organisations.get(slugOrId).id());
    }

    @PostMapping("/now")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void now(@PathVariable("organisation") String slugOrId) {
        pushes.now(organisations.get(slugOrId).id());
    }

    private static Shown shown(FeedPush push, List<PushRun> runs) {
        var target = push.target();
        return new Shown(
                push.partner(),
                target.host(),
                target.port(),
                target.user(),
                target.folder(),
                target.hostKey(),
                push.publicKey(),
                push.hour(),
                push.nextAt(),
                runs);
    }
}
