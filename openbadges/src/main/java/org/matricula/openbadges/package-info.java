/** Open Badges 3.0, CLR 2.0 and W3C Verifiable Credentials 2.0: model, proofs, status lists. */
@NullMarked
package org.matricula.openbadges;

import org.jspecify.annotations.NullMarked;
