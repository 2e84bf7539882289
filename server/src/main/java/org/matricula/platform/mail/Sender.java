package org.matricula.platform.mail;

import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** The address all mail comes from, so that people can be told to let it through. */
@Component
public final class Sender {

    private final String address;

    Sender(MatriculaProperties properties, PublicUrl publicUrl) {
        this.address =
                properties.mailFrom() != null ? properties.mailFrom() : "please.do.not.reply@" + publicUrl.host();
    }

    public String address() {
        return address;
    }
}
