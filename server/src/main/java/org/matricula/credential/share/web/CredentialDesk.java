package org.matricula.credential.share.web;

import static org.matricula.platform.text.Text.date;
import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.CredentialState;
import org.matricula.credential.PublishedCredential;
import org.matricula.credential.share.BadgeCollection;
import org.matricula.credential.share.Holding;
import org.matricula.credential.share.Network;
import org.matricula.platform.web.FormErrors;
import org.springframework.web.util.HtmlUtils;

/**
 * What a learner can do with one credential.
 *
 * @param name what was entered for a new collection
 * @param goOn where Mastodon is, once the learner said; else null
 * @param renewableUntil until when it would hold if it were renewed now; null if it can't be
 */
public record CredentialDesk(
        Holding holding,
        PublishedCredential credential,
        List<BadgeCollection> collections,
        String name,
        FormErrors errors,
        @Nullable String goOn,
        @Nullable Instant renewableUntil) {

    private static final int FRAME_WIDTH = 480;
    private static final int FRAME_HEIGHT = 200;
    private static final int SIGNATURE_BADGE = 64;

    /** Those that need nothing but a click. */
    public List<Network> networks() {
        return Stream.of(Network.LINKEDIN, Network.FACEBOOK, Network.X, Network.BLUESKY)
                .toList();
    }

    public static String icon(Network network) {
        return network == Network.X ? "twitter-x" : network.word();
    }

    public boolean isWithdrawn() {
        return holding.state() == CredentialState.REVOKED || holding.state() == CredentialState.SUSPENDED;
    }

    /** Where it is as a sheet to print: its page, or the certificate while that is shut or without the name. Null for neither. */
    public @Nullable String printed() {
        if (holding.isOpen() && !holding.hidesName()) return holding.publicPath() + "#print";
        return isWithdrawn() ? null : holding.path() + "/certificate.pdf";
    }

    /** A mail that is written already, but for whom to. */
    public String mailto() {
        var sentence = t("credential.share.sentence", holding.name(), holding.issuer());
        return Network.mailto(holding.name(), sentence + "\n" + credential.url());
    }

    /** To be pasted into a web page. */
    public String frame() {
        return OEmbedController.frame(credential, FRAME_WIDTH, FRAME_HEIGHT);
    }

    /** To be pasted into the signature of a mail program: a table, because mail programs know nothing newer. */
    public String signature() {
        var badge = credential.url().replaceFirst("/c/[^/]*$", "")
                + credential.badgePath().replace(".svg", ".png");
        return """
                <table cellpadding="0" cellspacing="0" border="0"><tr><td style="padding-right:12px"><a href="%1$s">\
                <img src="%2$s" width="%3$d" height="%3$d" alt="%4$s"></a></td><td style="font-family:sans-serif;font-size:13px">\
                <a href="%1$s" style="color:#1F5F4A"><b>%4$s</b></a><br>%5$s</td></tr></table>""".formatted(
                        credential.url(),
                        badge,
                        SIGNATURE_BADGE,
                        HtmlUtils.htmlEscape(holding.name()),
                        HtmlUtils.htmlEscape(t(
                                "credential.share.signature.line",
                                holding.issuer(),
                                date(holding.awardedAt(), holding.zone()))));
    }
}
