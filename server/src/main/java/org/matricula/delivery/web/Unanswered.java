package org.matricula.delivery.web;

/** A program wants to enter a course before a question was answered; {@code page} is where, and continues to the course. */
final class Unanswered extends RuntimeException {

    final String page;

    Unanswered(String page) {
        super("Not answered: " + page);
        this.page = page;
    }
}
