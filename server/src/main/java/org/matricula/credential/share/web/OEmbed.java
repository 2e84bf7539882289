package org.matricula.credential.share.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.PublishedCredential;
import org.matricula.credential.share.CardSize;

/**
 * An answer of kind {@code rich} (oEmbed 1.0, 2.3.4): a frame without scripts that shows the credential.
 *
 * @param authorName missing where the page hides the learner's name
 * @see <a href="https://oembed.com/#section2.3">oEmbed 1.0</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OEmbed(
        String type,
        String version,
        String title,
        @JsonProperty("author_name") @Nullable String authorName,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("thumbnail_width") int thumbnailWidth,
        @JsonProperty("thumbnail_height") int thumbnailHeight,
        String html,
        int width,
        int height) {

    static final int WIDTH = 480;
    static final int HEIGHT = 200;

    /** What is changed should be seen elsewhere within the hour. */
    private static final int CACHE_SECONDS = 3600;

    static OEmbed of(PublishedCredential credential, String issuerUrl, String html, int width, int height) {
        return new OEmbed(
                "rich",
                "1.0",
                credential.name(),
                credential.hidesName() ? null : credential.holder(),
                credential.issuerName(),
                issuerUrl,
                CACHE_SECONDS,
                credential.cardUrl(),
                CardSize.WIDTH,
                CardSize.HEIGHT,
                html,
                width,
                height);
    }
}
