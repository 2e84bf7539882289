/** What organisations say in favour of issuers, achievements and credentials: asked for, given, withdrawn. */
@NullMarked
package org.matricula.credential.endorsement;

import org.jspecify.annotations.NullMarked;
