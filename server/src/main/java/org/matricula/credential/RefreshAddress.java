package org.matricula.credential;

import org.matricula.platform.PublicUrl;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a wallet asks for the credential that took another's place (1EdTech Credential Refresh 1.0). */
final class RefreshAddress {

    private RefreshAddress() {}

    static ObjectNode of(PublicUrl publicUrl, CredentialAddress address) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", publicUrl.of(address.path() + "/refresh"))
                .put("type", "1EdTechCredentialRefresh");
    }
}
