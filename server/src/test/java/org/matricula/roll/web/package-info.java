@NullMarked
package org.matricula.roll.web;

import org.jspecify.annotations.NullMarked;
