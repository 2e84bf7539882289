package org.matricula.credential.rule.web;

import java.util.UUID;

/** A rule on the page of an achievement's rules. */
public record ShownRule(UUID id, RuleWords.Said said) {}
