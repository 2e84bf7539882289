/** Achievements, issuers and their keys, awards, status, verification: what was recognised and how anyone can check it. */
@NullMarked
package org.matricula.credential;

import org.jspecify.annotations.NullMarked;
