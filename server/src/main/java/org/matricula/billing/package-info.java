/** What organisations agreed to pay for places, what they paid beforehand, and what each enrolment cost them. */
@NullMarked
package org.matricula.billing;

import org.jspecify.annotations.NullMarked;
