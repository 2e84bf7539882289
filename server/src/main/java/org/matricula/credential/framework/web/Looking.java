package org.matricula.credential.framework.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.framework.SkillKind;

/** What somebody looks for and as what they add it, kept from page to page. */
public record Looking(String q, @Nullable UUID framework, SkillKind kind) {}
