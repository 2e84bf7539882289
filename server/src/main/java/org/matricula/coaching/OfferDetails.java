package org.matricula.coaching;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a provider writes about its coaching; see {@link Offer}. */
public record OfferDetails(
        String title,
        String text,
        List<Topic> topics,
        List<Locale> languages,
        String senderName,
        Set<Region> regions,
        int holdDays) {}
