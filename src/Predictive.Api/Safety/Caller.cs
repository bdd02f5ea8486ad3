using Predictive.Store.Keys;

namespace Predictive.Api.Safety;

/// <summary>Who asks, and what it may do.</summary>
internal sealed class Caller
{
    /// <summary>Sent no good key where one is needed.</summary>
    public static readonly Caller Unknown = new(isKnown: false);

    /// <summary>Needs no key, and may do everything.</summary>
    public static readonly Caller OfThisMachine = new(isKnown: true);

    private Caller(bool isKnown) => IsKnown = isKnown;

    /// <summary>The holder of a good key.</summary>
    public Caller(ApiKey key) => (Key, IsKnown) = (key, true);

    /// <summary>Its key; null where it needs none, or sent none that is good.</summary>
    public ApiKey? Key { get; }

    /// <summary>Whether it may do anything at all.</summary>
    public bool IsKnown { get; }

    /// <summary>Who sent this request, as <see cref="ApiKeys"/> found out.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? Unknown;

    /// <summary>Whether it may do what a scope stands for.</summary>
    public bool May(KeyScope scope) => Key?.Allows(scope) ?? IsKnown;
}
