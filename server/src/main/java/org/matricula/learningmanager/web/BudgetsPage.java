package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.number;
import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.UUID;
import org.matricula.billing.BudgetStanding;

/** An organisation's budgets, and what it could have one for. */
public record BudgetsPage(Desk desk, List<Row> rows, List<Choice> courses, List<Choice> groups, boolean mayChange) {

    /** {@code about} is the title of the course or the name of the group. */
    public record Row(BudgetStanding standing, boolean course, String about) {

        public UUID id() {
            return standing.budget().id();
        }

        public String most() {
            return amount(standing.budget().most());
        }

        public String spent() {
            return amount(standing.budget().spent());
        }

        public String reserved() {
            return amount(standing.reserved());
        }

        public String left() {
            return amount(standing.left());
        }

        /** As one would type it. */
        public String entered() {
            var sum = standing.budget().sum(standing.budget().most());
            return sum == null ? Long.toString(standing.budget().most()) : sum.plain();
        }

        private String amount(long units) {
            var sum = standing.budget().sum(units);
            return sum == null ? number(units) : sum.text();
        }
    }

    /** {@code value} is what the form sends. */
    public record Choice(String value, String text) {}

    public String path() {
        return desk.path() + "/budgets";
    }

    public String state(Row row) {
        if (row.standing().isFull()) return t("learningmanager.budget.full");
        return row.standing().isNearlyFull()
                ? t("learningmanager.budget.nearly", row.standing().percent())
                : t("learningmanager.budget.room", row.standing().percent());
    }
}
