/** Inviting learners to runs: by mail, one by one, and by links that are shared. */
@NullMarked
package org.matricula.invitation;

import org.jspecify.annotations.NullMarked;
