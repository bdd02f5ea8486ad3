using System.Globalization;

namespace Predictive.Tests.Data.Presets;

/// <summary>A person of the made-up company's story.</summary>
internal sealed record CrmPerson(int Number, DateTime Created)
{
    public required int Account { get; init; }

    public required bool HasFreeMail { get; init; }

    public required string Source { get; init; }

    public required string Title { get; init; }

    /// <summary>When somebody filled the title in; null for on creation.</summary>
    public DateTime? TitleFilledAt { get; init; }

    public required int Campaign { get; init; }

    public required IReadOnlyList<DateTime> Visits { get; init; }

    public required IReadOnlyList<DateTime> Opens { get; init; }

    public DateTime? Called { get; init; }

    public DateTime? ConvertedAt { get; init; }

    public bool IsWon { get; init; }

    /// <summary>What the CRM keeps of whose opportunity it is: a role, the conversion, or the account alone.</summary>
    public required string LinkedBy { get; init; }

    public string Email => HasFreeMail ? $"p{Number}@gmail.com" : $"p{Number}@{Domain(Account)}";

    public string Company => $"Firm {Account} GmbH";

    public static string Domain(int account) => $"firm{account}.example";

    public static string Iso(DateTime? moment) =>
        moment?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) ?? "";

    public static string Day(DateTime? moment) =>
        moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
