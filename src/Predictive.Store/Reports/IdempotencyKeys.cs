using System.Text.Json;
using Predictive.Store.Databases;

namespace Predictive.Store.Reports;

/// <summary>The requests that were answered, so that the same one sent again is not taken for another.</summary>
internal static class IdempotencyKeys
{
    private const string Where = "WHERE caller = @Caller AND idempotency_key = @Key";

    /// <summary>Notes the key; false where it was used before.</summary>
    public static async Task<bool> TryTakeAsync(StoreTransaction store, IdempotencyKey once, DateTime now) =>
        await store.RunAsync(
            """
            INSERT INTO idempotency_keys (caller, idempotency_key, request_hash, answer, told_at)
            VALUES (@Caller, @Key, @RequestHash, '{}', @Now)
            ON CONFLICT (caller, idempotency_key) DO NOTHING
            """,
            new { once.Caller, once.Key, once.RequestHash, Now = Moment.Text(now) }).ConfigureAwait(false) == 1;

    /// <summary>What the request was answered, counts alone: nothing of a person is kept here.</summary>
    /// <exception cref="IdempotencyConflictException">It was another request.</exception>
    public static async Task<ReportAnswer> AnswerAsync(StoreTransaction store, IdempotencyKey once)
    {
        var hash = await store.OneAsync<string>($"SELECT request_hash FROM idempotency_keys {Where}", once)
            .ConfigureAwait(false);
        if (hash != once.RequestHash)
            throw new IdempotencyConflictException();
        var answer = await store.OneAsync<string>($"SELECT answer FROM idempotency_keys {Where}", once)
            .ConfigureAwait(false);
        return JsonSerializer.Deserialize<ReportAnswer>(answer)!;
    }

    public static Task KeepAsync(StoreTransaction store, IdempotencyKey once, ReportAnswer answer) => store.RunAsync(
        $"UPDATE idempotency_keys SET answer = @Answer {Where}",
        new { once.Caller, once.Key, Answer = JsonSerializer.Serialize(answer) });
}
