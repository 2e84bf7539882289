/** Webhooks: news for other systems, signed by the Standard Webhooks specification and tried until they are taken. */
@NamedInterface("webhook")
@NullMarked
package org.matricula.platform.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
