/** An organisation's roll: everybody who takes part in a run through it, as lists, counts and exports read them. */
@NullMarked
package org.matricula.roll;

import org.jspecify.annotations.NullMarked;
