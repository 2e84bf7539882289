package org.matricula.credential.recipient;

import org.matricula.platform.MasterKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What an award says of somebody who has no key of their own yet, under the master key. */
@Component
final class SealedContent {

    private final MasterKey masterKey;
    private final ObjectMapper json;

    SealedContent(MasterKey masterKey, ObjectMapper json) {
        this.masterKey = masterKey;
        this.json = json;
    }

    byte[] seal(WrittenAward award) {
        return masterKey.seal(json.writeValueAsBytes(award));
    }

    WrittenAward open(byte[] sealed) {
        return json.readValue(masterKey.open(sealed), WrittenAward.class);
    }
}
