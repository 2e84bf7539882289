@NullMarked
package org.matricula.account.web;

import org.jspecify.annotations.NullMarked;
