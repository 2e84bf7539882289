/** What goes out: keys and proofs of several kinds, and an organisation's definitions and awards as files. */
@NullMarked
package org.matricula.credential.formats;

import org.jspecify.annotations.NullMarked;
