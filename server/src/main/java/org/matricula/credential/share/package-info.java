/** What learners do with what they hold: keep it in order, show it, pass it on; and what issuers see of that. */
@NullMarked
package org.matricula.credential.share;

import org.jspecify.annotations.NullMarked;
