namespace Predictive.Store.Keys;

/// <summary>A key that was just made.</summary>
/// <param name="Key">What is known of it from now on.</param>
/// <param name="Secret">The whole key, as its holder sends it; it is told this once and kept nowhere.</param>
public sealed record NewKey(ApiKey Key, string Secret);
