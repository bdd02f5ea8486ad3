namespace Predictive.Api.Contracts;

/// <summary>How reasons are given.</summary>
internal enum ReasonDetail
{
    None,
    Codes,
    Words,
}

/// <summary>Which reasons an answer gives.</summary>
/// <param name="Detail">How they are given.</param>
/// <param name="Top">The most reasons a lead.</param>
internal sealed record ReasonChoice(ReasonDetail Detail, int Top)
{
    /// <summary>The most reasons that can be asked for.</summary>
    public const int MostReasons = 100;

    private const int UsualReasons = 5;
    private const int MostLeadsWithWords = 10;

    /// <summary>What the field may say.</summary>
    public static readonly string[] Words = ["none", "codes", "words"];

    /// <summary>All reasons, in words.</summary>
    public static ReasonChoice All { get; } = new(ReasonDetail.Words, int.MaxValue);

    /// <summary>The reasons of a request that reads well, for so many leads.</summary>
    public static ReasonChoice Of(string? words, int? top, int leads) => new(
        words switch
        {
            "none" => ReasonDetail.None,
            "codes" => ReasonDetail.Codes,
            "words" => ReasonDetail.Words,
            _ => leads <= MostLeadsWithWords ? ReasonDetail.Words : ReasonDetail.None,
        },
        top ?? UsualReasons);
}
