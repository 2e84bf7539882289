package org.matricula.credential.share;

import static org.matricula.platform.text.Text.t;

import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;

/** A learner's ways to networks with a credential. */
@Component
public class Sharing {

    private final Backpack backpack;
    private final BadgeReach reach;
    private final ReachCounter counter;
    private final PublicUrl publicUrl;

    Sharing(Backpack backpack, BadgeReach reach, ReachCounter counter, PublicUrl publicUrl) {
        this.backpack = backpack;
        this.reach = reach;
        this.counter = counter;
        this.publicUrl = publicUrl;
    }

    /**
     * Where the learner goes to, who is counted as sharing it there.
     *
     * @throws org.matricula.platform.NotFound if it is not this person's
     * @throws Refusal if its page is not open: others would find nothing there
     */
    public String address(Person person, UUID credentialId, Network network) {
        return counted(open(person, credentialId), network, "");
    }

    /** The same on a Mastodon server as the learner wrote its name. @throws Refusal also if that is no server's name */
    public String mastodon(Person person, UUID credentialId, String server) {
        var holding = open(person, credentialId);
        var host = Network.host(server).orElseThrow(() -> new Refusal("credential.share.mastodon.form"));
        return counted(holding, Network.MASTODON, host);
    }

    private Holding open(Person person, UUID credentialId) {
        var holding = backpack.get(person, credentialId);
        if (!holding.isOpen()) throw new Refusal("credential.share.closed-page");
        return holding;
    }

    private String counted(Holding holding, Network network, String host) {
        counter.count(holding.achievementId(), holding.zone(), ReachKind.SHARE, network.word());
        var url = publicUrl.of(holding.publicPath());
        if (network == Network.LINKEDIN_PROFILE) {
            return LinkedInEntry.address(holding, url, reach.linkedIn(holding.organisationId()));
        }
        return network.address(url, t("credential.share.sentence", holding.name(), holding.issuer()), host);
    }
}
