@NullMarked
package org.matricula.learningmanager;

import org.jspecify.annotations.NullMarked;
