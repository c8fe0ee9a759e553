package dev.crmtestkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code activities}: something done with a contact.
 *
 * @param dealId the deal it was about, of the contact's company; null for none
 */
public record Activity(
    long id,
    long contactId,
    @Nullable Long dealId,
    ActivityType type,
    String subject,
    Instant activityDate,
    @Nullable Integer durationMinutes,
    Instant createdAt) {}
