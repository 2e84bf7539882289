/** The Open Badges 3.0 API as provider: which apps a learner allowed what, and what these may do. */
@NullMarked
package org.matricula.credential.provider;

import org.jspecify.annotations.NullMarked;
