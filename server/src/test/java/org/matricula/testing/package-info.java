/** What tests share: a database, a started server, small worlds. */
@NullMarked
package org.matricula.testing;

import org.jspecify.annotations.NullMarked;
