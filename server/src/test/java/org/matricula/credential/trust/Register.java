package org.matricula.credential.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.matricula.openbadges.SigningKey;
import org.matricula.testing.Elsewhere;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The <i>Test Register</i>, which every server under test looks at: it has two members. */
@Component
public class Register implements BeanPostProcessor {

    public static final SigningKey MEMBER =
            SigningKey.ofSeed("a seed of a member of a register".getBytes(StandardCharsets.US_ASCII));

    /** One of our own that it lists, once there is an organisation of that name. */
    public static final String LISTED = "listed-college";

    private final Registry.SignedList list;

    Register(Elsewhere elsewhere) throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var claims = Map.of(
                "exp",
                Instant.now().getEpochSecond() + 86_400,
                "issuers",
                java.util.List.of(MEMBER.didKey(), "did:web:matricula.test:issuers:" + LISTED));
        var token = new JWSObject(
                new JWSHeader(JWSAlgorithm.ES256),
                new Payload(JsonMapper.shared().writeValueAsString(claims)));
        token.sign(new ECDSASigner(key));
        var address = elsewhere.address("register");
        elsewhere.serve(address, "application/jwt", token.serialize());
        list = new Registry.SignedList("Test Register", URI.create(address), new JWKSet(key.toPublicJWK()), null);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Registries registries)) return bean;
        var all = new ArrayList<>(registries.all());
        all.add(list);
        return new Registries(all);
    }
}
