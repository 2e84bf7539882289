/** The demonstration data: a part of a real data set, and a person of every kind to sign in as. */
@NullMarked
package org.matricula.demo;

import org.jspecify.annotations.NullMarked;
