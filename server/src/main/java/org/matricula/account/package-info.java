/** People: who they are, their addresses, how they sign in and out, what is kept about them and how it is erased. */
@NullMarked
package org.matricula.account;

import org.jspecify.annotations.NullMarked;
