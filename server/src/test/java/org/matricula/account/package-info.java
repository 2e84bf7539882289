@NullMarked
package org.matricula.account;

import org.jspecify.annotations.NullMarked;
