package org.matricula.discussion.web;

/** How addresses name a step: the slugs of course and run, and the step's number, for example {@code 1.10}. */
record StepAddress(String course, String run, String number) {}
