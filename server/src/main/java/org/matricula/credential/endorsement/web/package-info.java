/** Pages and JSON of endorsements. */
@NullMarked
package org.matricula.credential.endorsement.web;

import org.jspecify.annotations.NullMarked;
