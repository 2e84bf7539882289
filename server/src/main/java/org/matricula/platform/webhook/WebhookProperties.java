package org.matricula.platform.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about webhooks.
 *
 * @param allowedNetworks networks that aren't public and still may be sent to, as {@code 10.1.0.0/16} or {@code fd12::/16}
 */
@ConfigurationProperties("matricula.webhook")
record WebhookProperties(@DefaultValue List<String> allowedNetworks) {}
