/** What organisations say in favour of issuers, achievements and credentials: asked for, given, withdrawn. */
@NamedInterface("endorsement")
@NullMarked
package org.matricula.credential.endorsement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
