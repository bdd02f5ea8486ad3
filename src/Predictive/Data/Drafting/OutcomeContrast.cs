using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>
/// Finds columns of the leads that are filled for the converted and hardly ever for the others, or the other way round:
/// they were filled because of the outcome.
/// </summary>
internal static class OutcomeContrast
{
    private const double HugeRatio = 20;
    private const int FewestFilled = 10;

    /// <summary>The funnel with such columns as known at an unknown time.</summary>
    public static FunnelShape Judge(string folder, FunnelShape funnel)
    {
        var leads = funnel.Leads;
        var columns = leads.Columns.Where(guess => guess.IsStaticAttribute).ToArray();
        if (columns.Length == 0 || ConvertedOnes(folder, funnel) is not { } isConverted)
            return funnel;
        var filled = new int[columns.Length, 2];
        var sides = new int[2];
        ColumnProfile?[] read =
            [leads.Of(ColumnMeaning.Id), leads.Of(ColumnMeaning.Outcome), .. columns.Select(guess => guess.Column)];
        foreach (var row in TableRows.Of(folder, leads.Table, read))
        {
            var side = isConverted(row[0], row[1]) ? 1 : 0;
            sides[side]++;
            for (var i = 0; i < columns.Length; i++)
                filled[i, side] += ColumnProfile.IsMissing(row[i + 2]) ? 0 : 1;
        }

        var doubts = new Dictionary<ColumnGuess, ColumnGuess>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (Doubt(filled[i, 1], sides[1], filled[i, 0], sides[0]) is { } doubt)
                doubts[columns[i]] = columns[i].WithUnknownTime(doubt);
        }

        var judged = leads with
        {
            Columns = [.. leads.Columns.Select(guess => doubts.GetValueOrDefault(guess, guess))],
        };
        return funnel with { Tables = [.. funnel.Tables.Select(table => table == leads ? judged : table)] };
    }

    /// <summary>Whether a lead converted, by its id and outcome; null where the tables do not tell.</summary>
    private static Func<string, string, bool>? ConvertedOnes(string folder, FunnelShape funnel)
    {
        if (funnel.Conversion?.Stage.Kind == ConversionKind.Outcome)
        {
            var positive = funnel.Leads.Columns.First(guess => guess.Meaning == ColumnMeaning.Outcome).Positive;
            return (_, outcome) => positive.Contains(outcome);
        }

        if (funnel.Find(TableRole.Opportunities) is not { } deals || !deals.Has(ColumnMeaning.Lead))
            return null;
        var onlyWon = funnel.Conversion?.Stage == ConversionStage.Won;
        var won = deals.Columns.FirstOrDefault(guess => guess.Meaning == ColumnMeaning.Outcome)?.Positive ?? [];
        ColumnProfile?[] read =
            [deals.Of(ColumnMeaning.Lead), deals.Of(ColumnMeaning.Won), deals.Of(ColumnMeaning.Outcome)];
        var converted = TableRows.Of(folder, deals.Table, read)
            .Where(row => !onlyWon || row[1].Length > 0 || won.Contains(row[2])).Select(row => row[0]).ToHashSet();
        return (id, _) => converted.Contains(id);
    }

    private static string? Doubt(int filledConverted, int converted, int filledOthers, int others)
    {
        if (converted == 0 || others == 0)
            return null;
        var (yes, no) = ((double)filledConverted / converted, (double)filledOthers / others);
        var isHuge = (yes >= HugeRatio * no && filledConverted >= FewestFilled)
            || (no >= HugeRatio * yes && filledOthers >= FewestFilled);
        return isHuge && yes + no > 0
            ? string.Create(CultureInfo.InvariantCulture,
                $"filled for {100 * yes:0.#}% of the converted and {100 * no:0.#}% of the others: filled because of it")
            : null;
    }
}
