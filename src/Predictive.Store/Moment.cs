using System.Globalization;

namespace Predictive.Store;

/// <summary>Moments as the tables hold them: texts of one width in UTC, exact to a tick, which sort in time.</summary>
internal static class Moment
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static string Text(DateTime moment) => moment.Kind == DateTimeKind.Local
        ? throw new ArgumentException("Moments are in UTC.", nameof(moment))
        : DateTime.SpecifyKind(moment, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);

    public static string? Text(DateTime? moment) => moment is { } known ? Text(known) : null;

    public static DateTime Read(string text) =>
        DateTime.ParseExact(text, Form, CultureInfo.InvariantCulture, Utc);

    public static DateTime? ReadAny(string? text) => text is null ? null : Read(text);
}
