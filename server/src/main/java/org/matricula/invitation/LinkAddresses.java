package org.matricula.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.MasterKey;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** Shared links with their addresses, which are kept sealed for those who share them again. */
@Component
class LinkAddresses {

    private final MasterKey key;
    private final PublicUrl publicUrl;
    private final Clock clock;

    LinkAddresses(MasterKey key, PublicUrl publicUrl, Clock clock) {
        this.key = key;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    byte[] seal(Token token) {
        return key.seal(token.value().getBytes(StandardCharsets.UTF_8));
    }

    /** @param made the run it was made for */
    ListedLink listed(SharedLink link, CourseRun made, byte[] sealed) {
        var path = "/join/" + new String(key.open(sealed), StandardCharsets.UTF_8);
        return new ListedLink(
                link, link.state(made, clock.instant()), link.endsAt(made), publicUrl.of(path), path + "/qr.svg");
    }
}
