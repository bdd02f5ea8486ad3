using System.Globalization;
using Predictive.Client.Scores;

namespace Predictive.Client.Sending;

/// <summary>Paths below <c>/v1/</c>.</summary>
internal static class Paths
{
    public static string Lead(string id) => $"leads/{Segment(id)}";

    public static string Model(string version) => $"models/{Segment(version)}";

    /// <summary>The path of a lead's score with what is asked in the query.</summary>
    public static string LeadScore(string id, ScoreOptions options)
    {
        (string Name, string? Value)[] asked =
        [
            ("asOf", options.AsOf?.ToString("O", CultureInfo.InvariantCulture)),
            ("reasons", options.Reasons switch
            {
                ReasonDetail.None => "none",
                ReasonDetail.Codes => "codes",
                ReasonDetail.Words => "words",
                null => null,
            }),
            ("top", options.Top?.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', asked.Where(one => one.Value is not null)
            .Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
        return $"{Lead(id)}/score{(query.Length > 0 ? "?" : "")}{query}";
    }

    /// <summary>Dots alone would mean another folder, however they are escaped.</summary>
    private static string Segment(string word)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        return word is "." or ".."
            ? throw new ArgumentException($"'{word}' cannot be part of an address.", nameof(word))
            : Uri.EscapeDataString(word);
    }
}
