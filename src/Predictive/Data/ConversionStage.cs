namespace Predictive.Data;

/// <summary>The conversion that a likelihood is about: a step of the funnel, and for events their type.</summary>
/// <param name="Kind">Which step.</param>
/// <param name="EventType">The type of the event; null for the other steps.</param>
public sealed record ConversionStage(ConversionKind Kind, string? EventType = null)
{
    private const string EventPrefix = "event:";

    /// <summary>An opportunity of the lead was created.</summary>
    public static ConversionStage Opportunity { get; } = new(ConversionKind.Opportunity);

    /// <summary>An opportunity of the lead was won.</summary>
    public static ConversionStage Won { get; } = new(ConversionKind.Won);

    /// <summary>Reads <c>accepted</c>, <c>opportunity</c>, <c>won</c>, <c>outcome</c> or <c>event:TYPE</c>.</summary>
    /// <exception cref="BadInputException">It is none of these.</exception>
    public static ConversionStage Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] names = ["accepted", "opportunity", "won", "outcome"];
        return text switch
        {
            "accepted" => new(ConversionKind.Accepted),
            "opportunity" => Opportunity,
            "won" => Won,
            "outcome" => new(ConversionKind.Outcome),
            _ when text.StartsWith(EventPrefix, StringComparison.Ordinal) && text.Length > EventPrefix.Length =>
                new(ConversionKind.Event, text[EventPrefix.Length..]),
            _ => throw new BadInputException(
                $"Unknown conversion '{text}'; allowed are {string.Join(", ", names)} and event:TYPE."
                + NearestName.Hint(text, names)),
        };
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Kind switch
    {
        ConversionKind.Accepted => "accepted",
        ConversionKind.Opportunity => "opportunity",
        ConversionKind.Won => "won",
        ConversionKind.Outcome => "outcome",
        ConversionKind.Event => EventPrefix + EventType,
    };
}
