/** Texts to phones: they wait in the database until a gateway has taken them, and it takes none that its reader doesn't want. */
@NamedInterface("sms")
@NullMarked
package org.matricula.platform.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
