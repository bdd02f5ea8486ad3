namespace Predictive.Client;

/// <summary>How a client asks, and how long it keeps trying.</summary>
public sealed record ClientOptions
{
    /// <summary>An API key, as <c>predictive keys add</c> told it; null where the API needs none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>
    /// How often a request is sent at most, the first time included; 4 unless given, 1 never repeats.
    /// </summary>
    public int MostAttempts { get; init; } = 4;

    /// <summary>
    /// How long to wait before the second attempt where the API does not say; twice as long before each one after,
    /// and by chance up to half of it less, so that many clients do not come back at once.
    /// </summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The longest wait; where the API asks for a longer one, the request ends with what it answered.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>Without the key, which is nothing for logs.</summary>
    public override string ToString() =>
        $"{nameof(ClientOptions)} {(ApiKey is null ? "without a key" : "with a key")}";

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MostAttempts, 1, nameof(MostAttempts));
        ArgumentOutOfRangeException.ThrowIfLessThan(FirstWait, TimeSpan.Zero, nameof(FirstWait));
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestWait, FirstWait, nameof(LongestWait));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AttemptTimeout, TimeSpan.Zero, nameof(AttemptTimeout));
        if (ApiKey is { } key && (key.Length == 0 || key.Any(letter => letter is <= ' ' or > '~')))
        {
            throw new ArgumentException("An API key is one word, such as pk_abc_def.", nameof(ApiKey));
        }
    }
}
