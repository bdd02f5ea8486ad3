namespace Predictive.Store.Reports;

/// <summary>Tells a request that is sent again from a new one.</summary>
/// <param name="Caller">Who sends it, such as the prefix of an API key: keys of others never meet.</param>
/// <param name="Key">The caller's own key.</param>
/// <param name="RequestHash">A hash of the request: another request under the same key is refused.</param>
public sealed record IdempotencyKey(string Caller, string Key, string RequestHash);
