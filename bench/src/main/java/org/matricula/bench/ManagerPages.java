package org.matricula.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The addresses of everything a Learning Manager reads, about any of the organisation's runs and learners. */
final class ManagerPages {

    private static final String ROOT = "/o/" + InventedPartner.SLUG + "/learning-manager";
    private static final List<String> DIRECTIONS = List.of("ASCENDING", "DESCENDING");
    private static final List<String> STANDINGS = List.of("NOT_STARTED", "STALLED", "TAKING_PART", "COMPLETED", "LEFT");

    /** Of a name, a rare and a common one, of an address and of an external id, whole and their beginnings. */
    private static final List<String> WORDS = List.of(
            "Chiara", "Wójcik", "Grace+Okoro", "an", "van+den", "ng", "S-0123", "S-000042", "rosa.silva.7", "nobody");

    private final InventedPartner partner;
    private final List<Supplier<String>> pages = new ArrayList<>();

    ManagerPages(InventedPartner partner) {
        this.partner = partner;
        courses();
        enrolled();
        invited();
        learners();
        learner();
        costs();
    }

    /** One page of each kind. */
    List<String> each() {
        return pages.stream().map(Supplier::get).toList();
    }

    /** Any kind, as often as any other. */
    String any() {
        return one(pages).get();
    }

    private void courses() {
        for (var sort : List.of("STARTS", "TITLE", "ENROLLED", "PENDING")) add(() -> "?sort=" + sort);
        add(() -> "?words=intro");
        add(() -> "/choices");
        add(() -> "/choices?all=true&words=measured");
        add(() -> "/exports");
        add(() -> "/settings");
    }

    private void enrolled() {
        for (var sort : List.of("NAME", "ADDRESS", "ENROLLED", "STEPS", "SCORE", "COMMENTS", "VISITED")) {
            for (var direction : DIRECTIONS) add(() -> run() + "?sort=" + sort + "&direction=" + direction);
            add(() -> run() + "?sort=" + sort + "&standing=" + one(STANDINGS));
            add(() -> run() + "?sort=" + sort + "&words=" + one(WORDS));
        }
        add(() -> run() + "?group=" + one(partner.groups()));
        add(() -> run() + "?group=" + one(partner.groups()) + "&words=" + one(WORDS));
    }

    private void invited() {
        for (var order : List.of("NEWEST", "OLDEST", "ENDING", "ADDRESS")) add(() -> run() + "/pending?order=" + order);
        for (var order : List.of("ANSWERED", "DECLINED_ADDRESS")) add(() -> run() + "/declined?order=" + order);
        add(() -> run() + "/pending?words=guest.1");
        add(() -> run() + "/pending?state=BOUNCED");
        add(() -> run() + "/invite");
        add(() -> run() + "/links");
        add(() -> run() + "/links/new");
    }

    private void learners() {
        for (var sort : List.of("NAME", "ADDRESS", "EXTERNAL_ID", "JOINED", "RUNS", "ACTIVE")) {
            for (var direction : DIRECTIONS) add(() -> "/learners?sort=" + sort + "&direction=" + direction);
            add(() -> "/learners?sort=" + sort + "&standing=" + one(STANDINGS));
            add(() -> "/learners?sort=" + sort + "&words=" + one(WORDS));
        }
        add(() -> "/learners?group=" + one(partner.groups()));
        add(() -> "/groups");
        add(() -> "/groups/" + one(partner.groups()));
    }

    private void learner() {
        for (int i = 0; i < 4; i++) add(() -> "/learners/" + one(partner.memberships()));
        add(() -> "/learners/" + one(partner.memberships()) + "/removal");
        add(() -> "/learners/" + one(partner.memberships()) + "/merging?words=" + one(WORDS));
    }

    private void costs() {
        add(() -> "/costs");
        add(() -> "/costs/" + one(partner.months()));
        add(() -> "/budgets");
    }

    private void add(Supplier<String> path) {
        pages.add(() -> ROOT + path.get());
    }

    /** Every second time the largest. */
    private String run() {
        var random = ThreadLocalRandom.current();
        return "/runs/" + (random.nextBoolean() ? partner.runs().getFirst() : one(partner.runs()));
    }

    private static <T> T one(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
