package org.matricula.credential.verify.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.Alignment;
import org.matricula.openbadges.Evidence;
import org.matricula.openbadges.Result;

/**
 * What a credential says besides its name, as much of it as a page can bear. Nothing it names is fetched.
 *
 * @param criteriaAddress where it says how it is earned; null if nowhere under https
 * @param narrative how this person earned it
 * @param isMarkdown whether its texts may be set: those of issuers here; of others they are shown as they are
 */
public record SaidMore(
        String description,
        String criteria,
        @Nullable String criteriaAddress,
        String result,
        String narrative,
        List<Evidence> evidence,
        List<Alignment> skills,
        boolean isMarkdown) {

    static final int MOST = 30;
    private static final int LONGEST = 10_000;
    /** What is longer than a screen of a phone is folded. */
    private static final int LONG = 800;

    static SaidMore of(AchievementCredential credential, boolean isOfHere) {
        var subject = credential.subject();
        var achievement = subject.achievement();
        return new SaidMore(
                cut(achievement.description()),
                cut(achievement.criteria().narrative()),
                isSafe(achievement.criteria().id()) ? achievement.criteria().id() : null,
                cut(subject.results().stream()
                        .map(Result::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)),
                cut(subject.narrative()),
                credential.evidence(),
                achievement.alignments(),
                isOfHere);
    }

    public List<Evidence> shownEvidence() {
        return evidence.stream().limit(MOST).toList();
    }

    public List<Alignment> shownSkills() {
        return skills.stream().limit(MOST).toList();
    }

    /** How many of a list are left out. */
    public static int left(List<?> all) {
        return Math.max(0, all.size() - MOST);
    }

    public boolean hasEvidence() {
        return !narrative.isBlank() || !evidence.isEmpty();
    }

    /** Whether there is more than name, description and facts. */
    public boolean isSomething() {
        return !criteria.isBlank() || criteriaAddress != null || hasEvidence() || !skills.isEmpty();
    }

    public boolean isLong() {
        int written = criteria.length()
                + narrative.length()
                + evidence.stream()
                        .mapToInt(one -> length(one.name()) + length(one.description()) + length(one.narrative()))
                        .sum();
        return written > LONG || evidence.size() + skills.size() > 6;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Whether an address that a stranger wrote may be a link. */
    public static boolean isSafe(@Nullable String address) {
        return host(address) != null;
    }

    /** Where a link leads; null for what isn't an address under https. */
    public static @Nullable String host(@Nullable String address) {
        if (address == null) return null;
        try {
            var uri = URI.create(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null ? uri.getHost() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public static String cut(@Nullable String text) {
        if (text == null) return "";
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
