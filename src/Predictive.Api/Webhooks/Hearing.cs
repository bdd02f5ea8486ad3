namespace Predictive.Api.Webhooks;

/// <summary>What became of telling the webhook something.</summary>
/// <param name="Outcome"><c>heard</c>, <c>refused</c>, <c>failed</c>, <c>slow</c> or <c>away</c>.</param>
/// <param name="Words">The same for people.</param>
/// <param name="NotBefore">How long the webhook asks to wait; zero where it does not say.</param>
internal sealed record Hearing(string Outcome, string Words, TimeSpan NotBefore)
{
    /// <summary>It answered 2xx.</summary>
    public static Hearing Heard { get; } = new("heard", "it heard", TimeSpan.Zero);

    /// <summary>It took longer than it may.</summary>
    public static Hearing Slow { get; } = new("slow", "it did not answer in time", TimeSpan.Zero);

    /// <summary>Whether it need not be told again.</summary>
    public bool IsHeard => ReferenceEquals(this, Heard);

    /// <summary>What its answer means.</summary>
    public static Hearing Of(HttpResponseMessage answer, DateTimeOffset now) => answer.IsSuccessStatusCode
        ? Heard
        : new Hearing(
            (int)answer.StatusCode < 500 ? "refused" : "failed",
            $"it answered {(int)answer.StatusCode}",
            answer.Headers.RetryAfter is { } after
                ? after.Delta ?? after.Date - now ?? TimeSpan.Zero
                : TimeSpan.Zero);

    /// <summary>It cannot be reached, or broke off.</summary>
    public static Hearing Away(Exception fault) => new("away", fault.Message, TimeSpan.Zero);
}
