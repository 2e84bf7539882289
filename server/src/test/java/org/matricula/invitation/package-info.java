@NullMarked
package org.matricula.invitation;

import org.jspecify.annotations.NullMarked;
