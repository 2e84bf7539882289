/** Registries of issuers that the operator chose to look at: signed lists and federations. */
@NullMarked
package org.matricula.credential.trust;

import org.jspecify.annotations.NullMarked;
