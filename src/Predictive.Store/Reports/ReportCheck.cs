using System.Text;
using System.Text.Json;
using Predictive.Data;

namespace Predictive.Store.Reports;

/// <summary>Looks over a report before it waits: texts that no database takes are refused.</summary>
internal static class ReportCheck
{
    private const int BytesOfOne = 300;

    /// <summary>About how many bytes the report keeps in memory.</summary>
    /// <exception cref="BadInputException">A text has a NUL, or half of a character.</exception>
    public static long SizeOf(Report report)
    {
        var size = 0L;
        foreach (var text in TextsOf(report))
            size += BytesOfOne + (2L * Checked(text).Length);
        return size;
    }

    private static IEnumerable<string> TextsOf(Report report) =>
    [
        .. report.Leads.SelectMany(TextsOf),
        .. report.Accounts.SelectMany(TextsOf),
        .. report.Events.SelectMany(TextsOf),
        .. report.Outcomes.SelectMany(one => Told(one.LeadId, one.Id, one.Opportunity, one.PredictionId)),
        .. report.Dispositions.SelectMany(one => Told(one.LeadId, one.Id, one.Verdict, one.Reason, one.By)),
        .. report.Once is { } once ? Told(once.Caller, once.Key, once.RequestHash) : [],
    ];

    private static IEnumerable<string> TextsOf(LeadReport lead) =>
    [
        .. Told(lead.Id, lead.Email, lead.Company, lead.Campaign, lead.Source),
        .. TextsOf(lead.Attributes),
        .. lead.Account is { } account ? TextsOf(account) : [],
    ];

    private static IEnumerable<string> TextsOf(AccountReport account) =>
        [.. Told(account.Id, account.Name, account.Domain), .. TextsOf(account.Attributes)];

    private static IEnumerable<string> TextsOf(EventReport one) =>
        [.. Told(one.LeadId, one.Id, one.Type, one.Campaign, one.Channel), .. TextsOf(one.Details)];

    private static IEnumerable<string> TextsOf(IReadOnlyDictionary<string, JsonElement> values) => values
        .SelectMany(one => Told(one.Key, JsonText.Word(one.Value)));

    private static IEnumerable<string> Told(params string?[] texts) => texts.OfType<string>();

    private static string Checked(string text)
    {
        for (var at = text.AsSpan(); !at.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(at, out var rune, out var read) != System.Buffers.OperationStatus.Done
                || rune.Value == 0)
            {
                throw new BadInputException(
                    "A text of the report has a character that cannot be kept: a NUL, or half of a surrogate pair.");
            }

            at = at[read..];
        }

        return text;
    }
}
