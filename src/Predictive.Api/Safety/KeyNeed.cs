using System.Net;
using Predictive.Data;
using Predictive.Store;

namespace Predictive.Api.Safety;

/// <summary>
/// Whether callers need a key: always beyond this machine, and on it as soon as a key was ever made.
/// </summary>
/// <param name="store">Where the keys are.</param>
/// <param name="isBeyond">Whether the API listens beyond this machine.</param>
/// <param name="time">The clock.</param>
internal sealed class KeyNeed(LeadStore store, bool isBeyond, TimeProvider time)
{
    private static readonly TimeSpan _believed = TimeSpan.FromSeconds(1);
    private static readonly string[] _ofProxies = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    private volatile bool _hasKeys;
    private long _askedAt;

    /// <summary>Whether this caller needs a key.</summary>
    public async ValueTask<bool> IsNeededAsync(HttpContext context) =>
        isBeyond || !IsOnThisMachine(context) || await HasKeysAsync();

    /// <summary>Refuses to listen beyond this machine where everybody could ask.</summary>
    /// <exception cref="BadInputException">There is no key.</exception>
    public async Task CheckAsync()
    {
        if (isBeyond && (await store.Keys.ListAsync()).All(key => key.RevokedAt is not null))
        {
            throw new BadInputException($"The API is to listen beyond this machine, and {store.Shown} has no API key: "
                + "make one with `predictive keys add --scope score --name NAME`, or listen on 127.0.0.1 alone.");
        }
    }

    /// <summary>What a proxy on this machine passes on comes from elsewhere.</summary>
    private static bool IsOnThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !IsPassedOn(context.Request.Headers);

    private static bool IsPassedOn(IHeaderDictionary headers)
    {
        foreach (var name in _ofProxies)
        {
            if (headers.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Once made, keys stay needed, though all of them were revoked. While the store is away, what it said last holds.
    /// </summary>
    private async ValueTask<bool> HasKeysAsync()
    {
        if (_hasKeys || (_askedAt != 0 && time.GetElapsedTime(Volatile.Read(ref _askedAt)) < _believed))
        {
            return _hasKeys;
        }

        try
        {
            _hasKeys = (await store.Keys.ListAsync()).Count > 0;
        }
        catch (StoreUnavailableException) when (_askedAt != 0)
        {
        }

        Volatile.Write(ref _askedAt, time.GetTimestamp());
        return _hasKeys;
    }
}
