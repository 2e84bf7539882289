/** By which results achievements are awarded: rules, and who met them. */
@NamedInterface("rule")
@NullMarked
package org.matricula.credential.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
