/** The outbox: mail waits in the database until a server has taken it. */
@NamedInterface("mail")
@NullMarked
package org.matricula.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
