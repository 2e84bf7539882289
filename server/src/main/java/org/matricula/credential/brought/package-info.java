/** Credentials that learners bring from elsewhere. */
@NullMarked
package org.matricula.credential.brought;

import org.jspecify.annotations.NullMarked;
