/** Awards to people an organisation names: by hand, by file, by program, and what waits to be claimed. */
@NullMarked
package org.matricula.credential.recipient;

import org.jspecify.annotations.NullMarked;
