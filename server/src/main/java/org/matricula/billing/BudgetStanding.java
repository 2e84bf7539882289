package org.matricula.billing;

/**
 * How much of a budget is gone.
 *
 * @param reserved what pending personal invitations would take if all were accepted, in the budget's unit
 */
public record BudgetStanding(Budget budget, long reserved) {

    private static final int NEARLY = 80;

    /** What is left to invite with; 0 also where more was spent than meant. */
    public long left() {
        return Math.max(0, budget.most() - budget.spent() - reserved);
    }

    /** Spent and reserved, of all; more than 100 where those already invited took more. */
    public int percent() {
        return (int) Math.min(999, (budget.spent() + reserved) * 100 / budget.most());
    }

    public boolean isNearlyFull() {
        return percent() >= NEARLY && !isFull();
    }

    public boolean isFull() {
        return left() == 0;
    }
}
